"""The editor's look at personal data, as a form any screen can hold."""

from __future__ import annotations

from .form import FindsForm
from .own import own_facts

__all__ = ["FindsForm", "own_facts"]
