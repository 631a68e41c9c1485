"""A report as whoever was given it may read it, in another module. Pure."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class HandedReport(Record):
    """What was reported. ``name`` serves the letter with the answer and is shown nowhere; empty when none was left."""

    report: UUID
    code: Line = Field(max_length=20)
    received_on: date
    due_on: date
    place: Line = ""
    text: str
    name: Line = ""
