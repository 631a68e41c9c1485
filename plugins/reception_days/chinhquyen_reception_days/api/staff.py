"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception_days.book import BookEntry, CorrectEntry, WriteEntry
from chinhquyen_sdk.domain.reception_days.days import DoneOn
from chinhquyen_sdk.domain.reception_days.public import (
    BookList,
    OpenIdentity,
    QueueList,
    VisitFile,
    WriteReception,
    discreet,
    unnamed,
)
from chinhquyen_sdk.domain.reception_days.visits import RegisterVisit, Visit
from chinhquyen_sdk.domain.reception_days.writing import AnswerVisit, ConcludeVisit, RefuseVisit
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.api.asked import ByYear, Whole
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import OPEN_IDENTITY, RECEIVE

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

    def known(self, code: str) -> Visit:
        """Return the visit; answer 404 for one that is not this commune's."""
        visit = queries.visit_by_code(self.site, code)
        if visit is None:
            raise Http404
        return visit

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
        summary="Đăng ký người đến trực tiếp",
        request=RegisterVisit,
        parameters=[ONCE_KEY],
        responses={201: Visit},
        tags=_TAG,
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


class VisitView(StaffView):
    @extend_schema(summary="Một lượt tiếp (cán bộ)", responses={200: VisitFile}, tags=_TAG)
    def get(self, request: Request, code: str) -> Response:
        return self.file(code)

    def file(self, code: str, *, identity: bool = False) -> Response:
        """Answer with the visit; a denouncer stays unnamed unless ``identity`` was opened on purpose."""
        visit = self.known(code)
        entry = queries.entry_of(self.site, visit.id)
        hidden = bool(visit.kind and visit.kind.identity_protected) and not identity
        found = queries.corrections(self.site, entry.id) if entry and not hidden else []
        told = queries.about(self.site, visit.id)[::-1]
        return self.answer(
            VisitFile(
                visit=unnamed(visit) if hidden else visit,
                entry=entry if entry is None or identity else discreet(entry),
                corrections=tuple(each for each in found if identity or each.column != "id_number"),
                history=tuple(event.for_staff() for event in told),
            )
        )


class IdentityView(VisitView):
    permission_classes = [holds(OPEN_IDENTITY)]
    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Mở danh tính người tố cáo (ghi nhật ký)",
        request=OpenIdentity,
        responses={200: VisitFile},
        tags=_TAG,
    )
    def post(self, request: Request, code: str) -> Response:
        visit, wish = self.known(code), self.read(OpenIdentity)
        what = "danh tính người tố cáo tại buổi tiếp công dân"
        log_access(self.site, request.user, visit.id, what, wish.reason)
        return self.file(code, identity=True)


class EntryView(StaffView):
    @extend_schema(
        summary="Ghi sổ tiếp công dân", request=WriteReception, responses={201: BookEntry}, tags=_TAG
    )
    def post(self, request: Request, code: str) -> Response:
        asked = self.read(WriteReception)
        wish = WriteEntry.model_validate(asked.model_dump(exclude={"handed"}))
        self.known(code)
        written = commands.write_entry(self.site, code, wish, handed=asked.handed, **self.by)
        return self.answer(discreet(written), 201)


class RefusalView(StaffView):
    @extend_schema(summary="Từ chối tiếp", request=RefuseVisit, responses={201: BookEntry}, tags=_TAG)
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(RefuseVisit)
        self.known(code)
        return self.answer(discreet(commands.refuse_visit(self.site, code, wish, **self.by)), 201)


class AfterView(StaffView):
    """Something about a line of the book that stands already."""

    def line(self, code: str) -> None:
        """Answer 404 where nothing was written yet."""
        if queries.entry_of(self.site, self.known(code).id) is None:
            raise Http404


class ConclusionView(AfterView):
    @extend_schema(
        summary="Kết luận của Chủ tịch", request=ConcludeVisit, responses={200: BookEntry}, tags=_TAG
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(ConcludeVisit)
        self.line(code)
        return self.answer(discreet(commands.conclude_visit(self.site, code, wish, **self.by)))


class AnswerView(AfterView):
    @extend_schema(summary="Đã báo kết quả", request=AnswerVisit, responses={200: BookEntry}, tags=_TAG)
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(AnswerVisit)
        self.line(code)
        return self.answer(discreet(commands.answer_visit(self.site, code, wish, **self.by)))


class NoticeView(AfterView):
    @extend_schema(
        summary="Đã ra Thông báo từ chối (Mẫu 01/TCD)", request=DoneOn, responses={200: BookEntry}, tags=_TAG
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(DoneOn)
        self.line(code)
        return self.answer(discreet(commands.issue_notice(self.site, code, wish.on, **self.by)))


class CorrectionView(StaffView):
    @extend_schema(summary="Đính chính sổ", request=CorrectEntry, responses={200: BookEntry}, tags=_TAG)
    def post(self, request: Request, id: UUID) -> Response:
        wish = self.read(CorrectEntry)
        if queries.entry_by_id(self.site, id) is None:
            raise Http404
        return self.answer(discreet(commands.correct_entry(self.site, id, wish, **self.by)))


class BookQuery(ByYear):
    """Which year's book, and where in it."""

    before: Whole | None = Field(None, title="Chỉ các số nhỏ hơn, lấy từ next")


class BookView(StaffView):
    asks = BookQuery

    @extend_schema(
        summary="Sổ tiếp công dân (Mẫu 03/TCD)",
        responses={200: BookList},
        tags=_TAG,
    )
    def get(self, request: Request) -> Response:
        page = queries.book(self.site, self.asked.year or today().year, self.asked.before)
        return self.answer(BookList(results=tuple(map(discreet, page.entries)), next=page.before))
