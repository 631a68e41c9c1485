"""Outreach for programs, under /api/v1/outreach/."""
