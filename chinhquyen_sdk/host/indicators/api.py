"""Figures for programs: everybody reads the public ones, the office all of them and the rows behind."""

from __future__ import annotations

from datetime import date

from django.http import Http404
from django.urls import URLPattern, path
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.indicators import Aim, Standing, TracedRow
from chinhquyen_sdk.domain.periods import Period, read_period, year_of
from chinhquyen_sdk.domain.records import Record

from ..api.asked import Day, PeriodCode, Words
from ..api.limits import anonymous_limit
from ..api.views import RecordAPIView
from ..days import today
from ..office.people import works_at
from .asking import find, told_now
from .reading import kept_before, latest, trace


class FigureTold(Record):
    """One indicator with its figure; ``name`` is its key in the module, ``id`` in the province's plan."""

    id: str
    name: str
    module: str
    title: str
    unit: str
    target: int | float | None
    aim: Aim
    value: int | float | None
    numerator: int | None
    denominator: int | None
    part_unit: str
    standing: Standing
    note: str
    basis: str
    how: str
    public: bool
    period: str
    on: date


class FiguresTold(Record):
    """The figures of a period."""

    commune: str
    period: str
    on: date
    results: tuple[FigureTold, ...]


class RowsTold(FigureTold):
    """A figure and a page of its rows; ``live``: both are of this moment."""

    live: bool
    rows: tuple[TracedRow, ...]
    next: str


class FiguresQuery(Record):
    """Which period's figures, as of which day."""

    period: PeriodCode = Field("", title="2026, 2026-q4, 2026-11; bỏ trống: năm nay")
    on: Day | None = Field(None, title="như ngày nào; bỏ trống: bây giờ")


class RowsQuery(FiguresQuery):
    """The rows of such a figure, page by page."""

    cursor: Words = Field("", title="Chìa của trang sau, lấy từ next")


class IndicatorsView(RecordAPIView):
    """GET: the figures of a period. Without an account of the office: the public ones, as they were kept last."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("api.indicators", 120, 60)]
    asks = FiguresQuery

    @extend_schema(
        summary="Các chỉ tiêu", responses={200: FiguresTold}, tags=["indicators"],
        operation_id="indicators_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        period, on = _period(self.asked), _on(self.asked)
        staff = works_at(request.user, self.site)
        now = told_now if staff else latest
        found = kept_before(self.site, period, on) if on < today() else now(self.site, period)
        shown = tuple(FigureTold(**each.as_json()) for each in found if staff or each.indicator.public)
        return self.answer(FiguresTold(commune=self.ref.title, period=period.code, on=on, results=shown))


class IndicatorRowsView(RecordAPIView):
    """GET: the rows behind a figure, as they were on a day."""

    permission_classes = [IsAuthenticated]
    asks = RowsQuery

    @extend_schema(
        summary="Các dòng làm nên một con số", responses={200: RowsTold}, tags=["indicators"],
        operation_id="indicator_rows",
    )  # fmt: skip
    def get(self, request: Request, id: str) -> Response:
        if not works_at(request.user, self.site):
            raise PermissionDenied
        period, on = _period(self.asked), _on(self.asked)
        one = find(self.site, period.year, id)
        found = trace(self.site, one, period, on, self.asked.cursor) if one else None
        if found is None:
            raise Http404
        told = found.told.as_json()
        return self.answer(RowsTold(**told, live=found.live, rows=found.page.rows, next=found.page.after))


def _period(asked: FiguresQuery) -> Period:
    return read_period(asked.period) or year_of(today().year)


def _on(asked: FiguresQuery) -> date:
    return min(asked.on or today(), today())


urlpatterns: list[URLPattern] = [
    path("indicators/", IndicatorsView.as_view(), name="api-indicators"),
    path("indicators/<str:id>/rows/", IndicatorRowsView.as_view(), name="api-indicator-rows"),
]
