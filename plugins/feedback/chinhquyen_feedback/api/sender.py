"""What anybody's program may do: send a report, look for the same one, read what is public."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.feedback import (
    FieldReport,
    ReopenReport,
    ReportSource,
    SendReport,
    status_sentence,
)
from chinhquyen_sdk.domain.feedback.public import PublicReport, PublicReports, ReportReceipt, public_report
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.api.asked import Words
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY, with_files
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import check_uploads

from .. import commands, queries


class ReportsQuery(queries.PublicFilter):
    """Which public reports."""

    q: Words = Field("", title="Vài chữ, có dấu hay không")
    kind: Words = Field("", title="Mã loại việc")
    village: Words = Field("", title="Xóm, tổ dân phố")
    cursor: Words = Field("", title="Chìa của trang sau, lấy từ next")


def receipt_of(sent: commands.Sent) -> ReportReceipt:
    """Return what the sender is told; a secret only where something is not everybody's."""
    private = sent.report.has_contact or not sent.report.is_public
    return ReportReceipt(
        code=sent.report.code, secret=sent.secret if private else "", public=sent.report.is_public,
        status=status_sentence(sent.report, today()),
    )  # fmt: skip


class OpenDoor(RecordAPIView):
    """Anybody's. No session is looked at, so that a page kept from yesterday can still send what it holds."""

    permission_classes = [AllowAny]
    authentication_classes: list[Any] = []

    def public(self, code: str) -> FieldReport:
        """Return the public report ``code``; what is not public does not exist here."""
        found = queries.report_by_code(self.site, code)
        if found is None or not found.is_public:
            raise NotFound
        return found


class ReportsView(OpenDoor):
    """POST sends a report with its photographs, GET lists what is public."""

    asks = ReportsQuery

    def get_throttles(self) -> list[Any]:
        limit = ("feedback.send", 40) if self.request.method == "POST" else ("feedback.read", 600)
        return [anonymous_limit(*limit, 3600)()]

    @extend_schema(
        summary="Gửi phản ánh", request=with_files(SendReport, "photos"), responses={201: ReportReceipt}, parameters=[ONCE_KEY],
        description="Ảnh đi kèm trong trường photos (multipart/form-data), nhiều nhất 4 ảnh.", tags=["feedback"], auth=[],
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        wish = self.read(SendReport)
        if wish.source is not ReportSource.WEB or "source" not in request.data:
            wish = wish.model_copy(update={"source": ReportSource.API})
        uploads = check_uploads(request.FILES.getlist("photos"))

        def send() -> dict[str, Any]:
            key = request.headers.get("Idempotency-Key", "").strip()
            sent = commands.send_report(self.site, wish, actor=Actor.citizen(), uploads=uploads, once=key)
            return receipt_of(sent).model_dump(mode="json")

        return self.answer(self.once("feedback.send_report", wish, send), 201)

    @extend_schema(
        summary="Danh sách phản ánh công khai", responses={200: PublicReports}, tags=["feedback"],
        operation_id="reports_list", auth=[],
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        wanted = queries.PublicFilter(**self.asked.model_dump(exclude={"cursor"}))
        page = queries.public_page(self.site, wanted, after=self.asked.cursor)
        shown = tuple(
            public_report(line.report, today(), photos=[line.photo] if line.photo else [])
            for line in page.lines
        )
        return self.answer(PublicReports(results=shown, next=page.after))


class SimilarView(OpenDoor):
    throttle_classes = [anonymous_limit("feedback.similar", 300, 3600)]

    @extend_schema(
        summary="Có phải việc này không?",
        request=SendReport,
        responses={200: PublicReports},
        tags=["feedback"],
        auth=[],
    )
    def post(self, request: Request) -> Response:
        known = queries.similar(self.site, self.read(SendReport))
        return self.answer(
            PublicReports(results=tuple(public_report(each.report, today()) for each in known))
        )


class ReportView(OpenDoor):
    throttle_classes = [anonymous_limit("feedback.read", 600, 3600)]

    @extend_schema(summary="Xem một phản ánh", responses={200: PublicReport}, tags=["feedback"], auth=[])
    def get(self, request: Request, code: str) -> Response:
        found = self.public(code)
        photos = queries.photos(self.site, found.id, released_only=True)
        events = queries.history(self.site, found.id)
        return self.answer(
            public_report(found, today(), events=events, photos=[photo.id for photo in photos])
        )


class JoinView(OpenDoor):
    throttle_classes = [anonymous_limit("feedback.join", 60, 3600)]

    @extend_schema(
        summary="Tôi cũng thấy việc này",
        request=None,
        responses={200: PublicReport},
        tags=["feedback"],
        auth=[],
    )
    def post(self, request: Request, code: str) -> Response:
        found = self.public(code)
        commands.join_report(self.site, found.code)
        return self.answer(public_report(self.public(code), today()))


class ReopenView(OpenDoor):
    throttle_classes = [anonymous_limit("feedback.reopen", 10, 3600)]

    @extend_schema(
        summary="Chưa xong, mở lại",
        request=ReopenReport,
        responses={200: PublicReport},
        tags=["feedback"],
        auth=[],
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(ReopenReport)
        opened = commands.reopen_report(self.site, self.public(code).code, wish, actor=Actor.citizen())
        return self.answer(public_report(opened, today()))
