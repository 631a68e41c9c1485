"""The lawful forms as paper: receipts, books, minutes, notices, in the frame of Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from .paper import Paper, PaperColumn, PaperTable, Signature

__all__ = ["Paper", "PaperColumn", "PaperTable", "Signature"]
