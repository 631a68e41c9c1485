"""Tiếp cận thông tin: a module of chinhquyen_sdk."""
