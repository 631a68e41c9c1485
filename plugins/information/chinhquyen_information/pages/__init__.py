"""The public pages of information on request."""
