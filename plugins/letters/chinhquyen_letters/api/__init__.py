"""Letters for programs, under /api/v1/letters/."""
