"""The reception module of chinhquyen_sdk."""
