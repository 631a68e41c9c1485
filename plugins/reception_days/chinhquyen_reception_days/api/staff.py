"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception_days.book import BookEntry, WriteEntry
from chinhquyen_sdk.domain.reception_days.public import BookList, QueueList, unnamed
from chinhquyen_sdk.domain.reception_days.visits import RegisterVisit, Visit
from chinhquyen_sdk.domain.reception_days.writing import AnswerVisit, ConcludeVisit, RefuseVisit
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import RECEIVE

_TAG = ["reception-days"]
_DEEDS: dict[str, Callable[..., Visit]] = {
    "arrive": commands.arrive,
    "call": commands.call,
    "finish": commands.finish,
    "skip": commands.skip,
}


class StaffView(RecordAPIView):
    """For those who receive citizens here."""

    permission_classes = [holds(RECEIVE)]

    def known(self, code: str) -> None:
        """Answer 404 for a visit that is not this commune's."""
        if queries.visit_by_code(self.site, code) is None:
            raise Http404

    @property
    def by(self) -> dict[str, Any]:
        return {"actor": actor_of(self.request.user)}


class QueueView(StaffView):
    @extend_schema(summary="Hàng chờ hôm nay", responses={200: QueueList}, tags=_TAG)
    def get(self, request: Request) -> Response:
        now = timezone.now()
        hall = queries.hall(self.site, local_day(now), now)
        names = ("called", "waiting", "booked", "missed")
        return self.answer(QueueList(**{name: tuple(map(unnamed, getattr(hall, name))) for name in names}))


class RegisterView(StaffView):
    @extend_schema(
        summary="Đăng ký người đến trực tiếp", request=RegisterVisit, responses={201: Visit}, tags=_TAG
    )
    def post(self, request: Request) -> Response:
        wish = self.read(RegisterVisit)

        def register() -> dict[str, Any]:
            return commands.register_visit(self.site, wish, **self.by).visit.model_dump(mode="json")

        return self.answer(self.once("reception_days.register", wish, register), 201)


class NextView(StaffView):
    @extend_schema(summary="Mời người tiếp theo", request=None, responses={200: Visit}, tags=_TAG)
    def post(self, request: Request) -> Response:
        called = commands.call_next(self.site, caller=self.by["actor"].id)
        if called is None:
            raise Http404
        return self.answer(unnamed(called))


class TurnView(StaffView):
    @extend_schema(
        summary="Đã đến, mời vào, tiếp xong, vắng", request=None, responses={200: Visit}, tags=_TAG
    )
    def post(self, request: Request, code: str, deed: str) -> Response:
        self.known(code)
        if deed not in _DEEDS:
            raise Http404
        more = {"caller": self.by["actor"].id} if deed == "call" else {}
        return self.answer(unnamed(_DEEDS[deed](self.site, code, **more)))


class EntryView(StaffView):
    @extend_schema(summary="Ghi sổ tiếp công dân", request=WriteEntry, responses={201: BookEntry}, tags=_TAG)
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(WriteEntry)
        self.known(code)
        return self.answer(_discreet(commands.write_entry(self.site, code, wish, **self.by)), 201)


class RefusalView(StaffView):
    @extend_schema(summary="Từ chối tiếp", request=RefuseVisit, responses={201: BookEntry}, tags=_TAG)
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(RefuseVisit)
        self.known(code)
        return self.answer(_discreet(commands.refuse_visit(self.site, code, wish, **self.by)), 201)


class AfterView(StaffView):
    """Something about a line of the book that stands already."""

    def line(self, code: str) -> None:
        """Answer 404 where nothing was written yet."""
        visit = queries.visit_by_code(self.site, code)
        if visit is None or queries.entry_of(self.site, visit.id) is None:
            raise Http404


class ConclusionView(AfterView):
    @extend_schema(
        summary="Kết luận của Chủ tịch", request=ConcludeVisit, responses={200: BookEntry}, tags=_TAG
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(ConcludeVisit)
        self.line(code)
        return self.answer(_discreet(commands.conclude_visit(self.site, code, wish, **self.by)))


class AnswerView(AfterView):
    @extend_schema(summary="Đã báo kết quả", request=AnswerVisit, responses={200: BookEntry}, tags=_TAG)
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(AnswerVisit)
        self.line(code)
        return self.answer(_discreet(commands.answer_visit(self.site, code, wish, **self.by)))


class BookView(StaffView):
    @extend_schema(
        summary="Sổ tiếp công dân (Mẫu 03/TCD)",
        parameters=[
            OpenApiParameter("year", int, description="Năm"),
            OpenApiParameter("before", int, description="Chỉ các số nhỏ hơn, lấy từ next"),
        ],
        responses={200: BookList},
        tags=_TAG,
    )
    def get(self, request: Request) -> Response:
        year, before = (_number(request.query_params.get(name, "")) for name in ("year", "before"))
        page = queries.book(self.site, year or local_day(timezone.now()).year, before)
        return self.answer(BookList(results=tuple(map(_discreet, page.entries)), next=page.before))


def _number(typed: str) -> int | None:
    return int(typed) if typed.isdecimal() and len(typed) < 9 else None


def _discreet(entry: BookEntry) -> BookEntry:
    """Identity numbers stay in the book; of a denunciation the words do too."""
    if entry.kind.identity_protected:
        return entry.model_copy(update={"words": type(entry.words)()})
    return entry.model_copy(update={"words": entry.words.model_copy(update={"id_number": ""})})
