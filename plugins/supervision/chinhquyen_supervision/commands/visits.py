"""Visits: one verb each."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import supervision as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import CancelVisit, PlanVisit, PublishVisit, ReportVisit, Visit
from chinhquyen_sdk.domain.supervision.house import HOUSE
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import look_through

from ..rows import PlanRow, VisitRow
from .files import add_photo, show_photos
from .keeping import board_of, keep, locked, now
from .people import look_at_lines

ON_SPOT = "Ảnh chụp tại chỗ, {place}"


@transaction.atomic
def plan_visit(
    site: Site, board: UUID, wish: PlanVisit, *, actor: Actor, at: datetime | None = None
) -> Visit:
    """Put a visit of ``board`` into the calendar."""
    look_at_lines(site, wish, "title", "place", "reason", "experts")
    plan = None
    if wish.plan is not None:
        row = PlanRow.objects.filter(site=site, board=board, pk=wish.plan).first()
        if row is None:
            raise Refused("Ban không có kế hoạch này.", basis=HOUSE, code="unknown_plan", field="plan")
        plan = row.record()
    visit: Visit = keep(site, *law.plan_visit(board_of(site, board), plan, wish, actor=actor, at=now(at)))
    return visit


@transaction.atomic
def report_visit(
    site: Site, id: UUID, wish: ReportVisit, photos: Sequence[CleanFile] = (), *, actor: Actor, once: str = "",
    at: datetime | None = None,
) -> Visit:  # fmt: skip
    """Take what was seen on the spot, all or nothing; the same sending twice (``once``) is one."""
    row = locked(VisitRow, site, id)
    known: Visit = row.record()
    mark = _mark(site, once)
    if mark and row.once_hash == mark:
        return known
    visit: Visit = keep(site, *law.report_visit(known, wish, actor=actor, at=now(at)), once_hash=mark)
    for photo in photos:
        add_photo(site, id, photo, ON_SPOT.format(place=visit.place), actor=actor, at=at)
    return visit


def _mark(site: Site, once: str) -> str:
    if not once:
        return ""
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, f"supervision.visit:{site.pk}:{once}".encode(), hashlib.sha256).hexdigest()


@transaction.atomic
def publish_visit(
    site: Site, id: UUID, wish: PublishVisit, *, actor: Actor, at: datetime | None = None
) -> Visit:
    """Show what was seen; the words and notes were looked through."""
    row = locked(VisitRow, site, id)
    known: Visit = row.record()
    notes = [one.note for one in known.items if one.note]
    look_through(site, wish.summary, known.experts, *notes, checked=wish.checked)
    visit: Visit = keep(site, *law.publish_visit(known, wish, actor=actor, at=now(at)))
    show_photos(site, id, shown=wish.photos)
    return visit


@transaction.atomic
def renew_link(site: Site, id: UUID, *, actor: Actor, at: datetime | None = None) -> Visit:
    """End the links that were sent."""
    row = locked(VisitRow, site, id)
    visit: Visit = keep(site, *law.renew_link(row.record(), actor=actor, at=now(at)))
    return visit


@transaction.atomic
def cancel_visit(
    site: Site, id: UUID, wish: CancelVisit, *, actor: Actor, at: datetime | None = None
) -> Visit:
    """Say that nobody goes."""
    look_at_lines(site, wish, "reason")
    row = locked(VisitRow, site, id)
    visit: Visit = keep(site, *law.cancel_visit(row.record(), wish, actor=actor, at=now(at)))
    return visit
