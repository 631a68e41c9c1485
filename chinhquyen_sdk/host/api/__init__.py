"""What a module's API is made of: records in and out, problems in the form's words, pages, limits, the schema."""

from __future__ import annotations

from .limits import anonymous_limit
from .pages import CursorPages
from .permissions import holds
from .views import RecordAPIView

__all__ = ["CursorPages", "RecordAPIView", "anonymous_limit", "holds"]
