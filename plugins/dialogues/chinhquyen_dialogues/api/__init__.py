"""Dialogues for programs, under /api/v1/dialogues/."""
