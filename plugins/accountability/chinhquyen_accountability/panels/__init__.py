"""The officers' screens of accountability, and what other screens show of it."""
