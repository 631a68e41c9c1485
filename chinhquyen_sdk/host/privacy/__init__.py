"""The editor's look at personal data: over words and files, as a form and a screen any module can hold."""

from __future__ import annotations

from .content import Content, answered, check_line, check_seen, look_at_content
from .form import FindsForm
from .holding import Held, drop, drop_sent, held, hold
from .own import own_facts
from .told import look_into, look_through

__all__ = [
    "Content", "FindsForm", "Held", "answered", "check_line", "check_seen", "drop", "drop_sent", "held", "hold",
    "look_at_content", "look_into", "look_through", "own_facts",
]  # fmt: skip
