"""Signing in with two steps: the password, then a code from the telephone."""
