"""When somebody is reminded of a deadline, and when it goes to the chair: rules as data, marked as the commune's own."""

from __future__ import annotations

import functools
import tomllib
from datetime import date, timedelta
from importlib import resources
from typing import Literal

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .due import DueItem


class ReminderRule(Record):
    """Remind ``to`` when a day stands ``days`` from the due day (below zero: before it)."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", max_length=60)
    days: int = Field(ge=-60, le=60)
    to: Literal["officer", "chair"]
    kinds: tuple[str, ...] = ()
    text: Line
    source: Line
    own: bool = Field(description="the commune's own rule, not a period the law sets")

    def fits(self, item: DueItem) -> bool:
        """Say whether the rule is for work of this kind."""
        return not self.kinds or item.kind in self.kinds


class Window(Record):
    """The due days of which one rule speaks on one day's round."""

    rule: ReminderRule
    since: date
    until: date


@functools.cache
def reminder_rules() -> tuple[ReminderRule, ...]:
    """Return the rules shipped with the library, the earliest reminder first."""
    text = resources.files(__package__).joinpath("data/reminders.toml").read_text("utf-8")
    found = [ReminderRule.model_validate(rule) for rule in tomllib.loads(text)["rule"]]
    return tuple(sorted(found, key=lambda rule: (rule.days, rule.to)))


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
        if since <= until:
            found.append(Window(rule=rule, since=since, until=until))
    return tuple(found)


def notice_text(rule: ReminderRule, item: DueItem) -> str:
    """Return the notice: the case by its code and kind, never by what a citizen wrote."""
    return f"{_named(item)}: {rule.text}{_due(item)}."


def new_work_text(item: DueItem | None, code: str) -> str:
    """Return the notice to whom work was given; ``code`` names it where its module does not tell more."""
    named = f"{_named(item)}{_due(item)}" if item else (code or "một việc")
    return f"Việc mới của anh/chị: {named}."


def _named(item: DueItem) -> str:
    return " ".join(part for part in (item.kind_label, item.code) if part) or "Một việc"


def _due(item: DueItem) -> str:
    return f" (hạn {item.due:%d/%m/%Y})" if item.due else ""
