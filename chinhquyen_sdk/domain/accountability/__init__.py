"""Trách nhiệm giải trình. Pure: no database, no web."""
