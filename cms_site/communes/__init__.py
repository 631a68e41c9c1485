"""How a commune comes to be: its site, groups and way of approval, its first home page, the account of its chair."""
