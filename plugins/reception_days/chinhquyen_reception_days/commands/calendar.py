"""Changing the calendar: the pattern, and single days with their reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception_days import days as law
from chinhquyen_sdk.domain.reception_days.cadence import cadence, period_of, require_cadence
from chinhquyen_sdk.domain.reception_days.events import ReceptionDayChanged
from chinhquyen_sdk.domain.reception_days.planning import Plan, check_plan, proposed_days
from chinhquyen_sdk.domain.reception_days.states import DayKind, DayState, VisitState
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import CommuneProfile

from ..rows import DayRow, PlanRow, VisitRow

AHEAD = timedelta(days=100)  # how far the calendar is published
_SAME = ("on", "kind", "opens", "closes", "place", "state")
_OPEN = (VisitState.BOOKED.value, VisitState.WAITING.value)


@transaction.atomic
def keep_plan(site: Site, plan: Plan, *, actor: Actor, at: datetime | None = None) -> None:
    """Keep the commune's pattern, if it keeps the law, and lay the coming days by it.

    Days that somebody booked, or that were changed by hand, stay as they are.
    """
    at = at or timezone.now()
    today = local_day(at)
    check_plan(plan, today)
    row = PlanRow.objects.filter(site=site).first() or PlanRow(site=site)
    for name, value in PlanRow.values_of(plan).items():
        setattr(row, name, value)
    row.save()
    _forget_untouched(site, today)
    extend_calendar(site, at=at)
    event = ReceptionDayChanged(
        at=at, actor=actor, subject=row.pk, what="lập lại lịch", on=today, was=today, reason=plan.spoken
    )
    journal.record(site, event)


def extend_calendar(site: Site, *, at: datetime | None = None, since: date | None = None) -> int:
    """Lay the days of the pattern that are not there yet; return how many."""
    row = PlanRow.objects.filter(site=site).first()
    if row is None:
        return 0
    plan: Plan = row.record()
    at = at or timezone.now()
    today = local_day(at)
    leader = CommuneProfile.for_site(site).leader_name
    kept = DayRow.objects.filter(site=site)
    since = since or today
    known = set(kept.filter(planned_for__gte=since).values_list("planned_for", flat=True))
    taken = set(kept.filter(on__gte=since, state=DayState.PLANNED.value).values_list("on", flat=True))
    new = [
        DayRow(site=site, **DayRow.values_of(law.day_of(plan, found, leader, at=at)))
        for found in proposed_days(plan, since, today + AHEAD)
        if found.planned not in known and found.day not in taken
    ]
    return len(DayRow.objects.bulk_create(new, ignore_conflicts=True))


def _forget_untouched(site: Site, today: date) -> None:
    """Take away the coming days that nobody booked and no hand changed."""
    coming = DayRow.objects.filter(
        site=site, on__gt=today, kind=DayKind.REGULAR.value, state=DayState.PLANNED.value
    )
    booked = set(VisitRow.objects.filter(site=site, on__gt=today).values_list("day", flat=True))
    touched = journal_touched(site, list(coming.values_list("pk", flat=True)))
    coming.exclude(pk__in=booked | touched).delete()


def journal_touched(site: Site, ids: list[UUID]) -> set[UUID]:
    """Return those of ``ids`` that have a history."""
    from chinhquyen_sdk.host.models import JournalEntry

    return set(JournalEntry.objects.filter(site=site, subject__in=ids).values_list("subject", flat=True))


def change_day(
    site: Site, id: UUID, wish: law.ChangeDay, *, actor: Actor, at: datetime | None = None
) -> law.ReceptionDay:
    """Change a day; those who booked it keep their turn on the new day and are told."""

    def act(day: law.ReceptionDay, now: datetime) -> law.Changed:
        changed = law.change_day(day, wish, actor=actor, at=now)
        _turns_fit(site, changed.day)
        _month_keeps(site, day, changed.day)
        VisitRow.objects.filter(site=site, day=day.id, state=VisitState.BOOKED.value).update(
            on=changed.day.on
        )
        return changed

    return _act(site, id, act, at)


def cancel_day(
    site: Site, id: UUID, wish: law.CancelDay, *, actor: Actor, at: datetime | None = None
) -> law.ReceptionDay:
    """Take a day out; refused while somebody has a turn on it, or when the month then falls short."""

    def act(day: law.ReceptionDay, now: datetime) -> law.Changed:
        gone = law.cancel_day(day, wish, actor=actor, at=now)
        if VisitRow.objects.filter(site=site, day=id, state__in=_OPEN).exists():
            raise Refused(
                "Đã có bà con hẹn ngày này. Mời đổi sang ngày khác thay vì hủy, bà con sẽ được báo.",
                basis=law.PUBLISHED,
                code="day_booked",
            )
        _month_keeps(site, day, None)
        return gone

    return _act(site, id, act, at)


def add_day(site: Site, wish: law.AddDay, *, actor: Actor, at: datetime | None = None) -> law.ReceptionDay:
    """Add an ad hoc or an online day; one that stands in the calendar already is not added twice."""
    row = PlanRow.objects.filter(site=site).first()
    plan = row.record() if row else Plan()
    leader = CommuneProfile.for_site(site).leader_name
    with transaction.atomic():
        added = law.add_day(plan, wish, leader, actor=actor, at=at or timezone.now())
        _not_there_yet(site, added.day)
        DayRow.objects.create(site=site, **DayRow.values_of(added.day))
        journal.record(site, added.event)
    return added.day


def record_notice(
    site: Site, id: UUID, on: date, *, actor: Actor, at: datetime | None = None
) -> law.ReceptionDay:
    """Write down that an online day was announced in time."""
    return _act(site, id, lambda day, now: law.record_notice(day, on, actor=actor, at=now), at)


def record_test(
    site: Site, id: UUID, on: date, *, actor: Actor, at: datetime | None = None
) -> law.ReceptionDay:
    """Write down that the connection was tried in time."""
    return _act(site, id, lambda day, now: law.record_test(day, on, actor=actor, at=now), at)


def record_recording(
    site: Site, id: UUID, where: str, *, actor: Actor, at: datetime | None = None
) -> law.ReceptionDay:
    """Write down where the recording is kept."""
    return _act(site, id, lambda day, now: law.record_recording(day, where, actor=actor, at=now), at)


def _act(
    site: Site, id: UUID, act: Callable[[law.ReceptionDay, datetime], law.Changed], at: datetime | None
) -> law.ReceptionDay:
    try:
        with transaction.atomic():
            row = DayRow.objects.select_for_update().get(site=site, pk=id)
            changed = act(row.record(), at or timezone.now())
            for name, value in DayRow.values_of(changed.day).items():
                setattr(row, name, value)
            row.save()
            journal.record(site, changed.event)
    except IntegrityError as error:
        raise Refused(
            "Ngày này đã có trong lịch.", basis=law.PUBLISHED, code="day_taken", field="on"
        ) from error
    return changed.day


def _turns_fit(site: Site, day: law.ReceptionDay) -> None:
    booked = VisitRow.objects.filter(site=site, day=day.id, state=VisitState.BOOKED.value)
    lost = [slot for slot in booked.values_list("slot", flat=True)[:500] if slot not in day.slots]
    if lost:
        raise Refused(
            f"Có {len(lost)} lượt hẹn nằm ngoài giờ mới. Mời giữ giờ đủ cho các lượt đã hẹn.",
            basis=law.PUBLISHED,
            code="turns_lost",
            field="opens",
        )


def _month_keeps(site: Site, before: law.ReceptionDay, after: law.ReceptionDay | None) -> None:
    """Refuse a change after which the week or month of the day holds too few days."""
    if before.kind is not DayKind.REGULAR:
        return
    first, last = period_of(before.on, cadence(before.on).period)
    chosen = DayRow.objects.filter(
        site=site, on__gte=first, on__lte=last, state=DayState.PLANNED.value, kind=DayKind.REGULAR.value
    ).exclude(pk=before.id)
    held = list(chosen.values_list("on", flat=True)) + ([after.on] if after else [])
    require_cadence(held, first, last)


def _not_there_yet(site: Site, day: law.ReceptionDay) -> None:
    same = {name: value for name, value in DayRow.values_of(day).items() if name in _SAME}
    if DayRow.objects.filter(site=site, **same).exists():
        raise Refused(
            "Buổi này đã có trong lịch, cùng ngày, cùng giờ.",
            basis=law.PUBLISHED,
            code="day_there",
            field="on",
        )
