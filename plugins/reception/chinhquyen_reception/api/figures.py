"""The commune's numbers for programs: what the public page tells; for those who handle petitions, officers too."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.periods import PeriodLength, read_period, year_of
from chinhquyen_sdk.domain.reception.figures import Figures, for_everybody
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.access import can
from chinhquyen_sdk.host.api.asked import PeriodCode
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import HANDLE


class FiguresQuery(Record):
    """Which period."""

    period: PeriodCode = Field("", title="2026, 2026-q4 hoặc 2026-11; bỏ trống: năm nay")


class FiguresView(RecordAPIView):
    """GET: received, accepted, finished, on time, late, days, by kind, source, village and month."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("reception.figures", 60, 60)]
    asks = FiguresQuery

    @extend_schema(
        summary="Số liệu đơn thư của một kỳ",
        description="Số của xóm, tổ dưới 5 đơn gộp vào “Các nơi khác”, chỉ có ở kỳ một năm; số theo cán bộ chỉ dành cho cán bộ.",
        responses={200: Figures},
        tags=["reception"],
        operation_id="petition_figures",
    )
    def get(self, request: Request) -> Response:
        now = today()
        period = read_period(self.asked.period) or year_of(now.year)
        found = queries.figures(self.site, period, today=now)
        if not can(request.user, self.site, HANDLE):
            found = for_everybody(found, whole_year=period.length is PeriodLength.YEAR)
        return self.answer(found)
