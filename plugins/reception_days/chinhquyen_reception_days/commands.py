"""The only place that writes this module's rows."""
