"""The only place that reads this module's rows."""
