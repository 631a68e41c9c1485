"""Assigned reading: who reads which document until when, who has opened it, who says that it is read."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .acts import HOUSE, frame
from .records import LegalDocument

_MOST_READERS = 300


class ReadingState(StrEnum):
    WAITING = "chua-mo"
    OPENED = "da-mo"
    CONFIRMED = "da-doc"
    RELEASED = "thoi"

    @property
    def label(self) -> str:
        """The officers' word; citizens see none of this."""
        return _LABELS[self]

    @property
    def citizen_label(self) -> str:
        """The same: no citizen reads it."""
        return _LABELS[self]

    @property
    def is_open(self) -> bool:
        """Whether the reader still has to do something."""
        return self in (ReadingState.WAITING, ReadingState.OPENED)


_LABELS = {
    ReadingState.WAITING: "Chưa mở",
    ReadingState.OPENED: "Đã mở, chưa xác nhận",
    ReadingState.CONFIRMED: "Đã đọc",
    ReadingState.RELEASED: "Không phải đọc nữa",
}


class Reader(Record):
    """Who is to read."""

    id: str = Field(min_length=1, max_length=40)
    name: Line = Field(max_length=150)


class AssignReading(Record):
    """Have people read a document until a day, and say that they did."""

    readers: tuple[Reader, ...] = Field(min_length=1, max_length=_MOST_READERS, title="Ai đọc")
    due_on: date = Field(title="Đọc xong trước hết ngày")
    note: Line = Field(
        default="", max_length=300, title="Lời nhắn", description="Ví dụ: chú ý Điều 11 và Điều 13."
    )


class ReadingTask(Record):
    """One assignment of one document."""

    id: UUID
    document_id: UUID
    due_on: date = Field(title="Đọc xong trước hết ngày")
    note: Line = Field(default="", max_length=300, title="Lời nhắn")
    assigned_by: str = Field(default="", max_length=40)
    assigner: Line = Field(default="", max_length=150, title="Người giao")
    assigned_on: date = Field(title="Ngày giao")
    stopped: bool = Field(default=False, title="Đã thôi")


class Reading(Record):
    """One person's reading of one assignment."""

    id: UUID
    task_id: UUID
    document_id: UUID
    reader_id: str = Field(max_length=40)
    reader: Line = Field(max_length=150, title="Người đọc")
    due_on: date = Field(title="Hạn")
    state: ReadingState = Field(default=ReadingState.WAITING, title="Bước")
    opened_at: AwareDatetime | None = Field(default=None, title="Mở lúc")
    confirmed_at: AwareDatetime | None = Field(default=None, title="Xác nhận lúc")

    def is_late(self, today: date) -> bool:
        """Whether it is open after its day, or was confirmed after it."""
        done = local_day(self.confirmed_at) if self.confirmed_at else today
        return self.state is not ReadingState.RELEASED and done > self.due_on


class Assigned(NamedTuple):
    """A new assignment with a line for each reader."""

    task: ReadingTask
    readings: tuple[Reading, ...]
    event: events.ReadingAssigned


def assign_reading(document: LegalDocument, wish: AssignReading, *, actor: Actor, at: datetime) -> Assigned:
    """Give a document to readers; each once, whoever is named twice."""
    today = local_day(at)
    if document.removed:
        raise Refused("Văn bản này đã rút khỏi thư viện.", basis=HOUSE, code="document_removed")
    if wish.due_on < today:
        raise field_error("due_on", "day_past", "Ngày này đã qua. Mời chọn từ hôm nay trở đi.")
    task = ReadingTask(
        id=uuid4(), document_id=document.id, due_on=wish.due_on, note=wish.note, assigned_by=actor.id,
        assigner=actor.name, assigned_on=today,
    )  # fmt: skip
    readers = {reader.id: reader for reader in wish.readers}.values()
    lines = tuple(
        Reading(
            id=uuid4(),
            task_id=task.id,
            document_id=document.id,
            reader_id=one.id,
            reader=one.name,
            due_on=wish.due_on,
        )
        for one in readers
    )
    told = events.ReadingAssigned(
        task=task.id, due_on=wish.due_on, readers=len(lines), **frame(document, actor, at)
    )
    return Assigned(task, lines, told)


def open_reading(reading: Reading, at: datetime) -> Reading:
    """The reader opened the document; only the first time is kept."""
    if reading.state is not ReadingState.WAITING:
        return reading
    return _with(reading, state=ReadingState.OPENED, opened_at=at)


def confirm_reading(
    reading: Reading, document: LegalDocument, *, actor: Actor, at: datetime
) -> tuple[Reading, events.ReadingConfirmed]:
    """The reader says that it is read: nobody says it for another, and not before the document was opened."""
    if actor.id != reading.reader_id:
        raise Refused("Ai được giao đọc thì người ấy tự xác nhận.", basis=HOUSE, code="not_the_reader")
    if reading.state is ReadingState.WAITING:
        raise Refused("Mời mở văn bản đọc trước, rồi xác nhận.", basis=HOUSE, code="not_opened")
    if not reading.state.is_open:
        raise Refused(f"Việc đọc này {reading.state.label.lower()}.", basis=HOUSE, code="reading_closed")
    done = _with(reading, state=ReadingState.CONFIRMED, confirmed_at=at)
    return done, events.ReadingConfirmed(task=reading.task_id, **frame(document, actor, at))


def release_reading(reading: Reading) -> Reading:
    """It need not be read any more: the assignment was stopped, or the reader left the office."""
    return _with(reading, state=ReadingState.RELEASED) if reading.state.is_open else reading


def stop_reading(
    task: ReadingTask, document: LegalDocument, *, actor: Actor, at: datetime
) -> tuple[ReadingTask, events.ReadingStopped]:
    """Take an assignment back; what was confirmed stays written down."""
    if task.stopped:
        raise Refused("Việc giao đọc này đã thôi từ trước.", basis=HOUSE, code="reading_closed")
    after = task.model_copy(update={"stopped": True})
    return after, events.ReadingStopped(task=task.id, **frame(document, actor, at))


def _with(reading: Reading, **changes: Any) -> Reading:
    return Reading.model_validate({**dict(reading), **changes})
