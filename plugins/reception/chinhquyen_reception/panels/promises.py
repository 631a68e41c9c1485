"""How the commune keeps its promises: one honest picture for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.rendering import charts

from .. import queries
from .figures import kept_in


def draw_promises(site: SiteRef, request: object) -> str:
    """Return the year's answers on time and late, what is still open, and the way to all the numbers."""
    year = today().year
    kept = queries.promises(Site(pk=site.id), year, today=today())
    labels = [line.label for line in kept.by_month]
    drawn = charts.columns(
        f"Đơn đã xong từng tháng, năm {year}", "Tháng", labels, *kept_in(kept.by_month), unit="đơn"
    )
    more = kept.overdue > queries.OVERDUE_SHOWN
    context = {"year": year, "kept": kept, "chart": drawn, "more": more, "most": queries.OVERDUE_SHOWN}
    return render_to_string("chinhquyen_reception/pieces/promises.html", context)
