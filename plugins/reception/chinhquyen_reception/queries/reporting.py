"""What petitions contribute to the commune's report: words, a chart over the months, a table by kind."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.periods import Period, PeriodLength
from chinhquyen_sdk.domain.reception.figures import Figures, for_everybody
from chinhquyen_sdk.domain.reporting import SectionChart, SectionOffer, SectionSeries, SectionTable
from chinhquyen_sdk.host.days import today

from ..module import ON_TIME, RECEIVED
from .totals import figures


def report_section(site: Site, period: Period) -> SectionOffer | None:
    """Return the section of ``period``; None while nothing was received or finished in it."""
    whole_year = period.length is PeriodLength.YEAR
    found = for_everybody(figures(site, period, today=today()), whole_year=whole_year)
    if not found.total.received and not found.total.finished:
        return None
    return SectionOffer(
        id="reception.petitions", order=20, title="Tiếp nhận, giải quyết khiếu nại, tố cáo, kiến nghị, phản ánh",
        text=_text(found, period), figures=(RECEIVED.id, ON_TIME.id), charts=_charts(found), tables=(_by_kind(found),),
    )  # fmt: skip


def _text(found: Figures, period: Period) -> str:
    total = found.total
    said = [f"Trong {period.label} nhận {total.received} đơn, giải quyết xong {total.finished} đơn."]
    if total.finished:
        said.append(f"Đúng hạn {total.on_time} đơn ({total.share_on_time}%), chậm {total.late} đơn.")
    said.append(f"Đang giải quyết {found.open} đơn.")
    return "\n".join(said)


def _charts(found: Figures) -> tuple[SectionChart, ...]:
    if len(found.by_month) < 2:
        return ()
    received = tuple(line.count.received for line in found.by_month)
    finished = tuple(line.count.finished for line in found.by_month)
    return (
        SectionChart(
            title="Đơn nhận và xong từng tháng", heading="Tháng", labels=tuple(line.label for line in found.by_month),
            shape="lines", unit="đơn",
            series=(SectionSeries(name="Đã nhận", values=received), SectionSeries(name="Đã xong", values=finished)),
        ),
    )  # fmt: skip


def _by_kind(found: Figures) -> SectionTable:
    return SectionTable(
        title="Đơn thư theo loại", headings=("Loại đơn", "Đã nhận", "Đã xong", "Đúng hạn"),
        rows=tuple(
            (line.label, str(line.count.received), str(line.count.finished), str(line.count.on_time))
            for line in found.by_kind
        ),
    )  # fmt: skip
