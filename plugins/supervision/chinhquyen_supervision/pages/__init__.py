"""What everybody sees of supervision, and what a member fills in on the spot."""
