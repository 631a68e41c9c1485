"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError as BadQuery
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.feedback import AssignReport, FieldReport, MoveReport, ShowReport
from chinhquyen_sdk.domain.feedback.public import ReportFile, ReportList, report_file
from chinhquyen_sdk.host.api.operations import with_files
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import check_uploads
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import HANDLE

_FILTERS = [
    OpenApiParameter(name, str, description=words)
    for name, words in (
        ("q", "Mã hoặc vài chữ, có dấu hay không"),
        ("kind", "Mã loại việc"),
        ("state", "Trạng thái"),
        ("due", "overdue, today, week"),
        ("village", "Xóm, tổ dân phố"),
        ("officer", "Mã cán bộ, hoặc none"),
        ("held", "true: đang giữ lại"),
        ("closed", "true: đã khép"),
        ("cursor", "Chìa của trang sau, lấy từ next"),
    )
]


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
    @extend_schema(
        summary="Danh sách phản ánh của cán bộ", parameters=_FILTERS, responses={200: ReportList}, tags=["feedback"],
        operation_id="reports_inbox",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = {name: value for name, value in request.query_params.items() if value and name != "cursor"}
        cursor = request.query_params.get("cursor", "")
        if cursor and not queries.is_key(cursor):
            raise BadQuery("cursor")
        wanted = queries.InboxFilter.model_validate(asked)
        page = queries.inbox(self.site, wanted, today=today(), after=cursor)
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
