"""The numbers as facts and charts. Who uses it: the chair before a meeting, an officer with a report to write."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.periods import Period, periods_until, read_period, year_of
from chinhquyen_sdk.domain.reception.figures import Count, FigureLine, Figures
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.rendering import charts
from chinhquyen_sdk.rendering.charts import Chart, Series, Tone
from chinhquyen_sdk.rendering.drawing import number

from .. import queries
from .officer import OfficerScreen


class Fact(NamedTuple):
    """One number of the period and what it counts."""

    label: str
    value: str
    meaning: str


class FiguresView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """All numbers of a period, officers' too."""

    template_name = "chinhquyen_reception/admin/figures.html"
    page_title = "Số liệu đơn thư"
    header_icon = "order"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        period = asked_period(self.request.GET.get("ky", ""))
        found = queries.figures(self.site, period, today=today())
        return super().get_context_data(**context_of(found, period), **kwargs)


def asked_period(written: str) -> Period:
    """Return the period that was asked for; what names none is this year."""
    return read_period(written) or year_of(today().year)


def context_of(figures: Figures, period: Period) -> dict[str, Any]:
    """Return what both pages show."""
    offered = periods_until(today())
    return {
        "figures": figures, "period": period, "facts": facts_of(figures), "charts": charts_of(figures),
        "periods": offered if period in offered else [period, *offered],
        "running": figures.until >= today(), "asked_on": figures.asked_on,
    }  # fmt: skip


def facts_of(figures: Figures) -> list[Fact]:
    """Return the period's numbers in the order people ask for them."""
    total = figures.total
    share = f", {total.share_on_time}%" if total.share_on_time is not None else ""
    most = queries.OVERDUE_SHOWN
    overdue = f"hơn {number(most)}" if (figures.overdue or 0) > most else number(figures.overdue)
    found = [
        _fact("received", number(total.received)),
        _fact("accepted", number(total.accepted)),
        _fact("finished", number(total.finished)),
        _fact("on_time", number(total.on_time) + share),
        _fact("late", number(total.late)),
        _fact("average_days", f"{number(total.average_days)} ngày" if total.finished else "–"),
        Fact("Đang giải quyết", number(figures.open), Figures.model_fields["open"].description or ""),
        Fact("Đang quá hạn", overdue, Figures.model_fields["overdue"].description or ""),
    ]
    asked = total.solved + total.not_solved
    said = [_fact("solved", number(total.solved)), _fact("not_solved", number(total.not_solved))]
    return found + (said if asked else [])


def _fact(name: str, value: str) -> Fact:
    described = Count.model_fields.get(name) or Count.model_computed_fields[name]
    return Fact(str(described.title), value, str(described.description))


def charts_of(figures: Figures) -> list[Chart]:
    """Return the charts of the period: over the months, then by kind, source, village, officer."""
    drawn = _over_months(figures.by_month) if len(figures.by_month) > 1 else []
    drawn.append(
        _bars("Đơn đã nhận, theo loại", "Loại đơn", figures.by_kind, note="Đơn có ngày nhận trong kỳ.")
    )
    drawn.append(
        _bars("Đơn đã nhận, theo nơi nhận", "Nơi nhận", figures.by_source, note="Bà con gửi qua đâu.")
    )
    if figures.by_village:
        note = "Theo nơi người gửi ghi trên đơn. Đơn tố cáo không tính theo xóm, tổ."
        drawn.append(_bars("Đơn đã nhận, theo xóm, tổ", "Xóm, tổ", figures.by_village, note=note))
    if figures.by_officer:
        drawn.append(_officers(figures.by_officer))
    return drawn


def _over_months(lines: tuple[FigureLine, ...]) -> list[Chart]:
    labels = [line.label for line in lines]
    return [
        charts.lines(
            "Nhận và xong từng tháng", "Tháng", labels,
            Series(name="Đã nhận", values=_each(lines, lambda c: c.received), tone=Tone.SECOND),
            Series(name="Đã xong", values=_each(lines, lambda c: c.finished)),
            unit="đơn", note="Đơn tính vào tháng được nhận và tháng xong, nên hai số của một tháng không cần bằng nhau.",
        ),
        charts.columns("Đơn đã xong: đúng hẹn, trễ hẹn", "Tháng", labels, *kept_in(lines), unit="đơn",
                       note="Đúng hẹn là mọi thời hạn của đơn đều được giữ."),
        charts.lines(
            "Số ngày trung bình một đơn", "Tháng", labels,
            Series(name="Số ngày", values=_each(lines, lambda c: c.average_days)), unit="ngày",
            note="Từ ngày nhận đến ngày xong, của các đơn xong trong tháng. Tháng không có đơn xong thì để trống.",
        ),
    ]  # fmt: skip


def _bars(title: str, heading: str, lines: tuple[FigureLine, ...], note: str) -> Chart:
    labels = [line.label for line in lines]
    return charts.bars(
        title,
        heading,
        labels,
        Series(name="Đã nhận", values=_each(lines, lambda c: c.received)),
        unit="đơn",
        note=note,
    )


def _officers(lines: tuple[FigureLine, ...]) -> Chart:
    return charts.bars(
        "Đơn đã xong, theo cán bộ phụ trách", "Cán bộ", [line.label for line in lines], *kept_in(lines), unit="đơn",
        note="Tính cho người đang phụ trách đơn. Số này để chia việc, không phải để chấm điểm: đơn khó dễ khác nhau.",
    )  # fmt: skip


def kept_in(lines: tuple[FigureLine, ...]) -> tuple[Series, Series]:
    """Return what was finished in time and what was not, one value a line."""
    return (
        Series(name="Đúng hẹn", values=_each(lines, lambda c: c.on_time)),
        Series(name="Trễ hẹn", values=_each(lines, lambda c: c.late), tone=Tone.LATE),
    )


def _each(lines: Iterable[FigureLine], number_of: Callable[[Count], Any]) -> tuple[Any, ...]:
    return tuple(number_of(line.count) for line in lines)
