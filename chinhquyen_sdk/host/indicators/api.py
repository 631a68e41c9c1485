"""Figures for programs: everybody reads the public ones, the office all of them and the rows behind."""

from __future__ import annotations

from datetime import date

from django.http import Http404
from django.urls import URLPattern, path
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.periods import Period, read_period, year_of

from ..api.limits import anonymous_limit
from ..api.views import RecordAPIView
from ..days import today
from ..office.people import works_at
from .asking import find, told_now
from .reading import kept_before, latest, trace

_PERIOD = OpenApiParameter("period", str, description="2026, 2026-q4, 2026-11; bỏ trống: năm nay")
_ON = OpenApiParameter("on", date, description="như ngày nào; bỏ trống: bây giờ")


class IndicatorsView(RecordAPIView):
    """GET: the figures of a period. Without an account of the office: the public ones, as they were kept last."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("api.indicators", 120, 60)]

    @extend_schema(
        summary="Các chỉ tiêu", responses={200: dict}, tags=["indicators"], parameters=[_PERIOD, _ON],
        operation_id="indicators_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        period, on = _period(request), _on(request)
        staff = works_at(request.user, self.site)
        now = told_now if staff else latest
        found = kept_before(self.site, period, on) if on < today() else now(self.site, period)
        shown = [each.as_json() for each in found if staff or each.indicator.public]
        return self.answer(
            {"commune": self.ref.title, "period": period.code, "on": on.isoformat(), "results": shown}
        )


class IndicatorRowsView(RecordAPIView):
    """GET: the rows behind a figure, as they were on a day."""

    permission_classes = [IsAuthenticated]

    @extend_schema(
        summary="Các dòng làm nên một con số", responses={200: dict}, tags=["indicators"],
        parameters=[_PERIOD, _ON, OpenApiParameter("cursor", str)], operation_id="indicator_rows",
    )  # fmt: skip
    def get(self, request: Request, id: str) -> Response:
        if not works_at(request.user, self.site):
            raise PermissionDenied
        period, on = _period(request), _on(request)
        one = find(self.site, period.year, id)
        after = str(request.query_params.get("cursor", ""))[:100]
        found = trace(self.site, one, period, on, after) if one else None
        if found is None:
            raise Http404
        rows = [row.model_dump(mode="json") for row in found.page.rows]
        return self.answer(
            {**found.told.as_json(), "live": found.live, "rows": rows, "next": found.page.after}
        )


def _period(request: Request) -> Period:
    return read_period(str(request.query_params.get("period", ""))[:10]) or year_of(today().year)


def _on(request: Request) -> date:
    try:
        return min(date.fromisoformat(str(request.query_params.get("on", ""))[:10]), today())
    except ValueError:
        return today()


urlpatterns: list[URLPattern] = [
    path("indicators/", IndicatorsView.as_view(), name="api-indicators"),
    path("indicators/<str:id>/rows/", IndicatorRowsView.as_view(), name="api-indicator-rows"),
]
