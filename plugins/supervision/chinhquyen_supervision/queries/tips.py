"""What citizens told: for its sender behind code and secret, for the office."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.supervision import Tip
from chinhquyen_sdk.host.secret_keys import row_by_secret

from ..rows import TipRow, hash_secret
from .visits import PAGE_SIZE, after_day


def tip(site: Site, id: UUID) -> Tip | None:
    """Return what was told under ``id``, or None."""
    row = TipRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def tip_by_code(site: Site, code: str) -> Tip | None:
    """Return what was told under ``code``, or None."""
    read = read_code(code)
    row = TipRow.objects.filter(site=site, code=read).first() if read else None
    return row.record() if row else None


def tip_by_secret(site: Site, code: str, secret: str) -> Tip | None:
    """Return what code and secret open together, or None."""
    row = row_by_secret(TipRow, site, code, secret, hash_secret)
    return row.record() if row else None


def teller(site: Site, id: UUID) -> dict[str, str]:
    """Return who told it, for the letter with the result; empty when no name was left."""
    row = TipRow.objects.filter(site=site, pk=id).first()
    return {name: str(value or "") for name, value in (row.told_by or {}).items()} if row else {}


def tips_page(site: Site, after: str = "") -> tuple[list[Tip], str]:
    """Return a page of what was told, received last on top, and the key of the next page."""
    rows = after_day(TipRow.objects.filter(site=site), "received_on", after)
    found = list(rows.order_by("-received_on", "-id")[: PAGE_SIZE + 1])
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    return [
        row.record() for row in found[:PAGE_SIZE]
    ], f"{last.received_on.isoformat()}_{last.pk}" if last else ""


def tips_of(site: Site, finding: UUID) -> list[Tip]:
    """Return what was told that stands as evidence of a finding."""
    return [
        row.record() for row in TipRow.objects.filter(site=site, finding=finding).order_by("received_on")[:50]
    ]


def tips_of_visit(site: Site, visit: UUID) -> list[Tip]:
    """Return what was told that the board goes to see on a visit."""
    return [
        row.record() for row in TipRow.objects.filter(site=site, visit=visit).order_by("received_on")[:50]
    ]
