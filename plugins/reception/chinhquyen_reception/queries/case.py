"""One petition, for those who may see it."""

from __future__ import annotations

import hmac
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.reception import Petition, read_code, read_secret
from chinhquyen_sdk.domain.reception.identity import Identity
from chinhquyen_sdk.host import journal

from ..rows import AttachmentRow, DraftRow, GrantRow, IdentityRow, PetitionRow, SupplementRow, hash_secret


class Attachment(NamedTuple):
    """A file as a page lists it; ``size`` in bytes."""

    id: UUID
    name: str
    kind: str
    size: int
    sealed: bool


class Supplement(NamedTuple):
    """What the sender added later."""

    at: datetime
    text: str


class Draft(NamedTuple):
    """A petition being written."""

    data: dict[str, Any]
    files: list[Attachment]


def petition_by_code(site: Site, code: str) -> Petition | None:
    """Return the petition ``code`` of ``site``; the caller has checked that it may be seen."""
    row = PetitionRow.objects.filter(site=site, code=code).first()
    return row.record() if row else None


def petition_by_id(site: Site, petition: UUID) -> Petition | None:
    """Return the petition with this id, or None when it is not this site's."""
    row = PetitionRow.objects.filter(site=site, pk=petition).first()
    return row.record() if row else None


def petition_by_secret(site: Site, code: str, secret: str) -> Petition | None:
    """Return the petition that ``code`` and ``secret`` open together, typed in any way; else None.

    A wrong code and a wrong secret take the same path, so that neither answer nor time tells which it was.
    """
    known_code, known_secret = read_code(code) or "", read_secret(secret) or ""
    row = PetitionRow.objects.filter(site=site, code=known_code).first()
    kept = row.secret_hash if row else hash_secret("", "nobody")
    fits = hmac.compare_digest(kept, hash_secret(known_code, known_secret))
    if row and not fits:  # a part of a letter opens with the letter's secret too
        fits = _opens_letter(site, row, known_secret)
    return row.record() if row and fits else None


def _opens_letter(site: Site, row: PetitionRow, secret: str) -> bool:
    letter_code = row.part_of or _sealed_letter(row)
    letter = PetitionRow.objects.filter(site=site, code=letter_code).first() if letter_code else None
    return letter is not None and hmac.compare_digest(letter.secret_hash, hash_secret(letter_code, secret))


def _sealed_letter(row: PetitionRow) -> str:
    sealed = IdentityRow.objects.filter(petition=row).first()
    return Identity.model_validate(sealed.identity).part_of if sealed else ""


def history(site: Site, petition: UUID) -> list[Event]:
    """Return all that happened to the petition, oldest first."""
    return journal.timeline(site, petition)


def attachments(site: Site, petition: UUID) -> list[Attachment]:
    """Return the petition's files, without their content."""
    return _listed(AttachmentRow.objects.filter(site=site, petition_id=petition))


def supplements(site: Site, petition: UUID) -> list[Supplement]:
    """Return what the sender added, oldest first."""
    rows = SupplementRow.objects.filter(site=site, petition_id=petition).order_by("at")
    return [Supplement(row.at, row.text) for row in rows]


class Grant(NamedTuple):
    """Somebody named to open a denouncer's identity."""

    id: UUID
    officer_id: str
    name: str
    reason: str
    granted_by: str
    at: datetime


def grants(site: Site, petition: UUID) -> list[Grant]:
    """Return those named for this petition now, the first named first."""
    rows = GrantRow.objects.filter(site=site, petition_id=petition, revoked_at=None).order_by("created_at")[
        :50
    ]
    return [Grant(r.pk, str(r.user_id), r.name, r.reason, r.granted_by, r.created_at) for r in rows]


def draft(site: Site, draft_id: UUID) -> Draft | None:
    """Return a draft with its files, or None when it was sent or forgotten."""
    row = DraftRow.objects.filter(site=site, pk=draft_id).first()
    if row is None:
        return None
    return Draft(row.data, _listed(AttachmentRow.objects.filter(site=site, draft=row)))


def _listed(rows: Any) -> list[Attachment]:
    found: Sequence[AttachmentRow] = rows.order_by("created_at", "id")
    return [Attachment(row.pk, row.name, row.kind, row.size, row.sealed) for row in found]


def addressee(site: Site, petition: UUID) -> Addressee | None:
    """Return who a letter about the petition goes to; a denouncer is never named."""
    found = petition_by_id(site, petition)
    if found is None:
        return None
    if found.kind.identity_protected:
        return Addressee()
    return Addressee(name=found.sender_name, address=found.sender_address)
