"""The province's table: sent, missing, late, compared; from a figure to the commune's own page."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.urls import reverse

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.indicators import plan_lines
from chinhquyen_sdk.domain.periods import Period, read_period
from chinhquyen_sdk.domain.reporting import (
    Parcel,
    SectionChart,
    SectionSeries,
    due_of,
    kind_of_period,
    reports_due,
)
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import PROVINCE
from .office import ReportingPage

FILTERS = (
    ("", "Mọi nơi"),
    (queries.MISSING, "Chưa gửi"),
    (queries.LATE, "Gửi chậm"),
    (queries.SENT, "Đã gửi"),
)


class ProvinceView(ReportingPage):
    """Every commune in one period: 92 or 3,321 of them, the same number of queries."""

    permissions = (PROVINCE,)
    template_name = "chinhquyen_reporting/admin/province.html"
    page_title = "Báo cáo của các xã, phường"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        due_now = [period for _, period, _ in reports_due(today())]
        period = read_period(asked.get("ky", "")[:10]) or due_now[0]
        choices = plan_lines(period.year) or plan_lines(2026)
        code = asked.get("chi-tieu", "")[:60] or choices[0].id
        after = int(asked["sau"]) if asked.get("sau", "").isdecimal() else 0
        which = asked.get("loc", "")[:10]
        found, following = queries.lines(self.site, period.code, code, after, which=which)
        kind = kind_of_period(period)
        due = due_of(kind, period) if kind else None
        count = queries.round_count(self.site, period.code)
        query = f"ky={period.code}&chi-tieu={code}"
        return super().get_context_data(
            period=period, periods=_each_once([period, *due_now, *queries.rounds(self.site)]), choices=choices, code=code,
            lines=found, due=due, count=count, over=due is not None and today() > due, query=query, which=which, filters=FILTERS,
            next=f"?{query}&loc={which}&sau={following}" if following else "", charts=self._charts(period.code, code),
            standing=_standing(count), chosen=next((each for each in choices if each.id == code), None), **kwargs,
        )  # fmt: skip

    def _charts(self, period: str, code: str) -> list[Any]:
        found = queries.compare(self.site, period, code)
        ends = (("Thấp nhất", found.lowest), ("Cao nhất", found.highest))
        return [
            rendering.chart_of(
                SectionChart(
                    title=title, heading="Xã, phường", labels=tuple(name for name, _ in values), shape="bars",
                    series=(SectionSeries(name=code, values=tuple(value for _, value in values)),),
                )
            )
            for title, values in ends
            if values
        ]  # fmt: skip


def _each_once(periods: list[Period]) -> list[Period]:
    return list({each.code: each for each in periods}.values())


def _standing(count: queries.RoundCount) -> Any:
    """Draw how many sent in time, late, not at all."""
    told = (("Gửi đúng hạn", count.in_time), ("Gửi chậm", count.late), ("Chưa gửi", count.missing))
    return rendering.chart_of(
        SectionChart(
            title="Các xã, phường gửi báo cáo", heading="Tình trạng", labels=tuple(label for label, _ in told), shape="bars",
            series=(SectionSeries(name="Số nơi", values=tuple(Decimal(value) for _, value in told)),),
        )
    )  # fmt: skip


class CommuneView(ReportingPage):
    """One commune's report as it came."""

    permissions = (PROVINCE,)
    template_name = "chinhquyen_reporting/admin/commune.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = queries.received(self.site, self.kwargs["code"], self.kwargs["period"])
        parcel, receipt, at, on_time = found_or_404(found)
        self.page_title = f"{parcel.commune_name}: {parcel.title}"
        return super().get_context_data(
            parcel=parcel, receipt=receipt, received_at=at, on_time=on_time,
            figures=[(each, _published(parcel, each.name, each.on.isoformat())) for each in parcel.figures],
            sections=[(each, [rendering.chart_of(c) for c in each.charts]) for each in parcel.sections], **kwargs,
        )  # fmt: skip


def _published(parcel: Parcel, name: str, on: str) -> str:
    """Return the address at which the commune itself shows this figure to everybody."""
    if not parcel.site.startswith(("https://", "http://")):
        return ""
    return f"{parcel.site}{reverse('reporting:figure', args=[name])}?ky={parcel.period}&ngay={on}"
