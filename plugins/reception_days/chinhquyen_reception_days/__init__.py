"""Lịch tiếp công dân: a module of chinhquyen_sdk."""
