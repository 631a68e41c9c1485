"""A short notice of the day, on a page of its own and wherever an editor puts it."""
