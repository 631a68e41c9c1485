"""What citizens see: the calendar, a turn of their own, the screen in the hall."""
