"""What officers see, and what other screens show of this module."""
