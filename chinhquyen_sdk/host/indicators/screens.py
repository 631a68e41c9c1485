"""The figures on the officers' screens: a table of them, and from each to the rows of its own day."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404
from django.views.generic import TemplateView

from chinhquyen_sdk.domain.periods import Period, periods_until, read_period, year_of

from ..days import today
from ..office.screens.frame import DeskPage
from .asking import find, told_now
from .reading import kept_before, trace

PER_PAGE = 50


class IndicatorsView(DeskPage, TemplateView):
    """Every indicator of a period against its target, as it stands now or stood on a day."""

    template_name = "chinhquyen/admin/indicators/list.html"
    page_title = "Chỉ tiêu"
    header_icon = "check"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        period, on = asked_period(self.request), asked_day(self.request)
        past = on < today()
        told = kept_before(self.site, period, on) if past else told_now(self.site, period)
        offered = periods_until(today())
        return super().get_context_data(
            told=told, period=period, on=on, past=past, today=today(),
            periods=offered if period in offered else [period, *offered], **kwargs,
        )  # fmt: skip


class TraceView(DeskPage, TemplateView):
    """One figure of one day and the rows it was counted from."""

    template_name = "chinhquyen/admin/indicators/trace.html"
    header_icon = "check"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        period, on = asked_period(self.request), asked_day(self.request)
        one = find(self.site, period.year, kwargs["indicator"])
        if one is None:
            raise Http404
        after = self.request.GET.get("sau", "")[:100]
        found = trace(self.site, one, period, on, after, PER_PAGE)
        self.page_title = one.indicator.title
        return super().get_context_data(
            one=one, found=found, period=period, on=on, after=after, today=today(), **kwargs
        )


def asked_period(request: Any) -> Period:
    """Return the period that was asked for; what names none is this year."""
    return read_period(request.GET.get("ky", "")[:10]) or year_of(today().year)


def asked_day(request: Any) -> date:
    """Return the day that was asked for; what names none, or one to come, is today."""
    try:
        return min(date.fromisoformat(request.GET.get("ngay", "")[:10]), today())
    except ValueError:
        return today()
