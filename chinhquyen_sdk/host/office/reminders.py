"""The rules of reminders of one commune: the shipped ones under its own dated changes."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.office import (
    ReminderChange,
    ReminderInForce,
    ReminderRule,
    change_reminder,
    reminders_in_force,
    warning_days,
)
from chinhquyen_sdk.domain.sites import SiteRef

from ..days import today
from ..models import ReminderRow

_MOST_CHANGES = 1000


def reminders_of(site: Site | SiteRef, day: date) -> tuple[ReminderInForce, ...]:
    """Return the rules as they speak at ``site`` on ``day``: one query."""
    rows = ReminderRow.objects.filter(site_id=site.id, since__lte=day).order_by("since")[:_MOST_CHANGES]
    return reminders_in_force([row.record() for row in rows], day)


def rules_of(site: Site | SiteRef, day: date) -> tuple[ReminderRule, ...]:
    """Return the rules alone, the earliest reminder first."""
    return tuple(each.rule for each in reminders_of(site, day))


def warned_before(site: Site | SiteRef, clock: str) -> int:
    """Return how many days before ``clock`` runs out this commune is first warned: lists of what nears it begin there."""
    return warning_days(rules_of(site, today()), clock)


def planned(site: Site, rule: str) -> list[ReminderChange]:
    """Return the changes of ``rule`` that begin after today, and those before, the newest first."""
    rows = ReminderRow.objects.filter(site=site, rule=rule).order_by("-since")[:20]
    return [row.record() for row in rows]


@transaction.atomic
def keep_reminder(site: Site, wish: ReminderChange) -> ReminderChange:
    """Let a rule speak otherwise from a day on. Raises ``Refused``.

    Going back to the shipped rule is a change too; what was planned for later days is dropped with it.
    """
    change = change_reminder(wish, today=today())
    rows = ReminderRow.objects.filter(site=site, rule=change.rule)
    if change.shipped:
        rows.filter(since__gt=change.since).delete()
    values = ReminderRow.values_of(change)
    ReminderRow.objects.update_or_create(site=site, rule=change.rule, since=change.since, defaults=values)
    return change
