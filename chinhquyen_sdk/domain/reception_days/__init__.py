"""Lịch tiếp công dân. Pure: no database, no web."""
