"""When a letter should go out: a rule as data, and one function that applies it and explains itself."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import working_days

HOUSE_RULE = "quy tắc của xã, không phải luật"


class TimingRule(Record):
    """Days are counted from ``anchor``; below zero: before it. ``never_after`` empty: late is better than never."""

    anchor: Line = Field(title="Tính từ", max_length=120)
    field: str = Field(
        default="", title="Mục ghi ngày ấy", description="of the facts; empty: asked beside them"
    )
    best: int = Field(default=0, title="Nên gửi từ", ge=-365, le=365)
    latest: int = Field(title="Chậm nhất", ge=-365, le=365)
    never_after: int | None = Field(default=None, title="Sau đó không gửi nữa", ge=-365, le=365)
    unit: Literal["ngày", "ngày làm việc"] = Field(default="ngày", title="Đơn vị")
    basis: Line = Field(default=HOUSE_RULE, title="Căn cứ", max_length=300)
    verified: bool = Field(default=False, title="Đã đối chiếu văn bản gốc")
    instead: Line = Field(default="", title="Quá muộn thì làm gì", max_length=300)
    late_with_reason: bool = Field(default=False, title="Có lý do thì gửi muộn hơn cũng được")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if not self.best <= self.latest <= (self.latest if self.never_after is None else self.never_after):
            raise ValueError("best <= latest <= never_after")
        return self

    @property
    def spoken(self) -> str:
        """The rule in one sentence: "nên gửi đúng ngày ấy, chậm nhất 7 ngày sau; quá 21 ngày sau thì không gửi nữa."."""
        never = (
            "" if self.never_after is None else f"; quá {_distance(self, self.never_after)} thì không gửi nữa"
        )
        return f"nên gửi từ {_distance(self, self.best)}, chậm nhất {_distance(self, self.latest)}{never}."

    def day(self, anchor: date, count: int) -> date:
        """Return the day that stands ``count`` units from ``anchor``; LawError beyond the working calendar."""
        if self.unit == "ngày":
            return anchor + timedelta(days=count)
        if count >= 0:
            return working_days().add(anchor, count) if count else anchor
        table = working_days()
        return table.ranked(table.before[table.offset(anchor)] + count)


class TimingState(StrEnum):
    """EARLY: wait. NOW: send. LATE: past the day, still better than nothing. NEVER: it would hurt more than help."""

    EARLY = "early"
    NOW = "now"
    LATE = "late"
    NEVER = "never"


class Timing(Record):
    """When one letter should go out, how that stands today, and why in one sentence."""

    state: TimingState
    best: date
    latest: date
    last: date | None
    explanation: str

    @property
    def may_send(self) -> bool:
        """Whether the letter may still go out."""
        return self.state is not TimingState.NEVER


def timing(rule: TimingRule, event_day: date, today: date) -> Timing:
    """Return how a letter under ``rule`` about ``event_day`` stands ``today``.

    >>> timing(TimingRule(anchor="ngày mất", latest=7, never_after=21), date(2026, 12, 1), date(2026, 12, 25)).state
    <TimingState.NEVER: 'never'>
    """
    best, latest = rule.day(event_day, rule.best), rule.day(event_day, rule.latest)
    last = None if rule.never_after is None else rule.day(event_day, rule.never_after)
    state = _state(today, best, latest, last)
    said = f"{_standing(state, today, best, latest, rule)} {_why(rule, event_day, latest, last)}"
    return Timing(state=state, best=best, latest=latest, last=last, explanation=said)


def _state(today: date, best: date, latest: date, last: date | None) -> TimingState:
    if last is not None and today > last:
        return TimingState.NEVER
    if today > latest:
        return TimingState.LATE
    return TimingState.EARLY if today < best else TimingState.NOW


def _standing(state: TimingState, today: date, best: date, latest: date, rule: TimingRule) -> str:
    match state:
        case TimingState.EARLY:
            return f"Chưa đến lúc: gửi từ {spoken_day(best)}."
        case TimingState.NOW if today == latest:
            return "Hôm nay là ngày cuối nên gửi."
        case TimingState.NOW:
            return f"Gửi được từ hôm nay, chậm nhất {spoken_day(latest)}."
        case TimingState.LATE:
            return f"Đã chậm {(today - latest).days} ngày: gửi ngay hôm nay."
        case TimingState.NEVER:
            return " ".join(filter(None, ("Đã quá muộn, không gửi thư này nữa.", rule.instead)))


def _why(rule: TimingRule, event_day: date, latest: date, last: date | None) -> str:
    counted = f"Tính từ {rule.anchor} ({spoken_day(event_day)}): chậm nhất {_distance(rule, rule.latest)}"
    never = f", sau {spoken_day(last)} thì thôi" if last is not None and last != latest else ""
    doubt = "" if rule.verified or rule.basis == HOUSE_RULE else ", chưa kiểm chứng"
    return f"{counted}{never}. Căn cứ: {rule.basis}{doubt}."


def _distance(rule: TimingRule, count: int) -> str:
    if not count:
        return "đúng ngày ấy"
    return f"{abs(count)} {rule.unit} {'sau' if count > 0 else 'trước'}"
