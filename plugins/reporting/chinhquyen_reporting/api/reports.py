"""A commune's reports for programs: the same commands as the screens."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.reporting import ApproveReport, EditReport, Report
from chinhquyen_sdk.domain.reporting.public import PeriodicReports, ToldReport
from chinhquyen_sdk.host.access import can
from chinhquyen_sdk.host.api.asked import ByCursor
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import APPROVE, WRITE

TAG = ["reporting"]


class Compose(Record):
    """Which period a report is begun for."""

    period: str = Field(max_length=10, title="Kỳ")


class GiveBack(Record):
    """Why a draft goes back."""

    remark: str = Field(max_length=1_000, title="Cần sửa chỗ nào")


def as_told(one: Report) -> ToldReport:
    """Return a report without the names of kept rows: those are the office's."""
    told = one.model_dump(exclude={"figures": {"__all__": {"rows"}}})
    return ToldReport(**told, state_label=one.state.label)


class ReportsView(RecordAPIView):
    """GET: every report. POST: begin one."""

    permission_classes = [holds(WRITE)]
    asks = ByCursor

    @extend_schema(
        summary="Các báo cáo", responses={200: PeriodicReports}, tags=TAG, operation_id="reporting_reports",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found, after = queries.reports(self.site, self.asked.cursor)
        return self.answer(PeriodicReports(results=tuple(as_told(one) for one in found), next=after))

    @extend_schema(summary="Soạn báo cáo của một kỳ", request=Compose, responses={201: ToldReport}, tags=TAG)
    def post(self, request: Request) -> Response:
        wish = self.read(Compose)
        return self.answer(
            as_told(commands.compose(self.site, wish.period, actor=actor_of(request.user))), 201
        )


class ReportView(RecordAPIView):
    """GET: one report."""

    permission_classes = [holds(WRITE)]

    @extend_schema(summary="Một báo cáo", responses={200: ToldReport}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.report(self.site, id)
        if one is None:
            raise Http404
        return self.answer(as_told(one))


class StepView(RecordAPIView):
    """POST: edit, renew, return, approve or send; the body is that step's record."""

    permission_classes = [holds(WRITE)]
    steps = {
        "edit": EditReport,
        "renew": None,
        "return": GiveBack,
        "approve": ApproveReport,
        "send": None,
    }

    @extend_schema(
        summary="Sửa lời, lấy lại số, trả lại, duyệt, gửi",
        responses={200: ToldReport},
        tags=TAG,
    )
    def post(self, request: Request, id: UUID, step: str) -> Response:
        if queries.report(self.site, id) is None:
            raise Http404
        if step in ("return", "approve", "send") and not can(request.user, self.site, APPROVE):
            raise PermissionDenied
        return self.answer(as_told(self._do(id, step)))

    def _do(self, id: UUID, step: str) -> Report:
        site, actor = self.site, actor_of(self.request.user)
        if step == "edit":
            return commands.edit(site, id, self.read(EditReport), actor=actor)
        if step == "renew":
            return commands.renew(site, id, actor=actor)
        if step == "return":
            return commands.give_back(site, id, self.read(GiveBack).remark, actor=actor)
        if step == "approve":
            return commands.approve(site, id, self.read(ApproveReport), actor=actor)
        if step == "send":
            return commands.send_now(site, id, actor=actor)
        raise Http404
