"""Lawful steps of a petition: the guard is asked, the law decides, row and event are written together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.calling import may
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    AssignPetition,
    MoveName,
    MovePetition,
    Outcome,
    Petition,
    ReclassifyPetition,
    receive_supplement,
)
from chinhquyen_sdk.domain.reception import (
    assign_petition as assign_by_law,
)
from chinhquyen_sdk.domain.reception import (
    move_petition as move_by_law,
)
from chinhquyen_sdk.domain.reception import (
    reclassify_petition as reclassify_by_law,
)
from chinhquyen_sdk.domain.reception.identity import Identity, part, rejoin, strike
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.office import assignee
from chinhquyen_sdk.host.sites import site_ref

from ..rows import IdentityRow, PetitionRow, SupplementRow
from .attaching import attach, seal_attachments, unseal_attachments
from .keeping import keep, locked, locked_together, now
from .marks import write_marks


@transaction.atomic
def move_petition(
    site: Site, code: str, wish: MovePetition, *, actor: Actor, at: datetime | None = None
) -> Petition:
    """Take one lawful step. Raises ``Refused`` (with its basis) or ``ValidationError`` (by field)."""
    row = locked(site, code)
    petition = row.record()
    if wish.move is MoveName.ACCEPT:
        may("may_accept_petition", site_ref(site), petition=petition, actor=actor)
    return keep(site, row, move_by_law(site_ref(site), petition, wish, actor=actor, at=now(at)))


@transaction.atomic
def reclassify_petition(
    site: Site, code: str, wish: ReclassifyPetition, *, actor: Actor, at: datetime | None = None
) -> Petition:
    """Treat a petition as another kind; a denunciation's sender is locked away, or let out again."""
    row = locked(site, code)
    outcome = reclassify_by_law(site_ref(site), row.record(), wish, actor=actor, at=now(at))
    outcome = outcome._replace(
        petition=outcome.petition.model_copy(update={"kind_by": actor.name, "conditions": ()})
    )
    return keep(site, row, Outcome(_with_identity(row, outcome.petition), outcome.event))


def _with_identity(row: PetitionRow, petition: Petition) -> Petition:
    locked_away = IdentityRow.objects.filter(petition=row).first()
    if petition.kind.identity_protected and locked_away is None:
        parted = part(petition)
        IdentityRow.objects.create(petition=row, identity=parted.identity.model_dump(mode="json"))
        write_marks(row.site, row, petition)
        seal_attachments(row)
        return parted.petition
    if not petition.kind.identity_protected and locked_away is not None:
        petition = rejoin(petition, Identity.model_validate(locked_away.identity))
        locked_away.delete()
        write_marks(row.site, row, petition)
        unseal_attachments(row)
    return petition


@transaction.atomic
def assign_petitions(
    site: Site, codes: Sequence[str], wish: AssignPetition, *, actor: Actor, at: datetime | None = None
) -> int:
    """Give several petitions to one officer, all or none; return how many. Of one who is away, to the deputy."""
    day = local_day(now(at))
    officer_id, officer_name = assignee(site, wish.officer_id, wish.officer_name, day)
    wish = AssignPetition(officer_id=officer_id, officer_name=officer_name)
    rows = locked_together(site, codes)
    for row in rows:
        keep(site, row, assign_by_law(row.record(), wish, actor=actor, at=now(at)))
    return len(rows)


@transaction.atomic
def add_supplement(site: Site, code: str, text: str, uploads: Sequence[CleanFile] = (), *, actor: Actor,
                   at: datetime | None = None) -> Petition:  # fmt: skip
    """Keep what the sender adds; when it was asked for, the clock runs again."""
    row = locked(site, code)
    petition: Petition = row.record()
    if text:
        SupplementRow.objects.create(site=site, petition=row, text=_without_sender(row, text), at=now(at))
    for upload in uploads:
        attach(site, upload, petition=row, sealed=petition.kind.identity_protected)
    return keep(site, row, receive_supplement(site_ref(site), petition, actor=actor, at=now(at)))


def _without_sender(row: PetitionRow, text: str) -> str:
    """Return ``text`` to show; a denouncer's own words stay whole in the sealed row alone."""
    sealed = IdentityRow.objects.filter(petition=row).first()
    if sealed is None:
        return text
    identity = Identity.model_validate(sealed.identity)
    sealed.identity = identity.model_copy(update={"content": f"{identity.content}\n\n{text}"}).model_dump(
        mode="json"
    )
    sealed.save()
    return strike(text, identity)
