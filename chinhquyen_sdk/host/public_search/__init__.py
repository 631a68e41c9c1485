"""Search over all that a commune shows everybody: pages, documents, postings, answers."""

from __future__ import annotations

from .finding import Found, find
from .keeping import hide, show
from .mending import Asked, asked
from .recounting import recount

__all__ = ["Asked", "Found", "asked", "find", "hide", "recount", "show"]
