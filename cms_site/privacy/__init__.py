"""Before a page is published its editor sees the personal data in it and answers each find."""
