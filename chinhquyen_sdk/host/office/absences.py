"""The calendar of absences, and who takes new work on a day."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.office import Absence, overlaps, stand_in
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

from ..models import AbsenceRow

_MOST = 200


def absences(site: Site | SiteRef, since: date, until: date | None = None) -> list[Absence]:
    """Return the absences of ``site`` that touch the days from ``since`` (to ``until``), the soonest first."""
    rows = AbsenceRow.objects.filter(site_id=site.id, last__gte=since)
    if until:
        rows = rows.filter(first__lte=until)
    return [row.record() for row in rows.order_by("first", "officer_name")[:_MOST]]


def assignee(site: Site | SiteRef, officer_id: str, officer_name: str, day: date) -> tuple[str, str]:
    """Return id and name of who takes new work meant for this officer on ``day``: the officer, or the deputy."""
    instead = stand_in(absences(site, day, day), officer_id, day)
    return (instead.deputy_id, instead.deputy_name) if instead else (officer_id, officer_name)


@transaction.atomic
def keep_absence(site: Site, absence: Absence) -> Absence:
    """Write an absence down. Refused when the same person is away already on one of its days."""
    mine = AbsenceRow.objects.select_for_update().filter(
        site=site, officer_id=absence.officer_id, last__gte=absence.first
    )
    clash = overlaps(absence, [row.record() for row in mine])
    if clash:
        raise Refused(
            f"{absence.officer_name} đã có lịch vắng từ {clash.first:%d/%m} đến {clash.last:%d/%m/%Y}.",
            basis="mỗi người mỗi ngày một lịch vắng mặt", code="overlap", field="first",
        )  # fmt: skip
    AbsenceRow.objects.create(site=site, **AbsenceRow.values_of(absence))
    return absence


def remove_absence(site: Site, absence: UUID) -> bool:
    """Take an absence out of the calendar; say whether it was there."""
    return bool(AbsenceRow.objects.filter(site=site, pk=absence).delete()[0])
