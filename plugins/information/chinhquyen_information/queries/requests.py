"""One request: by its code, by code and secret, and who asked."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.information import InformationRequest
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.secret_keys import row_by_secret

from ..rows import RequestRow, hash_secret


class Asker(NamedTuple):
    """Who asked, for those who answer."""

    name: str
    phone: str
    address: str
    organisation: str
    represented: str


def request_by_code(site: Site, code: str) -> InformationRequest | None:
    """Return the request ``code`` of ``site``; the caller has checked that it may be seen."""
    row = RequestRow.objects.filter(site=site, code=read_code(code) or "").first()
    return row.record() if row else None


def request_by_secret(site: Site, code: str, secret: str) -> InformationRequest | None:
    """Return the request that ``code`` and ``secret`` open together; a wrong one of either takes the same path."""
    row = row_by_secret(RequestRow, site, code, secret, hash_secret)
    return row.record() if row else None


def request_by_id(site: Site, request: UUID) -> InformationRequest | None:
    """Return the request with this id, or None when it is not this site's."""
    row = RequestRow.objects.filter(site=site, pk=request).first()
    return row.record() if row else None


def asker_of(site: Site, request: UUID) -> Asker | None:
    """Return who asked; the caller holds the permission and logs the look."""
    row = RequestRow.objects.filter(site=site, pk=request).first()
    return Asker(**row.asked_by) if row else None


def history(site: Site, request: UUID) -> list[Event]:
    """Return all that happened, oldest first."""
    return journal.timeline(site, request)
