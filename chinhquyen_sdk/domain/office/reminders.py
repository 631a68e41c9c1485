"""When somebody is reminded of a deadline, and when it goes to the chair: rules as data, marked as the commune's own."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from importlib import resources
from typing import Any

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .due import DueItem

FURTHEST = 60


class Told(StrEnum):
    """Who hears a reminder."""

    OFFICER = "officer"
    CHAIR = "chair"

    @property
    def label(self) -> str:
        return "Cán bộ phụ trách" if self is Told.OFFICER else "Người theo dõi việc của đơn vị"


class ReminderRule(Record):
    """Remind ``to`` when a day stands ``days`` from the due day (below zero: before it).

    ``text`` says so with "{when}" in it. ``clock``: for a second deadline of a case (``DueItem.clock``) and no other.
    """

    id: str = Field(pattern=r"^[a-z0-9-]+$", max_length=60)
    days: int = Field(ge=-FURTHEST, le=FURTHEST)
    to: Told
    kinds: tuple[str, ...] = ()
    clock: str = ""
    text: Line
    source: Line
    own: bool = Field(description="the commune's own rule, not a period the law sets")
    on: bool = True

    def fits(self, item: DueItem) -> bool:
        """Say whether the rule is for work of this kind, and for this deadline of it."""
        return self.clock == item.clock and (not self.kinds or item.kind in self.kinds)


class Window(Record):
    """The due days of which one rule speaks on one day's round."""

    rule: ReminderRule
    since: date
    until: date


@functools.cache
def reminder_rules() -> tuple[ReminderRule, ...]:
    """Return the rules shipped with the library, the earliest reminder first."""
    return in_order(ReminderRule.model_validate(rule) for rule in _table()["rule"])


@functools.cache
def reminder_kinds() -> dict[str, str]:
    """Return the kinds of work a rule may be narrowed to, by code, in words."""
    return {kind["code"]: kind["label"] for kind in _table()["kind"]}


def _table() -> dict[str, list[dict[str, Any]]]:
    text = resources.files(__package__).joinpath("data/reminders.toml").read_text("utf-8")
    return tomllib.loads(text)


def in_order(rules: Iterable[ReminderRule]) -> tuple[ReminderRule, ...]:
    """Return ``rules``, the earliest reminder first."""
    return tuple(sorted(rules, key=lambda rule: (rule.clock, rule.days, rule.to, rule.id)))


def windows(rules: tuple[ReminderRule, ...], today: date, last: date | None) -> tuple[Window, ...]:
    """Return for each rule the due days it speaks of today; ``last``: the day of the last round, None at first.

    Days the worker slept through are caught up with; today is always looked at again, because a case may have been
    taken in since this morning. A reminder before the day does not speak of what is late by now.
    """
    begin = min(last + timedelta(days=1), today) if last else today
    found = []
    for rule in rules:
        since, until = begin - timedelta(days=rule.days), today - timedelta(days=rule.days)
        if rule.days <= 0:
            since = max(since, today)
        if since <= until and rule.on:
            found.append(Window(rule=rule, since=since, until=until))
    return tuple(found)


def warning_days(rules: Iterable[ReminderRule], clock: str) -> int:
    """Return how many days before ``clock`` runs out the first rule speaks; 0 when none does."""
    return max((-rule.days for rule in rules if rule.clock == clock and rule.on), default=0)


def notice_text(rule: ReminderRule, item: DueItem) -> str:
    """Return the notice: the case by its code and kind, never by what a citizen wrote."""
    return f"{_named(item)}: {rule.text.format(when=_when(rule.days, item.alarm))}{_due(item)}."


def new_work_text(item: DueItem | None, code: str) -> str:
    """Return the notice to whom work was given; ``code`` names it where its module does not tell more."""
    named = f"{_named(item)}{_due(item)}" if item else (code or "một việc")
    return f"Việc mới của anh/chị: {named}."


def approved_text(title: str, number: str) -> str:
    """Return the notice to whoever drafted a letter that another person has approved."""
    return f"Thư “{title}” của anh/chị đã được duyệt{f', số {number}' if number else ''}. Mời gửi đi."


def _named(item: DueItem) -> str:
    return " ".join(part for part in (item.kind_label, item.code) if part) or "Một việc"


def _due(item: DueItem) -> str:
    return f" (hạn {item.due:%d/%m/%Y})" if item.due else ""


def days_in_words(days: int) -> str:
    """Return when a rule speaks, for lists of rules."""
    if days == 0:
        return "đúng ngày đến hạn"
    return f"trước hạn {-days} ngày" if days < 0 else f"sau hạn {days} ngày"


def _when(days: int, alarm: str) -> str:
    if alarm:
        return _until_alarm(days, alarm)
    if days > 0:
        return "đã quá hạn" if days == 1 else f"quá hạn từ {days} ngày, vẫn chưa xong"
    return {0: "hôm nay đến hạn", -1: "ngày mai đến hạn"}.get(days, f"còn {-days} ngày là đến hạn")


def _until_alarm(days: int, alarm: str) -> str:
    if days > 0:
        return f"đã {alarm}"
    return f"còn {-days} ngày là {alarm}" if days else f"hết hôm nay là {alarm}"
