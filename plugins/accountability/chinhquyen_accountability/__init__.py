"""Trách nhiệm giải trình: a module of chinhquyen_sdk."""
