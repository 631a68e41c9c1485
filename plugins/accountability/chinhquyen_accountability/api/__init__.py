"""Accountability for programs, under /api/v1/accountability/."""
