"""What leaves this module: a report that is a petition in truth, and the work of an officer who leaves."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import (
    AssignReport,
    FieldReport,
    assign_report,
    became_petition,
    hand_over,
)
from chinhquyen_sdk.domain.office import WorkHandedOver
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import Source
from chinhquyen_sdk.domain.reception.events import PetitionFiled, PetitionHanded
from chinhquyen_sdk.host import journal

from ..rows import PhotoRow, ReportRow
from .keeping import columns_for, keep, locked, now
from .wording import keep_all


@transaction.atomic
def hand_over_report(site: Site, code: str, *, actor: Actor, at: datetime | None = None) -> FieldReport:
    """Hand the report over as a petition: the reception asks what was said, and files it once."""
    row, moment = locked(site, code), now(at)
    handed = keep(site, row, hand_over(row.record(), actor=actor, at=moment))
    PhotoRow.objects.filter(site=site, report=row).update(released=False)
    journal.record(
        site, PetitionHanded(at=moment, actor=actor, subject=handed.id, source=Source.FEEDBACK.value)
    )
    return handed


@transaction.atomic
def forget_handed(site: Site, event: PetitionFiled) -> None:
    """The petition is filed: keep its code, and not a word of what was said. Told twice, it is done once."""
    row = ReportRow.objects.select_for_update().filter(site=site, pk=event.origin).first()
    if row is None:
        return
    forgotten = became_petition(row.record(), event.code)
    for name, value in columns_for(forgotten).items():
        setattr(row, name, value)
    row.contact = None
    row.save()
    keep_all(site, [forgotten])


@transaction.atomic
def take_over(site: Site, event: WorkHandedOver) -> int:
    """Give the open reports of who left to those who take over; return how many. Told twice, it is done once."""
    codes = ReportRow.objects.filter(site=site, officer_id=event.giver_id, is_closed=False).values_list(
        "code", flat=True
    )
    moved = 0
    for code in sorted(codes):
        row = locked(site, code)
        report: FieldReport = row.record()
        part = event.taker(report.kind, report.village)
        if part is None or report.officer_id != event.giver_id:
            continue
        wish = AssignReport(officer_id=part.taker_id, officer_name=part.taker_name)
        keep(site, row, assign_report(report, wish, actor=event.actor, at=event.at))
        moved += 1
    return moved
