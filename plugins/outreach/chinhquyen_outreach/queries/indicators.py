"""The module's figures: hamlets that were reached, the regulation in force."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import Figure, TracedPage, TracedRow, count, share
from chinhquyen_sdk.domain.outreach import HamletReach, VersionState
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.host.tracing import traced_list

from ..module import REACHED, REGULATION
from .conferences import reach
from .regulations import Shelf, shelves


def indicator_figures(site: Site, period: Period) -> list[Figure]:
    """Return the figures of the year (four queries)."""
    hamlets = reach(site, year=period.year)
    note = "" if hamlets.total else "Chưa nhập danh sách xóm, tổ dân phố."
    own = _democracy(site)
    issued = sum(1 for shelf in own if _issued(shelf))
    return [
        share(REACHED, hamlets.reached, hamlets.total, note),
        count(REGULATION, issued if own else None, "" if own else "Chưa ghi quy chế nào."),
    ]


def indicator_rows(site: Site, indicator: str, period: Period, after: str, most: int) -> TracedPage | None:
    """Return the hamlets of the commune, or its regulations of grassroots democracy."""
    if indicator == REACHED.id:
        found = [_hamlet(each) for each in reach(site, year=period.year).hamlets]
        return traced_list(found, after, most)
    return (
        traced_list([_shelf(each) for each in _democracy(site)], after, most)
        if indicator == REGULATION.id
        else None
    )


def _hamlet(one: HamletReach) -> TracedRow:
    why = f"Đã họp {one.held} lần." if one.held else "Đã lên lịch, chưa họp." if one.planned else "Chưa họp."
    return TracedRow(
        label=one.village.name, counted=bool(one.held), why=why, url=reverse("outreach_conferences"),
        public_url=reverse("outreach:conferences"),
    )  # fmt: skip


def _democracy(site: Site) -> list[Shelf]:
    return [shelf for shelf in shelves(site, public=False) if shelf.regulation.democracy]


def _issued(shelf: Shelf) -> bool:
    return any(one.state is VersionState.ISSUED for one in shelf.versions)


def _shelf(shelf: Shelf) -> TracedRow:
    issued = _issued(shelf)
    return TracedRow(
        label=shelf.regulation.title, day=shelf.versions[0].passed_on if shelf.versions else None, counted=issued,
        why="Có bản đang hiệu lực." if issued else "Chưa ban hành.",
        url=reverse("outreach_regulation", args=[shelf.regulation.id]),
        public_url=reverse("outreach:regulation", args=[shelf.regulation.slug]) if issued else "",
    )  # fmt: skip
