"""What everybody sees of the library."""
