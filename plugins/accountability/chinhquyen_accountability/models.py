"""The shelf Django looks on: every table of this module, and nothing else."""
