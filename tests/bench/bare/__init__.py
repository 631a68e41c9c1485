"""The smallest honest Django, Wagtail and DRF: one view, one page type, one row. What ours is measured against."""
