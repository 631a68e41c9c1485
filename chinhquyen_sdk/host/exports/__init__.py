"""Rows of all modules as files: asked for on a screen, written in the background, kept for some days.

Personal columns are left out unless somebody with the permission asks for them with a reason, and both the
asking and each download leave a line in the access log.
"""

from __future__ import annotations

from .asking import ExportWish, ask_export, mine, open_file, try_again
from .catalogue import EXPORT_PERSONAL, Offer, find_export, offers
from .running import headings_of, rows_of, write_job
from .watching import forget_files, look_after

__all__ = [
    "EXPORT_PERSONAL", "ExportWish", "Offer", "ask_export", "find_export", "forget_files", "headings_of", "look_after", "mine",
    "offers", "open_file", "rows_of", "try_again", "write_job",
]  # fmt: skip
