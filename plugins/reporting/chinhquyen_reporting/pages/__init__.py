"""What everybody reads: the public figures."""
