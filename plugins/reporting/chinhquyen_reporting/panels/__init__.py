"""The officers' screens of reports."""
