"""Letters announced by Zalo message."""
