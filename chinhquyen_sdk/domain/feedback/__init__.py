"""Phản ánh nhanh. Pure: no database, no web."""
