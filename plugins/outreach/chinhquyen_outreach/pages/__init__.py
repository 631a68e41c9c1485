"""What everybody sees of policies, regulations, conferences and checks."""
