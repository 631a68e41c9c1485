"""Projects for programs, under /api/v1/projects/."""
