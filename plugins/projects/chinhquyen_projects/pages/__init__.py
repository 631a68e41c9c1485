"""What everybody sees of programmes and projects: list, map, one project, open data."""
