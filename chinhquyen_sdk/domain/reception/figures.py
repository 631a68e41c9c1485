"""What is counted of petitions: running totals by month and by one measure at a time, and how they are told.

A petition adds to few lines: one for each dimension and month it did something in. There is no line for "complaints of
village 5 given to officer 3": the number of lines grows with months, not with combinations, and nobody is told apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field, computed_field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.periods import month_of
from chinhquyen_sdk.domain.records import Record

from .records import Petition
from .states import PetitionState


def was_on_time(petition: Petition) -> bool:
    """Whether every clock of ``petition`` was stopped by its day."""
    return all(
        clock.stopped is None or (due := clock.deadline().due) is None or clock.stopped <= due
        for clock in petition.clocks
    )


class Dimension(StrEnum):
    KIND = "kind"
    SOURCE = "source"
    VILLAGE = "village"
    OFFICER = "officer"


class Count(Record):
    """Numbers of petitions. Each is counted in the month it happened in, not in the month the petition came."""

    received: int = Field(default=0, title="Đã nhận", description="Đơn có ngày nhận trong kỳ.")
    accepted: int = Field(
        default=0, title="Đã thụ lý", description="Đơn được thụ lý, bắt đầu giải quyết trong kỳ."
    )
    finished: int = Field(
        default=0,
        title="Đã xong",
        description="Đơn xong trong kỳ: đã giải quyết, trả lời, chuyển, hướng dẫn, không thụ lý, lưu hoặc đã rút.",
    )
    on_time: int = Field(
        default=0, title="Đúng hẹn", description="Đơn xong trong kỳ mà mọi thời hạn của đơn đều được giữ."
    )
    days: int = Field(default=0, title="Tổng số ngày", description="Cộng số ngày từ ngày nhận đến ngày xong.")
    asked: int = Field(
        default=0,
        title="Đã hỏi lại bà con",
        description="Mỗi lần việc được giải quyết xong, người gửi được hỏi đã xong chưa.",
    )
    solved: int = Field(
        default=0,
        title="Bà con nói đã giải quyết",
        description="Người gửi được hỏi và trả lời trong kỳ: việc đã xong.",
    )
    not_solved: int = Field(
        default=0,
        title="Bà con nói chưa giải quyết",
        description="Người gửi trả lời: việc chưa xong; đơn được mở lại.",
    )

    # Below: mypy does not yet know a decorator above a property (mypy issue 1362); pydantic documents it so.
    @computed_field(title="Bà con chưa nói", description="Đã hỏi, người gửi chưa trả lời.")  # type: ignore[prop-decorator]
    @property
    def silent(self) -> int:
        return self.asked - self.solved - self.not_solved

    @computed_field(title="Trễ hẹn", description="Đơn xong trong kỳ mà có thời hạn bị quá.")  # type: ignore[prop-decorator]
    @property
    def late(self) -> int:
        return self.finished - self.on_time

    @computed_field(title="Số ngày trung bình", description="Từ ngày nhận đến ngày xong.")  # type: ignore[prop-decorator]
    @property
    def average_days(self) -> Decimal | None:
        return (Decimal(self.days) / self.finished).quantize(Decimal("0.1")) if self.finished else None

    @computed_field(title="Phần trăm đúng hẹn", description="Số đơn đúng hẹn trên số đơn xong.")  # type: ignore[prop-decorator]
    @property
    def share_on_time(self) -> int | None:
        # Rounded down: 99,6 % kept is not "always kept".
        return 100 * self.on_time // self.finished if self.finished else None

    def __add__(self, other: Count) -> Count:
        return Count(**{name: getattr(self, name) + getattr(other, name) for name in Count.model_fields})

    def __neg__(self) -> Count:
        return Count(**{name: -getattr(self, name) for name in Count.model_fields})


class TallyKey(NamedTuple):
    """One running total: a month, a dimension and whose number it is ("to_cao", "Tổ 5", an officer's id)."""

    month: date
    dimension: Dimension
    key: str


def tallies(petition: Petition) -> dict[TallyKey, Count]:
    """Return what ``petition``, as it stands, adds to each running total."""
    found: dict[TallyKey, Count] = {}
    for month, count in _by_month(petition):
        for dimension, key in _keys(petition):
            place = TallyKey(month, dimension, key)
            found[place] = found.get(place, Count()) + count
    return found


def change(before: Petition | None, after: Petition | None) -> dict[TallyKey, Count]:
    """Return what to add to the totals when ``before`` became ``after``; None before filing."""
    gone = {place: -count for place, count in tallies(before).items()} if before else {}
    come = tallies(after) if after else {}
    sums = {place: gone.get(place, Count()) + come.get(place, Count()) for place in {**gone, **come}}
    return {place: count for place, count in sorted(sums.items()) if count != Count()}


def _by_month(petition: Petition) -> Iterable[tuple[date, Count]]:
    yield month_of(petition.received_on), Count(received=1)
    if petition.accepted_on:
        yield month_of(petition.accepted_on), Count(accepted=1)
    if petition.closed_at:
        closed = local_day(petition.closed_at)
        days = max((closed - petition.received_on).days, 0)
        yield month_of(closed), Count(finished=1, on_time=int(was_on_time(petition)), days=days)
    yield from _said(petition)


def _said(petition: Petition) -> Iterable[tuple[date, Count]]:
    """An asking is counted in the month it was answered in, one without an answer in the month of the closing."""
    for word in petition.verdicts:
        yield month_of(word.on), Count(asked=1, solved=int(word.solved), not_solved=int(not word.solved))
    if petition.state is PetitionState.CLOSED and petition.closed_at:
        closed = local_day(petition.closed_at)
        if not any(word.closed_on == closed and word.solved for word in petition.verdicts):
            yield month_of(closed), Count(asked=1)


def _keys(petition: Petition) -> Iterable[tuple[Dimension, str]]:
    yield Dimension.KIND, petition.kind.value
    yield Dimension.SOURCE, petition.source.value
    # Where a denouncer lives is told to nobody, not even by a number.
    yield Dimension.VILLAGE, "" if petition.kind.identity_protected else petition.village
    yield Dimension.OFFICER, petition.officer_id


class FigureLine(Record):
    """The numbers of one kind, village, officer or month."""

    key: str
    label: str
    count: Count


FEWEST = 5  # fewer petitions of a village could point at a person
OTHERS = "Các nơi khác"


class Figures(Record):
    """The numbers of one period. ``open`` and ``overdue`` are of the day ``asked_on`` when the period still runs."""

    period: str = Field(title="Kỳ")
    since: date
    until: date
    asked_on: date
    total: Count
    open: int = Field(title="Đang giải quyết", description="Đơn đã nhận mà chưa xong, tính đến cuối kỳ.")
    overdue: int | None = Field(
        default=None, title="Đang quá hạn", description="Đơn chưa xong, hôm nay đã quá ngày phải làm."
    )
    by_kind: tuple[FigureLine, ...] = ()
    by_source: tuple[FigureLine, ...] = ()
    by_village: tuple[FigureLine, ...] = ()
    by_officer: tuple[FigureLine, ...] = ()
    by_month: tuple[FigureLine, ...] = ()


def for_everybody(figures: Figures, *, whole_year: bool) -> Figures:
    """Return ``figures`` as the public may see them: no officers, no village with so few that one knows who.

    Villages are told of whole years only: a month taken from a year would give the few away again.
    """
    villages = _told(figures.by_village) if whole_year else ()
    return figures.model_copy(update={"by_officer": (), "by_village": villages})


def _told(lines: tuple[FigureLine, ...]) -> tuple[FigureLine, ...]:
    ordered = sorted(lines, key=lambda line: -line.count.received)
    told = [line for line in ordered if line.count.received >= FEWEST]
    hidden = [line for line in ordered if line not in told]
    # One hidden village is the difference between the sum and the rest: hide the next one with it.
    while told and hidden and (len(hidden) < 2 or sum(line.count.received for line in hidden) < FEWEST):
        hidden.append(told.pop())
    if not hidden:
        return tuple(told)
    rest = sum_of(line.count for line in hidden)
    if rest.received < FEWEST:
        return ()
    return (*told, FigureLine(key="*", label=OTHERS, count=rest))


def sum_of(counts: Iterable[Count]) -> Count:
    """Return the sum."""
    total = Count()
    for count in counts:
        total = total + count
    return total


def differences(kept: Mapping[TallyKey, Count], counted: Mapping[TallyKey, Count]) -> list[TallyKey]:
    """Return the places where the running totals and a recount differ."""
    places = {**kept, **counted}
    return sorted(place for place in places if kept.get(place, Count()) != counted.get(place, Count()))
