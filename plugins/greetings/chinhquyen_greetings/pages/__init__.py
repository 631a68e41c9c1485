"""The public pages of greetings."""
