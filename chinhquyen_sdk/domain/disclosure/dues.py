"""Dues: what a commune owes its people in a year, opened from the duties in force, each explaining its day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import Deadline, LawError, deadline
from chinhquyen_sdk.law.wording import day_month_year, long_day

from .duties import Duty, Starts, duties, find_duty
from .house import rules
from .states import DueState, Standing
from .terms import ALWAYS, Term, terms_of


class Opening(Record):
    """A due to be opened: which duty, which term, which part of it."""

    duty: str = Field(max_length=40, title="Nghĩa vụ")
    year: int = Field(title="Năm")
    term: str = Field(max_length=20, title="Kỳ")
    term_label: Line = Field(max_length=60, title="Kỳ")
    number: int = Field(default=1, title="Lần thứ")
    label: Line = Field(default="", max_length=300, title="Nội dung")
    ends_on: date | None = Field(default=None, title="Hết kỳ ngày")
    starts_on: date | None = Field(default=None, title="Bắt đầu tính từ")
    due_on: date | None = Field(default=None, title="Hạn công khai")
    state: DueState = Field(default=DueState.OPEN, title="Tình trạng")

    @property
    def facts(self) -> Duty:
        """The duty; KeyError when the register does not know it any more."""
        duty = find_duty(self.duty)
        if duty is None:
            raise KeyError(self.duty)
        return duty

    @property
    def title(self) -> str:
        """What it is about, in one line."""
        return self.label or self.facts.title

    @property
    def falls_on(self) -> date | None:
        """The day the register shows it at: the due day, or the end of its term; None for what goes on always."""
        return self.due_on or self.ends_on

    @property
    def month(self) -> date | None:
        """The first day of the month the register shows it in."""
        day = self.falls_on
        return day.replace(day=1) if day else None

    def deadline(self) -> Deadline | None:
        """Return the deadline by the rule in force on the day the clock started; None where the law gives none."""
        return deadline_of(self.facts, self.starts_on)

    def explain(self) -> str:
        """Say why the due day is that day, or why there is none."""
        line = self.deadline()
        if line is not None:
            return line.explain()
        duty = self.facts
        if duty.always:
            return "Luật đòi hỏi lúc nào cũng có sẵn cho bà con xem; có thay đổi thì cập nhật ngay."
        end = (
            f" Chậm nhất hết kỳ, {long_day(self.ends_on)}, theo quy tắc của trang này."
            if self.ends_on
            else ""
        )
        if duty.starts is Starts.NONE or not duty.rule:
            words = duty.term_in_words(self.ends_on or date.max) or "luật không nêu số ngày"
            return f"Luật không ấn định số ngày để tính ({words}).{end}"
        words = duty.term_in_words(self.ends_on or date.max)
        return f"Hạn là {words}, tính từ ngày chưa nhập: {duty.starts.question.lower()}.{end}"


class Due(Opening):
    """A due as it stands."""

    id: UUID
    reason: str = Field(default="", title="Lý do không phát sinh")
    posting: UUID | None = Field(default=None, title="Bài công khai")
    published_on: date | None = Field(default=None, title="Đăng ngày")

    @property
    def in_time(self) -> bool | None:
        """Whether it was published by its day; None while it is not published or has no day."""
        if self.published_on is None or self.falls_on is None:
            return None
        return self.published_on <= self.falls_on


def deadline_of(duty: Duty, starts_on: date | None) -> Deadline | None:
    """Count the due day of ``duty`` from ``starts_on``; None where the law or the calendar gives no day."""
    if starts_on is None:
        return None
    rule = duty.due_rule(starts_on)
    if rule is None or not rule.computable:
        return None
    try:
        return deadline(rule.id, starts_on)
    except LawError:
        return None


def due_day(duty: Duty, starts_on: date | None) -> date | None:
    """Return the day itself."""
    line = deadline_of(duty, starts_on)
    return line.due if line else None


def open_year(year: int, known: Iterable[Duty] | None = None) -> Iterator[Opening]:
    """Return every due of ``year``, in the order of the register: of duties in force on some day of their term."""
    for duty in duties() if known is None else known:
        if duty.through or (duty.on_event and not duty.watched):
            continue
        for rhythm in duty.rhythm:
            for term in terms_of(rhythm, year):
                if duty.in_force(term):
                    yield from _open_term(duty, term, year)


def _open_term(duty: Duty, term: Term, year: int) -> Iterator[Opening]:
    starts_on = term.until if duty.starts is Starts.TERM_END else None
    for number, part in enumerate(duty.parts or ("",), start=1):
        yield Opening(
            duty=duty.code, year=0 if term is ALWAYS else year, term=term.code, term_label=term.label, number=number, label=part,
            ends_on=term.until, starts_on=starts_on, due_on=due_day(duty, starts_on),
            state=DueState.WATCHED if duty.on_event else DueState.OPEN,
        )  # fmt: skip


def standing(due: Opening, today: date) -> Standing:
    """Return what ``due`` looks like on ``today``.

    What nobody knows to have arisen is not late before its year is over; what must always be there is late until it is.
    """
    if due.state not in (DueState.OPEN, DueState.WATCHED):
        return Standing(due.state.value)
    day = due.falls_on
    if day is None or day < today:
        return Standing.LATE
    early = rules().soon_days if due.due_on else rules().horizon_soon_days
    if day - today <= timedelta(days=early):
        return Standing.SOON
    return Standing.WATCHED if due.state is DueState.WATCHED else Standing.AHEAD


def due_sentence(due: Due, today: date) -> str:
    """Return the one sentence on top of a due's page."""
    at = standing(due, today)
    if at is Standing.NOT_ARISEN:
        return f"Không phát sinh: {due.reason}"
    if due.published_on is not None:
        said = f"{at.label}. Đăng ngày {day_month_year(due.published_on)}"
        return (
            f"{said}, chậm so với hạn {day_month_year(due.falls_on)}."
            if due.in_time is False and due.falls_on
            else f"{said}."
        )
    if due.falls_on is None:
        return "Phải luôn có sẵn mà chưa đăng."
    if at is Standing.LATE:
        return f"Đã quá hạn {long_day(due.falls_on)}."
    if at is Standing.WATCHED:
        return "Chưa có việc phát sinh. Có thì ghi ngày; hết năm vẫn không có thì đóng lại, nói rõ lý do."
    return f"{at.label}: chậm nhất {long_day(due.falls_on)}."
