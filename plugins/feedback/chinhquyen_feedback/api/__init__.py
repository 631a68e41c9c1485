"""Quick feedback for programs, under /api/v1/feedback/."""
