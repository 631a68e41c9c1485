"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from typing import Annotated

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.feedback import AssignReport, FieldReport, MoveReport, ShowReport
from chinhquyen_sdk.domain.feedback.public import ReportFile, ReportList, report_file
from chinhquyen_sdk.host.api.asked import NO_PAGE, Flag, Words, readable
from chinhquyen_sdk.host.api.operations import with_files
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import check_uploads
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import HANDLE


class InboxQuery(queries.InboxFilter):
    """What the officer looks for, page by page."""

    q: Words = Field("", title="Mã hoặc vài chữ, có dấu hay không")
    kind: Words = Field("", title="Mã loại việc")
    village: Words = Field("", title="Xóm, tổ dân phố")
    officer: Words = Field("", title="Mã cán bộ, hoặc none")
    held: Flag = Field(False, title="true: đang giữ lại")
    closed: Flag = Field(False, title="true: đã khép")
    cursor: Annotated[Words, readable(queries.is_key, NO_PAGE)] = Field(
        "", title="Chìa của trang sau, lấy từ next"
    )


class StaffView(RecordAPIView):
    """One report of this site; another site's does not exist here."""

    permission_classes = [holds(HANDLE)]

    def known(self, code: str) -> FieldReport:
        found = queries.report_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    def file(self, report: FieldReport) -> Response:
        """Answer with the report, its history and its next steps."""
        return self.answer(report_file(report, queries.history(self.site, report.id)))


class InboxView(StaffView):
    asks = InboxQuery

    @extend_schema(
        summary="Danh sách phản ánh của cán bộ", responses={200: ReportList}, tags=["feedback"],
        operation_id="reports_inbox",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        page = queries.inbox(self.site, self.asked, today=today(), after=self.asked.cursor)
        return self.answer(ReportList(results=tuple(page.reports), next=page.after))


class FileView(StaffView):
    @extend_schema(summary="Xem phản ánh (cán bộ)", responses={200: ReportFile}, tags=["feedback"])
    def get(self, request: Request, code: str) -> Response:
        return self.file(self.known(code))


class MovesView(StaffView):
    @extend_schema(
        summary="Làm một bước", request=with_files(MoveReport, "photos"), responses={200: ReportFile}, tags=["feedback"],
        description="Ảnh sau khi làm đi kèm trong trường photos (multipart/form-data).",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        wish, found = self.read(MoveReport), self.known(code)
        uploads = check_uploads(request.FILES.getlist("photos"))
        moved = commands.move_report(
            self.site, found.code, wish, actor=actor_of(request.user), uploads=uploads
        )
        return self.file(moved)


class ShowView(StaffView):
    @extend_schema(
        summary="Định phần công khai", request=ShowReport, responses={200: ReportFile}, tags=["feedback"]
    )
    def post(self, request: Request, code: str) -> Response:
        wish, found = self.read(ShowReport), self.known(code)
        return self.file(commands.show_report(self.site, found.code, wish, actor=actor_of(request.user)))


class AssignView(StaffView):
    @extend_schema(
        summary="Giao cho cán bộ", request=AssignReport, responses={200: ReportFile}, tags=["feedback"]
    )
    def post(self, request: Request, code: str) -> Response:
        wish, found = self.read(AssignReport), self.known(code)
        commands.assign_reports(self.site, [found.code], wish, actor=actor_of(request.user))
        return self.file(self.known(code))
