"""Which reports there are and when each is due: data, with where it stands."""

from __future__ import annotations

import functools
import tomllib
from datetime import date, timedelta
from importlib import resources

from chinhquyen_sdk.domain.indicators import plan_line
from chinhquyen_sdk.domain.periods import Period, PeriodLength, month_after, year_of
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import working_days

from .records import ReportKind


class DueRule(Record):
    """One kind of report: its words, and when it is due. ``plan`` names the plan's line that fixes the day of some year."""

    heading: str
    subject: str
    addressee: str
    symbol: str
    recipients: tuple[str, ...]
    source: str
    plan: str = ""
    last_month: int = 0
    last_day: int
    remind_days: int


@functools.cache
def report_rules() -> dict[ReportKind, DueRule]:
    """Return the kinds of reports."""
    told = tomllib.loads(resources.files(__package__).joinpath("data/reports.toml").read_text("utf-8"))
    return {ReportKind(name): DueRule.model_validate(facts) for name, facts in told.items()}


def kind_of_period(period: Period) -> ReportKind | None:
    """Return the kind of report that tells of such a period; None for a quarter."""
    return {PeriodLength.YEAR: ReportKind.YEARLY, PeriodLength.MONTH: ReportKind.MONTHLY}.get(period.length)


def due_of(kind: ReportKind, period: Period) -> date:
    """Return the last day on which the report is in time.

    The plan says "before 15/12/2026": the last day is the 14th. A year without a plan keeps the same day. A month's
    report is the house's own rhythm, no law: its day moves to the next working day.
    """
    rule = report_rules()[kind]
    if kind is ReportKind.YEARLY:
        line = plan_line(period.year, rule.plan)
        day = line.before if line and line.before else date(period.year, rule.last_month, rule.last_day)
        return day - timedelta(days=1)
    day = month_after(period.months[-1]).replace(day=rule.last_day)
    while not working_days().is_working(day):
        day += timedelta(days=1)
    return day


def reports_due(today: date) -> list[tuple[ReportKind, Period, date]]:
    """Return the reports that somebody should be writing on ``today``: last month's, and the year's when it comes near."""
    last = today.replace(day=1) - timedelta(days=1)
    month = Period(length=PeriodLength.MONTH, year=last.year, number=last.month)
    found = [(ReportKind.MONTHLY, month, due_of(ReportKind.MONTHLY, month))]
    year = year_of(today.year)
    due = due_of(ReportKind.YEARLY, year)
    if today >= due - timedelta(days=report_rules()[ReportKind.YEARLY].remind_days):
        found.append((ReportKind.YEARLY, year, due))
    return found
