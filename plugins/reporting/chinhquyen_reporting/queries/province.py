"""The province's table: which commune sent, which did not, and how they compare; a page costs the same at any size."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.periods import Period, read_period
from chinhquyen_sdk.domain.reporting import Parcel
from chinhquyen_sdk.host.fresh import Fresh

from ..rows import CommuneRow, LinkRow, ReceivedFigureRow, ReceivedRow, RoundRow, hash_token

PAGE_SIZE = 100
ENDS = 10
SENT, MISSING, LATE = "da-gui", "chua-gui", "cham"  # what a list may be narrowed to


class CommuneLine(NamedTuple):
    """One commune in one period; without ``received_at`` it has not sent."""

    code: str
    title: str
    position: int
    received_at: datetime | None
    on_time: bool
    receipt: str
    value: Decimal | None


class RoundCount(NamedTuple):
    """One period: how many communes there are, how many sent, how many of those late."""

    period: str
    communes: int
    sent: int
    late: int

    @property
    def missing(self) -> int:
        return max(self.communes - self.sent, 0)

    @property
    def in_time(self) -> int:
        return max(self.sent - self.late, 0)


class Compared(NamedTuple):
    """The communes that are farthest behind and farthest ahead with one figure."""

    lowest: list[tuple[str, Decimal]]
    highest: list[tuple[str, Decimal]]


def _read(site_id: int) -> bool:
    return LinkRow.objects.filter(site_id=site_id, is_province=True).exists()


# Every screen of the admin asks, for the menu; a site becomes a province's once.
_provinces: Fresh[int, bool] = Fresh(_read)


def has_communes(site: Site) -> bool:
    """Say whether ``site`` is a province's; known elsewhere within two seconds."""
    return _provinces[site.pk]


def commune(site: Site, code: str) -> CommuneRow | None:
    """Return the commune with this code, or None."""
    return CommuneRow.objects.filter(site=site, code=code).first()


def commune_by_token(site: Site, token: str) -> CommuneRow | None:
    """Return the commune whose token this is, or None."""
    return CommuneRow.objects.filter(site=site, token_hash=hash_token(token)).first() if token else None


def every_commune(site: Site) -> int:
    """Return how many communes report: the last position, as they are numbered without gaps."""
    last = (
        CommuneRow.objects.filter(site=site).order_by("-position").values_list("position", flat=True).first()
    )
    return last or 0


def rounds(site: Site) -> list[Period]:
    """Return the periods anything was received of, the newest first."""
    codes = RoundRow.objects.filter(site=site).order_by("-period").values_list("period", flat=True)[:60]
    return [period for period in map(read_period, codes) if period]


def round_count(site: Site, period: str) -> RoundCount:
    """Return the totals of a period (two queries)."""
    row = RoundRow.objects.filter(site=site, period=period).first()
    return RoundCount(period, every_commune(site), row.sent if row else 0, row.late if row else 0)


def lines(
    site: Site, period: str, code: str = "", after: int = 0, size: int = PAGE_SIZE, which: str = ""
) -> tuple[list[CommuneLine], int | None]:
    """Return a page of communes in order of their names, with what each sent and its figure ``code`` (three queries)."""
    rows = _narrowed(site, period, which).filter(position__gt=after).order_by("position")
    known = list(rows.values_list("pk", "code", "kind", "name", "position")[: size + 1])
    keys = [row[0] for row in known[:size]]
    sent = ReceivedRow.objects.filter(site=site, period=period, commune_id__in=keys)
    came = {row[0]: row[1:] for row in sent.values_list("commune_id", "received_at", "on_time", "receipt")}
    figures = ReceivedFigureRow.objects.filter(site=site, period=period, code=code, commune_id__in=keys)
    values = dict(figures.values_list("commune_id", "value"))
    found = []
    for key, number, kind, name, position in known[:size]:
        at, on_time, receipt = came.get(key, (None, False, ""))
        found.append(CommuneLine(number, f"{kind} {name}", position, at, on_time, receipt, values.get(key)))
    return found, found[-1].position if len(known) > size else None


def _narrowed(site: Site, period: str, which: str) -> QuerySet[CommuneRow]:
    """Return the communes of the list, or those that sent, did not, or were late."""
    rows = CommuneRow.objects.filter(site=site)
    came = ReceivedRow.objects.filter(site=site, period=period, commune=OuterRef("pk"))
    if which == MISSING:
        return rows.filter(~Exists(came))
    if which == LATE:
        return rows.filter(Exists(came.filter(on_time=False)))
    return rows.filter(Exists(came)) if which == SENT else rows


def compare(site: Site, period: str, code: str) -> Compared:
    """Return the ten lowest and the ten highest values, along the index (two queries)."""
    rows = ReceivedFigureRow.objects.filter(site=site, period=period, code=code, value__isnull=False)
    named = rows.values_list("commune__kind", "commune__name", "value")
    low, high = named.order_by("value", "id")[:ENDS], named.order_by("-value", "-id")[:ENDS]
    return Compared([(f"{k} {n}", v) for k, n, v in low], [(f"{k} {n}", v) for k, n, v in high])


def received(site: Site, code: str, period: str) -> tuple[Parcel, str, datetime, bool] | None:
    """Return a commune's report as it came, its receipt, when, and whether in time."""
    row = ReceivedRow.objects.filter(site=site, period=period, commune__code=code, commune__site=site).first()
    return (Parcel.model_validate(row.parcel), row.receipt, row.received_at, row.on_time) if row else None
