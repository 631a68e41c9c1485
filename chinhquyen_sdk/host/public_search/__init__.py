"""Search over all that a commune shows everybody: pages, documents, postings, answers."""

from __future__ import annotations

from .files import InFile, forget_file, in_files
from .finding import Found, find
from .index import Best
from .keeping import hide, show
from .mending import Asked, asked
from .recounting import recount, stand, stand_all

__all__ = [
    "Asked",
    "Best",
    "Found",
    "InFile",
    "asked",
    "find",
    "forget_file",
    "hide",
    "in_files",
    "recount",
    "show",
    "stand",
    "stand_all",
]
