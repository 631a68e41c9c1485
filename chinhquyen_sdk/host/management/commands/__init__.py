"""Part of chinhquyen_sdk."""
