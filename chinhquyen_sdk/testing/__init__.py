"""For module authors: fixtures of two communes and their people, and the tests every module gets for free."""

from __future__ import annotations
