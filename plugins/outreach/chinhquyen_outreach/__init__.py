"""Policies made known: pages, regulations, conferences in the hamlets, checks."""
