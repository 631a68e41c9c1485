"""The officers' screens of the library, and what other screens show of it."""
