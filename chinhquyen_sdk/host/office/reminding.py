"""The round of reminders: what the rules say of today's work, to whom, once."""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.office import DueItem, ReminderRule, Told, Window, notice_text, stand_in, windows

from .. import access
from ..days import today as this_day
from ..models import NoticeRow, ReminderRound
from ..sites import site_ref
from .absences import absences
from .day import MOST, items_of
from .notices import add_notices
from .people import OVERSEE, people_of
from .reminders import rules_of

log = logging.getLogger("chinhquyen.reminders")


def remind_all(now: datetime | None = None) -> None:
    """Go round all communes; one that fails does not stop the next and has its next turn."""
    for site in Site.objects.order_by("pk"):
        try:
            remind(site, now)
        except Exception as error:  # noqa: BLE001 - the neighbour must be reminded all the same
            log.error("reminders of site %s failed: %s", site.pk, type(error).__name__)


def remind(site: Site, now: datetime | None = None) -> int:
    """Remind the people of one commune and return how many new notices there are.

    The day of the round is written with the notices: what a crash left undone is done in the next round, and what
    was done is known by its key.
    """
    today = local_day(now or timezone.now())
    people = _People(site, today)
    with transaction.atomic():
        last = ReminderRound.objects.select_for_update().filter(site=site).first()
        added = sum(
            add_notices(site, list(_notices(site, window, people, today)))
            for window in windows(rules_of(site, today), today, last.day if last else None)
        )
        ReminderRound.objects.update_or_create(site=site, defaults={"day": today})
    send_waiting(site)
    return added


class Reminded(NamedTuple):
    """How much open work a rule would speak of today. ``more``: a module had more than was read."""

    size: int
    more: bool
    failures: list[calling.Failure]


class _People:
    """Who is told, and of what: read once for a round."""

    def __init__(self, site: Site, today: date) -> None:
        self.overseers = [str(user.pk) for user in access.staff_of(site, OVERSEE)]
        self.here = {person.id for person in people_of(site)} | set(self.overseers)
        self.absences = absences(site, today, today)
        self.today = today
        self._asked: dict[tuple[date, date], list[DueItem]] = {}

    def work(self, site: Site, window: Window) -> list[DueItem]:
        """Return what is due in ``window``; rules that speak of the same days ask the modules once."""
        days = (window.since, window.until)
        if days not in self._asked:
            answers = calling.ask(
                "due_items", site_ref(site), until=window.until, officer="", since=window.since, most=MOST
            )
            self._asked[days] = items_of(answers.values)
        return self._asked[days]

    def told(self, window: Window, item: DueItem) -> list[str]:
        """Return the ids of those told; of an officer who is away also the deputy is, of one who left those above."""
        if window.rule.to is Told.CHAIR or item.officer_id not in self.here:
            return self.overseers
        instead = stand_in(self.absences, item.officer_id, self.today)
        deputy = [instead.deputy_id] if instead and instead.deputy_id in self.here else []
        return [item.officer_id, *deputy]


def _notices(site: Site, window: Window, people: _People, today: date) -> Any:
    for item in people.work(site, window):
        if item.due is None or not window.since <= item.due <= window.until or not window.rule.fits(item):
            continue
        if item.waiting == "citizen":
            continue
        for user in people.told(window, item):
            yield NoticeRow(
                user_id=int(user), module=item.module, about=item.id, due=item.due, rule=window.rule.id,
                text=notice_text(window.rule, item), url=item.url, urgent=item.due < today,
            )  # fmt: skip


def would_remind(site: Site, rule: ReminderRule) -> Reminded:
    """Return how much open work is due on the one day ``rule`` speaks of today; at most 200 of each module are read."""
    due = this_day() - timedelta(days=rule.days)
    answers = calling.ask("due_items", site_ref(site), until=due, officer="", since=due, most=MOST)
    spoken = [
        item
        for item in items_of(answers.values)
        if item.due == due and item.waiting != "citizen" and rule.fits(item)
    ]
    return Reminded(len(spoken), any(len(found) >= MOST for _, found in answers.values), answers.failures)


def send_waiting(site: Site) -> int:
    """Send what nobody was written about yet, one letter a person; only where the installation wants e-mail.

    A notice is marked before it is sent, so that no crash sends it twice; when the post refuses it, it waits again.
    """
    if not getattr(settings, "CHINHQUYEN_REMIND_BY_EMAIL", False):
        return 0
    waiting = NoticeRow.objects.filter(site=site, emailed_at=None, read_at=None).select_related("user")[:500]
    by_person: dict[Any, list[NoticeRow]] = {}
    for notice in waiting:
        by_person.setdefault(notice.user, []).append(notice)
    return sum(_send(site, user, found) for user, found in by_person.items() if user.email and user.is_active)


def _send(site: Site, user: Any, found: list[NoticeRow]) -> int:
    ids = [notice.pk for notice in found]
    mine = NoticeRow.objects.filter(pk__in=ids, emailed_at=None).update(emailed_at=timezone.now())
    if not mine:
        return 0
    lines = "\n".join(f"- {notice.text}" for notice in found)
    body = f"Anh/chị có {len(found)} việc cần xem:\n\n{lines}\n\nMời mở trang quản trị, mục “Việc hôm nay”.\n"
    try:
        send_mail(f"Nhắc việc: {len(found)} việc ({site_ref(site).title})", body, None, [user.email])
    except OSError as error:
        log.error("reminder by e-mail failed: %s", type(error).__name__)
        NoticeRow.objects.filter(pk__in=ids).update(emailed_at=None)
        return 0
    return 1
