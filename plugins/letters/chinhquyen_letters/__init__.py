"""The letters module of chinhquyen_sdk."""
