"""What quick reports contribute to the commune's report to the province."""

from __future__ import annotations

from django.db.models import Sum
from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import kind_of
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reporting import SectionChart, SectionOffer, SectionSeries

from ..module import ON_TIME, SOLVED
from ..rows import TallyRow

_SHOWN = 12


def report_section(site: Site, period: Period) -> SectionOffer | None:
    """Return the section of ``period``; None while nothing was sent in it."""
    sums = {name: Sum(name, default=0) for name in ("received", "done", "on_time", "aside")}
    rows = TallyRow.objects.filter(site=site, month__gte=period.months[0], month__lte=period.months[-1])
    lines = list(rows.values("kind").annotate(**sums).order_by("-received", "kind"))
    received, done = sum(line["received"] for line in lines), sum(line["done"] for line in lines)
    if not received:
        return None
    text = f"Trong {period.label} bà con gửi {received} phản ánh hiện trường; đã xử lý xong {done}."
    shown = lines[:_SHOWN]
    chart = SectionChart(
        title="Phản ánh theo loại việc", heading="Loại việc", labels=tuple(kind_of(line["kind"]).label for line in shown),
        shape="bars", unit="phản ánh", series=(SectionSeries(name="Đã gửi", values=tuple(line["received"] for line in shown)),),
    )  # fmt: skip
    return SectionOffer(
        id="feedback.reports",
        order=60,
        title="Phản ánh hiện trường",
        text=text,
        figures=(SOLVED.id, ON_TIME.id),
        charts=(chart,),
    )
