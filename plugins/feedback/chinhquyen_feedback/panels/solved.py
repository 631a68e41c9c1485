"""How much of what neighbours reported is mended: one honest picture for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import kind_of
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.rendering.charts import Chart, Series, columns

from .. import queries


def draw_solved(site: SiteRef, request: object) -> str:
    """Return the newest reports and the year's numbers, with the way to report."""
    where, year = Site(pk=site.id), today().year
    page = queries.public_page(where, queries.PublicFilter(), size=3, pictures=False)
    lines = [(line.report, kind_of(line.report.kind)) for line in page.lines]
    told = {"year": year, "solved": queries.solved(where, year), "lines": lines}
    return render_to_string("chinhquyen_feedback/pieces/solved.html", told)


def months(site: Site, year: int) -> Chart:
    """Return the chart of the year: reported and done, month by month."""
    lines = queries.by_month(site, year)
    return columns(
        f"Phản ánh năm {year}", "Tháng", [line.label for line in lines],
        Series(name="Đã xong", values=tuple(line.totals.done for line in lines)),
        Series(name="Chưa xong", values=tuple(line.totals.received - line.totals.done for line in lines)), unit="việc",
    )  # fmt: skip
