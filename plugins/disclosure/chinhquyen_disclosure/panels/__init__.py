"""The officers' screens."""
