"""What is held about a person, as it is handed to that person. Pure.

A person may see and be given their own data (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; the period is the rule ``PDPL-ACCESS``).
Others' data, notes of the office and names of officers are no part of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.records import Record


class PersonalFact(Record):
    """One thing that is known, under the name it has on the form."""

    title: str
    text: str


class PersonalRecord(Record):
    """What one module holds about the person of one case. ``subject`` is the case's id, for the log of who looked."""

    subject: UUID
    code: str = Field(title="Mã")
    kind: str = Field(title="Loại")
    name: str = Field(
        default="",
        title="Đứng tên",
        description="the person's name in this case; nobody is handed another's",
    )
    facts: tuple[PersonalFact, ...] = Field(default=(), title="Dữ liệu đang giữ")
    timeline: tuple[PersonalFact, ...] = Field(default=(), title="Diễn biến")
    files: tuple[str, ...] = Field(default=(), title="Tệp đã gửi")
    why: str = Field(title="Dùng để làm gì")
    basis: str = Field(title="Căn cứ")


def personal_facts(record: Record, *names: str) -> tuple[PersonalFact, ...]:
    """Return the fields ``names`` of ``record`` that say something, each under its Vietnamese title."""
    fields = type(record).model_fields
    told = ((str(fields[name].title or name), _said(getattr(record, name))) for name in names)
    return tuple(PersonalFact(title=title, text=text) for title, text in told if text)


def personal_timeline(events: Iterable[Event]) -> tuple[PersonalFact, ...]:
    """Return what happened, in the sentences the person reads on the case's own page."""
    said = ((local_day(event.at), event.for_citizen()) for event in events)
    return tuple(PersonalFact(title=f"{day:%d/%m/%Y}", text=text) for day, text in said if text)


def _said(value: object) -> str:
    if isinstance(value, datetime):
        return f"{local_day(value):%d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, Enum):
        label = getattr(value, "label", value.value)
        return label if isinstance(label, str) else ""
    if isinstance(value, tuple):
        return "; ".join(filter(None, map(_said, value)))
    return "" if value is None else str(value)
