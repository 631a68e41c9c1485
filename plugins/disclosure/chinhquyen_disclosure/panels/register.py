"""The register of a year at a glance: each duty by month, what is late on top, the same as a chart."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.generic import View

from chinhquyen_sdk.domain.disclosure import Standing, topics
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.rendering.charts import Chart, Series, Shape, Tone

from .. import commands, queries
from ..forms import CloseManyForm
from .office import DisclosurePage, DisclosureScreen

_FIRST, _LAST = 2024, 2100
_MOST = 12


class RegisterView(DisclosurePage):
    """The year: what is late and comes soon, then the whole register."""

    template_name = "chinhquyen_disclosure/admin/register.html"
    page_title = "Sổ công khai"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now, year, topic = today(), year_asked(self.request), topic_asked(self.request)
        dues = queries.dues_of_year(self.site, year)
        rows, counts = queries.register(dues, year, now, topic)
        cells = [
            c
            for row in rows
            for c in (*(c for month in row.months for c in month), *row.watched, *row.always)
        ]
        burning = [c for c in cells if c.standing in (Standing.LATE, Standing.SOON)]
        burning.sort(key=lambda c: (c.standing is not Standing.LATE, c.due.falls_on or now))
        half_done = [c for c in cells if c.standing is Standing.PUBLISHED]
        return super().get_context_data(
            year=year, topic=topic, topics=topics(), rows=rows, counts=counts, standings=list(Standing),
            by=[(standing, counts.by[standing]) for standing in Standing], burning=burning[:_MOST], more=len(burning) - _MOST,
            half_done=half_done[:_MOST], chart=chart_of(rows, year), opened=queries.is_open(self.site, year),
            months=range(1, 13), today=now, close=self.bound or CloseManyForm(), **kwargs,
        )  # fmt: skip


def year_asked(request: HttpRequest) -> int:
    """Return the year of the address, this year when it says none."""
    asked = request.GET.get("nam", "")
    return int(asked) if asked.isdecimal() and _FIRST <= int(asked) <= _LAST else today().year


def topic_asked(request: HttpRequest) -> str:
    """Return the topic of the address, "" for all."""
    asked = request.GET.get("nhom", "")
    return asked if asked in topics() else ""


def chart_of(rows: list[queries.Row], year: int) -> Chart:
    """Return how the dues of each month stand, to be drawn."""
    months = queries.counts_by_month(rows)
    waiting = (Standing.SOON, Standing.AHEAD, Standing.WATCHED)

    def series(name: str, tone: Tone, *of: Standing) -> Series:
        return Series(name=name, values=tuple(sum(month[each] for each in of) for month in months), tone=tone)

    return Chart(
        title=f"Việc phải công khai năm {year} theo tháng đến hạn", heading="Tháng", shape=Shape.COLUMNS, unit="việc",
        labels=tuple(f"{n}" for n in range(1, 13)),
        series=(
            series("Đủ hình thức", Tone.MAIN, Standing.COMPLETE), series("Đã đăng, còn thiếu", Tone.SECOND, Standing.PUBLISHED),
            series("Chưa đến hạn", Tone.QUIET, *waiting), series("Chậm", Tone.LATE, Standing.LATE),
        ),
        note="Không đếm việc chưa phát sinh, không phát sinh và việc công khai thường xuyên.",
    )  # fmt: skip


class OpenYearView(DisclosureScreen, View):
    """Open the dues of a year now, without waiting for the hour."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        asked = request.POST.get("nam", "")
        year = int(asked) if asked.isdecimal() and _FIRST <= int(asked) <= today().year + 1 else today().year
        opened = commands.open_dues(self.site, year)
        messages.success(request, f"Đã mở {opened} việc phải công khai của năm {year}.")
        return SeeOther(f"{reverse('disclosure_register')}?{urlencode({'nam': year})}")


class CloseManyView(RegisterView):
    """Say of many at once that they did not arise."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        ids = [UUID(each) for each in request.POST.getlist("viec") if _is_id(each)]
        form = CloseManyForm(request.POST)
        if not ids:
            messages.error(request, "Mời đánh dấu những việc không phát sinh trước.")
            return SeeOther(reverse("disclosure_register"))
        if not form.is_valid():
            self.bound = form
            return self.render_to_response(self.get_context_data(ticked=set(ids)), status=422)
        done, kept = commands.close_many(self.site, ids, form.record, actor=self.actor)
        messages.success(request, f"Đã đóng {done} việc không phát sinh.")
        for text in kept:
            messages.warning(request, text)
        return SeeOther(reverse("disclosure_register"))


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
