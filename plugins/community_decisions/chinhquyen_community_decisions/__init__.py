"""What people decided and how it is carried out: a module of chinhquyen_sdk."""
