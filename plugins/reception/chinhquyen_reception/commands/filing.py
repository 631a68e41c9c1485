"""Taking a petition in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    FilePetition,
    Outcome,
    Petition,
    suggest_kind,
)
from chinhquyen_sdk.domain.reception import (
    file_petition as file_by_law,
)
from chinhquyen_sdk.domain.reception.identity import part
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.taken_once import TakenOnce

from ..rows import IdentityRow, PetitionRow, hash_secret
from .attaching import attach
from .keeping import columns_for, count_received, now
from .marks import add_flags, add_marks

ONCE = TakenOnce("", PetitionRow)  # the first to have tokens: theirs name no module


class Filed(NamedTuple):
    """A petition that was taken in, and the secret its sender needs; the secret is kept nowhere."""

    petition: Petition
    secret: str


def file_petition(site: Site, wish: FilePetition, *, actor: Actor, uploads: Sequence[CleanFile] = (),
                  at: datetime | None = None, once: str = "", origin: UUID | None = None) -> Filed:  # fmt: skip
    """Take ``wish`` in with its files: all of it or nothing.

    ``once`` is the sending's own token: a second call with the same one returns the first's petition and secret.
    ``origin`` is the visit or report the petition was born from.
    """
    return ONCE.take(
        site, once, lambda: _file(site, wish, actor, uploads, now(at), once, origin),
        lambda row, secret: Filed(row.record(), secret),
    )  # fmt: skip


def _file(
    site: Site, wish: FilePetition, actor: Actor, uploads: Sequence[CleanFile], at: datetime, once: str,
    origin: UUID | None,
) -> Filed:  # fmt: skip
    code, secret = free_code(site, PetitionRow, at), ONCE.secret(site, once)
    outcome = file_by_law(site_ref(site), wish, id=uuid4(), code=code, actor=actor, at=at,
                          origin=origin, suggestion=suggest_kind(wish.content, wish.title))  # fmt: skip
    row = new_row(site, outcome, secret_hash=hash_secret(code, secret), once_hash=ONCE.hash(site, once))
    for upload in uploads:
        attach(site, upload, petition=row, sealed=outcome.petition.kind.identity_protected)
    count_received(site, outcome.petition)
    journal.record(site, outcome.event)
    return Filed(row.record(), secret)


def new_row(site: Site, outcome: Outcome, **more: str | None) -> PetitionRow:
    """Write a new petition down, its sender apart where the law protects one, with what it is found again by."""
    petition = outcome.petition
    protected = petition.kind.identity_protected
    parted = part(petition) if protected else None
    kept = parted.petition if parted else petition
    row: PetitionRow = PetitionRow.objects.create(site=site, **columns_for(kept), **more)
    if parted:
        IdentityRow.objects.create(petition=row, identity=parted.identity.model_dump(mode="json"))
    add_marks(site, row, petition)
    add_flags(site, row, petition)
    return row


def filed_once(site: Site, once: str) -> Filed | None:
    """Return what was filed with the token ``once``, if anything was."""
    first = ONCE.first(site, once)
    return Filed(first[0].record(), first[1]) if first else None
