"""The disclosure module: what must be made public, proven in all its forms, found by anyone."""
