"""The officers' screens of information on request, and what other screens show of it."""
