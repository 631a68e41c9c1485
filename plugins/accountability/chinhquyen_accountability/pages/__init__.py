"""The public pages of accountability."""
