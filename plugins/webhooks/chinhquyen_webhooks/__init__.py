"""Webhooks: a commune's news told to other programs' addresses, signed, repeated, visible."""
