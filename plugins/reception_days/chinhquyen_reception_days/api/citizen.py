"""What a citizen's program may do: read the calendar, take a turn, move it, give it back."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception_days.public import (
    MoveMyVisit,
    PublicTurn,
    PublicVisit,
    ReceptionDayList,
    VisitKey,
    VisitSecret,
    VisitSlip,
    public_day,
    public_visit,
)
from chinhquyen_sdk.domain.reception_days.states import VisitSource
from chinhquyen_sdk.domain.reception_days.visits import BookVisit, MoveVisit, Visit
from chinhquyen_sdk.host.api.keys import opened_by_key
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.views import RecordAPIView

from .. import commands, queries

_TAG = ["reception-days"]
_DAYS = 6


class OpenView(RecordAPIView):
    """An address that asks for no account."""

    permission_classes = [AllowAny]


class DaysView(OpenView):
    throttle_classes = [anonymous_limit("reception_days.days", 120, 600)]

    @extend_schema(
        summary="Lịch tiếp công dân và giờ còn trống", responses={200: ReceptionDayList}, tags=_TAG
    )
    def get(self, request: Request) -> Response:
        now = timezone.now()
        found = []
        for day in queries.coming(self.site, local_day(now), _DAYS):
            turns = tuple(PublicTurn(at=t.at, free=t.free) for t in queries.turns(self.site, day, now))
            found.append(public_day(day, turns))
        return self.answer(ReceptionDayList(results=tuple(found)))


class BookView(OpenView):
    throttle_classes = [anonymous_limit("reception_days.book", 30, 3600)]

    @extend_schema(
        summary="Đặt hẹn", request=BookVisit, responses={201: VisitSlip}, parameters=[ONCE_KEY], tags=_TAG
    )
    def post(self, request: Request) -> Response:
        wish = self.read(BookVisit)

        def book() -> dict[str, Any]:
            booked = commands.book_visit(self.site, wish, actor=Actor.citizen(), source=VisitSource.API)
            slip = VisitSlip(code=booked.visit.code, secret=booked.secret, visit=public_visit(booked.visit))
            return slip.model_dump(mode="json")

        return self.answer(self.once("reception_days.book_visit", wish, book), 201)


class KeyView(OpenView):
    """An address that code and secret open."""

    throttle_classes = [anonymous_limit("reception_days.lookup", 10, 600)]

    def opened(self, code: str, secret: str) -> Visit:
        """Return the visit; a wrong code and a wrong secret get the same answer."""
        wrong = "Mã hẹn hoặc mã bí mật chưa đúng."
        return opened_by_key(self.site, "reception_days", code, secret, queries.visit_by_secret, wrong)


class LookUpView(KeyView):
    @extend_schema(
        summary="Xem hẹn",
        request=VisitKey,
        responses={200: PublicVisit},
        tags=_TAG,
        operation_id="visit_lookup",
    )
    def post(self, request: Request) -> Response:
        key = self.read(VisitKey)
        return self.answer(public_visit(self.opened(key.code, key.secret)))


class MoveView(KeyView):
    @extend_schema(summary="Đổi giờ hẹn", request=MoveMyVisit, responses={200: PublicVisit}, tags=_TAG)
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(MoveMyVisit)
        visit = self.opened(code, wish.secret)
        move = MoveVisit(day=wish.day, slot=wish.slot)
        return self.answer(
            public_visit(commands.move_visit(self.site, visit.code, move, actor=Actor.citizen()))
        )


class CancelView(KeyView):
    @extend_schema(summary="Hủy hẹn", request=VisitSecret, responses={200: PublicVisit}, tags=_TAG)
    def post(self, request: Request, code: str) -> Response:
        visit = self.opened(code, self.read(VisitSecret).secret)
        return self.answer(public_visit(commands.cancel_visit(self.site, visit.code, actor=Actor.citizen())))
