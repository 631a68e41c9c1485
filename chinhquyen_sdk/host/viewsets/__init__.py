"""Admin screens of a commune's rows; a plain ModelViewSet would show the rows of every commune."""

from __future__ import annotations

from .bulk import SiteBulkAction
from .chooser import SiteChooserViewSet
from .model import SiteModelViewSet

__all__ = ["SiteBulkAction", "SiteChooserViewSet", "SiteModelViewSet"]
