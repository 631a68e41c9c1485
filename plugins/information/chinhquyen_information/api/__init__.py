"""Information on request for programs, under /api/v1/information/."""
