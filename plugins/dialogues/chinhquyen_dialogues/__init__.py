"""Đối thoại với Nhân dân: a module of chinhquyen_sdk."""
