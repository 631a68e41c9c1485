"""`make bench`: ours beside the plain tool, alternately, in one run. Ratios travel between machines; seconds do not."""
