"""Shapes and facts, without Django: what is asked, what is kept, what is told."""

from __future__ import annotations

from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk import Event, Line, Record


class WriteNote(Record):
    """Ask for a notice on a day."""

    text: Line = Field(
        min_length=5, max_length=200, title="Lời nhắn", description="Một câu, bà con đọc là hiểu."
    )
    on: date = Field(title="Của ngày")


class Note(WriteNote):
    """A notice that was written."""

    id: UUID


class NoteWritten(Event):
    """Told when a notice is written; ``subject`` is the notice."""

    hook: ClassVar[str] = "note_written"

    def for_citizen(self) -> str:
        return "Đăng lời nhắn."
