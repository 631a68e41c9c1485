"""Which kind a petition seems to be, by its content: features of the law, weighed by a small model. See docs/classify.md."""

from __future__ import annotations

from .deciding import classify
from .records import Classification, Competence, Flag, Given, Matter, Missing, Part

__all__ = ["Classification", "Competence", "Flag", "Given", "Matter", "Missing", "Part", "classify"]
