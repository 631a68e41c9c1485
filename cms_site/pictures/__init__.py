"""Pictures as they are shown: light, in the width the screen needs, and made before anybody asks for them."""
