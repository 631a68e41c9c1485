"""What other screens show of supervision: work that is due, and the piece for any page."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.supervision import NO_DAY, Due
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import manifest
from .office import screen_of

_LABELS = {
    "board": "Ban giám sát", "election": "Ban giám sát", "plan": "Kế hoạch giám sát", "visit": "Đi giám sát",
    "look": "Đi giám sát", "finding": "Phát hiện giám sát", "front": "Phát hiện giám sát", "verify": "Phát hiện giám sát",
    "reply": "Kiến nghị giám sát", "tip": "Thông tin giám sát", "report": "Báo cáo giám sát", "taken_in": "Báo cáo giám sát",
}  # fmt: skip
_SHOWN = 3


def due_items(site: Site, until: date, officer: str, since: date | None, most: int) -> list[DueItem]:
    """Return what waits (one query along its index)."""
    return [_item(id, due) for id, due in queries.dues(site, until, since=since, officer=officer, most=most)]


def _item(id: UUID, due: Due) -> DueItem:
    return DueItem(
        module=manifest.slug, id=id, title=due.title, due=None if due.on == NO_DAY else due.on, url=screen_of(due.kind, id),
        kind=f"giam_sat_{due.kind}", kind_label=_LABELS[due.kind], step=due.step, officer_id=due.officer_id,
        officer_name=due.officer_name, waiting="others" if due.by_others else "me",
    )  # fmt: skip


def draw_findings(site: SiteRef, request: object) -> str:
    """Return the piece "Nhân dân giám sát": what was found last, and how the answers go; or nothing at all."""
    where, now = Site(pk=site.id), today()
    found = queries.findings_page(where)[0][:_SHOWN]
    if not found:
        return ""
    context = {"lines": found, "numbers": queries.numbers_of(where, now.year, now)}
    return render_to_string("chinhquyen_supervision/pieces/findings.html", context)
