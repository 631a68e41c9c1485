"""The province's door: it takes reports in by a commune's token, and tells who has sent."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.indicators import amount
from chinhquyen_sdk.domain.periods import read_period, year_of
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.reporting import Door, Parcel, Receipt
from chinhquyen_sdk.host.api.asked import PeriodCode, Whole, Words
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..module import PROVINCE

TAG = ["reporting"]
HEADER = "X-Reporting-Token"


class ReceivedView(RecordAPIView):
    """POST: a commune's report. The same one again gets the same receipt."""

    authentication_classes: list[type] = []
    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("reporting.received", 600, 60)]

    @extend_schema(
        summary="Tỉnh nhận báo cáo của xã, phường", request=Parcel, responses={200: Receipt}, tags=TAG, auth=[],
        parameters=[OpenApiParameter(HEADER, str, OpenApiParameter.HEADER, description="mã tỉnh cấp cho xã, phường")],
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        if not queries.has_communes(self.site):
            raise Http404
        parcel = self.read(Parcel)
        return self.answer(commands.take_parcel(self.site, request.headers.get(HEADER, "")[:200], parcel))


class DoorView(RecordAPIView):
    """GET: whose token this is, for a commune that tries its connection."""

    authentication_classes: list[type] = []
    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("reporting.door", 60, 60)]

    @extend_schema(
        summary="Xã, phường thử mã truy cập", responses={200: Door}, tags=TAG, auth=[],
        parameters=[OpenApiParameter(HEADER, str, OpenApiParameter.HEADER, description="mã tỉnh cấp cho xã, phường")],
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        if not queries.has_communes(self.site):
            raise Http404
        return self.answer(commands.answer_door(self.site, request.headers.get(HEADER, "")[:200]))


class CommuneTold(Record):
    """One commune in one period; without ``received_at`` it has not sent."""

    code: str
    title: str
    position: int
    received_at: datetime | None
    on_time: bool
    receipt: str
    value: int | float | None


class CommunesTold(Record):
    """One period: how many communes there are, how many sent and how many of those late, and each of them."""

    period: str
    communes: int
    sent: int
    late: int
    missing: int
    results: tuple[CommuneTold, ...]
    next: int | None


class CommunesQuery(Record):
    """Which period's reports, and what is compared."""

    period: PeriodCode = Field("", title="2026, 2026-q4 hoặc 2026-11; bỏ trống: năm nay")
    indicator: Words = Field("", title="Mã chỉ tiêu")
    cursor: Whole = Field(0, title="Chìa của trang sau, lấy từ next")


class CommunesView(RecordAPIView):
    """GET: every commune of a period: sent, missing, late, and one figure to compare."""

    permission_classes = [holds(PROVINCE)]
    asks = CommunesQuery

    @extend_schema(
        summary="Các xã, phường: đã gửi, còn thiếu, chậm", responses={200: CommunesTold}, tags=TAG,
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = self.asked
        period = read_period(asked.period) or year_of(today().year)
        found, following = queries.lines(self.site, period.code, asked.indicator, asked.cursor)
        told = tuple(CommuneTold(**{**one._asdict(), "value": amount(one.value)}) for one in found)
        count = queries.round_count(self.site, period.code)
        return self.answer(
            CommunesTold(**count._asdict(), missing=count.missing, results=told, next=following)
        )
