"""Regulations and their versions."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import outreach as law
from chinhquyen_sdk.domain.outreach import (
    ConsultVersion,
    IssueVersion,
    KeepRegulation,
    KeepVersion,
    Regulation,
    RegulationVersion,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.privacy import look_through

from ..rows import RegulationRow, VersionRow
from .keeping import keep, keep_new, locked, now
from .showing import let_find_regulation


@transaction.atomic
def add_regulation(
    site: Site, wish: KeepRegulation, *, actor: Actor, at: datetime | None = None
) -> Regulation:
    """Begin a regulation."""
    made, event = law.add_regulation(wish, actor=actor, at=now(at))
    kept: Regulation = keep_new(RegulationRow, site, made)
    journal.record(site, event)
    return kept


@transaction.atomic
def draft_version(
    site: Site, id: UUID, wish: KeepVersion, *, actor: Actor, at: datetime | None = None
) -> RegulationVersion:
    """Write the next draft, or write over the one there is."""
    of: Regulation = locked(RegulationRow, site, id).record()
    rows = {row.pk: row for row in VersionRow.objects.filter(site=site, regulation=id)}
    known = [row.record() for row in rows.values()]
    version, event = law.draft_version(of, known, wish, actor=actor, at=now(at))
    if version.id in rows:
        keep(rows[version.id], version)
    else:
        keep_new(VersionRow, site, version)
    journal.record(site, event)
    return version


@transaction.atomic
def consult_version(
    site: Site, id: UUID, wish: ConsultVersion, *, actor: Actor, at: datetime | None = None
) -> RegulationVersion:
    """Put the draft ``id`` before the people."""
    row = locked(VersionRow, site, id)
    of = locked(RegulationRow, site, row.regulation).record()
    version, event = law.consult_version(of, row.record(), wish, actor=actor, at=now(at))
    journal.record(site, event)
    keep(row, version)
    let_find_regulation(site, of)
    return version


@transaction.atomic
def issue_version(
    site: Site, id: UUID, wish: IssueVersion, *, actor: Actor, at: datetime | None = None
) -> RegulationVersion:
    """Make the draft ``id`` the rule."""
    row = locked(VersionRow, site, id)
    of = locked(RegulationRow, site, row.regulation).record()
    look_through(site, wish.told, checked=wish.checked)
    version, event = law.issue_version(of, row.record(), wish, actor=actor, at=now(at))
    journal.record(site, event)
    keep(row, version)
    let_find_regulation(site, of)
    return version
