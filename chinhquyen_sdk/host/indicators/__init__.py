"""Figures of all modules: asked, kept day by day, and led back to the rows behind them."""

from __future__ import annotations

from .asking import Declared, declared, find, rows_now, told_now
from .keeping import keep, keep_all, keep_site
from .reading import (
    Course,
    Trace,
    chunks_of,
    kept_before,
    kept_rows,
    latest,
    months_of,
    months_of_many,
    trace,
)

__all__ = [
    "Course", "Declared", "Trace", "chunks_of", "declared", "find", "keep", "keep_all", "keep_site", "kept_before", "kept_rows", "latest",
    "months_of", "months_of_many", "rows_now", "told_now", "trace",
]  # fmt: skip
