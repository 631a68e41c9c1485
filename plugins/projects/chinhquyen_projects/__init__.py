"""Programmes and projects in the commune: what is built, with whose money, how far it is, who supervises it."""
