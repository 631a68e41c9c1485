"""The library for programs, under /api/v1/documents/."""
