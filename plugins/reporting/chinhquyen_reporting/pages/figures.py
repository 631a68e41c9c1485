"""What the commune gets done, for everybody: each public figure, its target, its course, the rows that may be shown."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.indicators import Standing, ToldIndicator
from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.periods import Period, periods_until, read_period, year_of
from chinhquyen_sdk.domain.reporting import SectionChart, SectionSeries
from chinhquyen_sdk.host import indicators
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.indicators.screens import asked_day, asked_period
from chinhquyen_sdk.host.sites import request_site

from ..module import manifest


class Shown(NamedTuple):
    """A figure as everybody reads it: in words, and its course over the months."""

    told: ToldIndicator
    words: str
    chart: Any


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Every public figure of a year, read from what was kept: the same few queries at any size."""
    site, period = request_site(request), _year(request)
    told = [each for each in indicators.latest(site, period) if each.indicator.public]
    months = indicators.months_of_many(site, [each.indicator.id for each in told], period.year)
    shown = [Shown(each, words_of(each), _course(each, months.get(each.indicator.id))) for each in told]
    known = [each for each in shown if each.told.figure.value is not None]
    context = {
        "known": known, "unknown": [each for each in shown if each.told.figure.value is None], "period": period,
        "periods": [each for each in periods_until(today()) if each.code.isdecimal()], "module": manifest.slug,
        "today": today(),
    }  # fmt: skip
    return render(request, "chinhquyen_reporting/public/front.html", context)


@require_safe
def figure(request: HttpRequest, indicator: str) -> HttpResponse:
    """One figure as it stood on a day, and those rows behind it that everybody may open."""
    site, period, on = request_site(request), asked_period(request), asked_day(request)
    one = indicators.find(site, period.year, indicator)
    if one is None or not one.indicator.public:
        raise Http404("no such figure")
    found = indicators.trace(site, one, period, on, request.GET.get("sau", "")[:100])
    rows = [row for row in found.page.rows if row.public_url] if found else []
    context = {
        "one": one, "found": found, "rows": rows, "period": period, "on": on, "words": words_of(found.told) if found else "",
        "hidden": len(found.page.rows) - len(rows) if found else 0,
    }  # fmt: skip
    return render(request, "chinhquyen_reporting/public/figure.html", context)


def words_of(told: ToldIndicator) -> str:
    """Return an honest sentence about a figure."""
    if told.standing is Standing.NO_DATA:
        return told.figure.note or "Chúng tôi chưa có số liệu cho chỉ tiêu này."
    if told.standing is Standing.OFF:
        left = _left(told)
        return f"Chưa đạt: đề ra {told.target}, mới được {told.value}{left}."
    return (
        f"Đạt chỉ tiêu đề ra ({told.target})."
        if told.standing is Standing.MET
        else "Số này không đặt chỉ tiêu."
    )


def _left(told: ToldIndicator) -> str:
    figure = told.figure
    if not figure.denominator or figure.numerator is None or told.indicator.target != 100:
        return ""
    left = thousands(figure.denominator - figure.numerator)
    return f", còn {left} {told.indicator.part_unit or 'việc'} chưa được tính"


def _course(told: ToldIndicator, course: indicators.Course | None) -> Any:
    """Return the course over the months; of what is told of years alone it says that each point is the year so far."""
    if course is None or len(course.months) < 2:
        return None
    title = told.indicator.title
    chart = SectionChart(
        title=f"{title}: cộng từ đầu năm đến hết mỗi tháng" if course.running else f"{title}: từng tháng",
        heading="Đến hết tháng" if course.running else "Tháng",
        labels=tuple(f"T{month}" for month, _ in course.months), shape="lines",
        series=(SectionSeries(name=told.indicator.unit, values=tuple(value for _, value in course.months)),),
        unit=told.indicator.unit,
    )  # fmt: skip
    return rendering.chart_of(chart)


def _year(request: HttpRequest) -> Period:
    asked = read_period(request.GET.get("ky", "")[:10])
    return asked if asked and asked.code.isdecimal() else year_of(today().year)
