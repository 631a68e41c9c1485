"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import ConsentRow, DemandRow, DialogueRow, PromiseRow, QuestionRow, TallyRow

__all__ = ["ConsentRow", "DemandRow", "DialogueRow", "PromiseRow", "QuestionRow", "TallyRow"]
