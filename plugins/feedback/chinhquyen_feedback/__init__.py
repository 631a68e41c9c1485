"""Phản ánh nhanh: a module of chinhquyen_sdk."""
