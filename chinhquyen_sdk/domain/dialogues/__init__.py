"""Đối thoại với Nhân dân. Pure: no database, no web."""
