"""Who is away, and who stands in: new work goes to the deputy, work already given stays where it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Self
from uuid import UUID, uuid4

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

LONGEST = 366


class AbsenceReason(StrEnum):
    """Why, in words that tell nobody's health: the calendar is read by the whole office."""

    LEAVE = "leave"
    TRIP = "trip"
    STUDY = "study"
    OTHER = "other"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    AbsenceReason.LEAVE: "Nghỉ phép",
    AbsenceReason.TRIP: "Đi công tác",
    AbsenceReason.STUDY: "Đi học, tập huấn",
    AbsenceReason.OTHER: "Vắng mặt",
}


class Absence(Record):
    """One officer away from ``first`` to ``last``, both included, and who stands in (nobody: work waits)."""

    id: UUID = Field(default_factory=uuid4)
    officer_id: str = Field(min_length=1, max_length=40, title="Ai vắng mặt")
    officer_name: Line = Field(default="", max_length=150, title="Tên người vắng mặt")
    first: date = Field(title="Từ ngày")
    last: date = Field(title="Đến hết ngày")
    reason: AbsenceReason = Field(default=AbsenceReason.LEAVE, title="Lý do")
    deputy_id: str = Field(default="", max_length=40, title="Người làm thay")
    deputy_name: Line = Field(default="", max_length=150, title="Tên người làm thay")

    @model_validator(mode="after")
    def _makes_sense(self) -> Self:
        if self.last < self.first:
            raise problem("dates_reversed", "Ngày cuối đứng trước ngày đầu, mời xem lại.")
        if (self.last - self.first).days >= LONGEST:
            raise problem("too_long", "Vắng quá một năm thì mời làm bàn giao công việc.")
        if self.deputy_id == self.officer_id:
            raise problem("own_deputy", "Người làm thay phải là người khác.")
        return self

    def covers(self, day: date) -> bool:
        """Say whether the officer is away on ``day``."""
        return self.first <= day <= self.last


def overlaps(absence: Absence, others: Iterable[Absence]) -> Absence | None:
    """Return an absence of the same officer that shares a day with ``absence``, or None."""
    return next(
        (
            other
            for other in others
            if other.id != absence.id
            and other.officer_id == absence.officer_id
            and other.first <= absence.last
            and absence.first <= other.last
        ),
        None,
    )


def stand_in(absences: Iterable[Absence], officer_id: str, day: date) -> Absence | None:
    """Return the absence whose deputy takes new work of ``officer_id`` on ``day``; None: the officer takes it.

    A deputy who is away too hands on to the next; where that leads in a circle or to nobody, work waits for the
    officer it was meant for.
    """
    away = {absence.officer_id: absence for absence in absences if absence.covers(day)}
    seen = {officer_id}
    found = away.get(officer_id)
    while found is not None and found.deputy_id and found.deputy_id not in seen:
        if found.deputy_id not in away:
            return found
        seen.add(found.deputy_id)
        found = away[found.deputy_id]
    return None
