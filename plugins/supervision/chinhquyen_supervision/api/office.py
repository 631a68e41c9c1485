"""What programs of the office may do: the same commands as the buttons."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import (
    AddMember,
    FormBoard,
    KeepPlan,
    OpenReport,
    PlanVisit,
    PublishVisit,
    RecordElection,
    RecordFinding,
    SendPlan,
    waiting,
    waiting_sentence,
)
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import FRONT, KEEP, REPLY
from .told import as_board, as_election, as_finding, as_group, as_member, as_plan, as_report, as_visit

TAG = ["supervision"]


class KeeperView(RecordAPIView):
    """For those who keep the boards."""

    permission_classes = [holds(KEEP)]

    @property
    def actor(self) -> Actor:
        return actor_of(self.request.user)

    def of_site(self, found: Any) -> Any:
        """Return what was found; another commune's is not there."""
        if found is None:
            raise Http404
        return found


class BoardsView(KeeperView):
    """GET: every board that was recognised. POST: begin one."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(KEEP)()]

    @extend_schema(
        summary="Các ban giám sát", responses={200: dict}, tags=TAG, operation_id="supervision_boards_list"
    )
    def get(self, request: Request) -> Response:
        return self.answer({"results": [as_board(one) for one in queries.boards(self.site, public=True)]})

    @extend_schema(summary="Lập ban", request=FormBoard, responses={201: dict}, tags=TAG)
    def post(self, request: Request) -> Response:
        return self.answer(
            as_board(commands.form_board(self.site, self.read(FormBoard), actor=self.actor)), 201
        )


class BreachesView(KeeperView):
    """GET: where a board is not as the law wants, each with rule and article."""

    @extend_schema(summary="Thành phần khác quy định ở đâu", responses={200: dict}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        one = self.of_site(queries.board(self.site, id))
        found = queries.breaches_of(self.site, one, queries.members(self.site, id))
        return self.answer({"results": [each.model_dump() for each in found]})


class WaitingView(KeeperView):
    """GET: what waits in one board today, by what is to be done."""

    permission_classes = [IsAuthenticated]

    @extend_schema(summary="Việc đang chờ của một ban", responses={200: dict}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        if not any(access.can(request.user, self.site, each) for each in (KEEP, FRONT, REPLY)):
            raise PermissionDenied
        one = self.of_site(queries.board(self.site, id))
        groups = waiting(queries.dues_of(self.site, one.id), today())
        return self.answer({"said": waiting_sentence(groups), "groups": [as_group(each) for each in groups]})


class ElectionsView(KeeperView):
    """GET: the minutes of a board's elections. POST: write one down."""

    @extend_schema(summary="Biên bản bầu thành viên", responses={200: dict}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        return self.answer({"results": [as_election(each) for each in queries.elections(self.site, id)]})

    @extend_schema(summary="Ghi biên bản bầu", request=RecordElection, responses={201: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.record_election(self.site, id, self.read(RecordElection), actor=self.actor)
        return self.answer(as_election(made), 201)


class ReportsView(KeeperView):
    """GET: a board's reports to the Front. POST: open one that was asked for."""

    @extend_schema(summary="Báo cáo của ban gửi Mặt trận", responses={200: dict}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        return self.answer({"results": [as_report(each) for each in queries.reports_of(self.site, id)]})

    @extend_schema(summary="Mở báo cáo theo yêu cầu", request=OpenReport, responses={201: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.open_report(self.site, id, self.read(OpenReport), actor=self.actor)
        return self.answer(as_report(made), 201)


class MembersView(KeeperView):
    """POST: take a member in."""

    @extend_schema(summary="Thêm thành viên", request=AddMember, responses={201: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.add_member(self.site, id, self.read(AddMember), actor=self.actor)
        return self.answer({"id": str(made.id), **as_member(made)}, 201)


class PlansView(KeeperView):
    """POST: write a plan."""

    @extend_schema(summary="Ghi kế hoạch giám sát", request=KeepPlan, responses={201: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        return self.answer(
            as_plan(commands.draft_plan(self.site, id, self.read(KeepPlan), actor=self.actor)), 201
        )


class SendPlanView(KeeperView):
    """POST: the plan was sent."""

    @extend_schema(summary="Ghi đã gửi kế hoạch", request=SendPlan, responses={200: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.plan(self.site, id))
        return self.answer(as_plan(commands.send_plan(self.site, id, self.read(SendPlan), actor=self.actor)))


class VisitsView(KeeperView):
    """POST: put a visit into the calendar; the token opens it on a telephone."""

    @extend_schema(summary="Hẹn đi xem", request=PlanVisit, responses={201: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.plan_visit(self.site, id, self.read(PlanVisit), actor=self.actor)
        return self.answer({**as_visit(made), "token": queries.visit_link(self.site, made)}, 201)


class PublishVisitView(KeeperView):
    """POST: show what was seen to everybody."""

    @extend_schema(summary="Công khai kết quả đi xem", request=PublishVisit, responses={200: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.visit(self.site, id))
        return self.answer(
            as_visit(commands.publish_visit(self.site, id, self.read(PublishVisit), actor=self.actor))
        )


class BoardFindingsView(KeeperView):
    """POST: write down what was found."""

    @extend_schema(summary="Ghi phát hiện", request=RecordFinding, responses={201: dict}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.record_finding(self.site, id, self.read(RecordFinding), actor=self.actor)
        return self.answer(as_finding(made), 201)


class StepsView(KeeperView):
    """POST takes one step; the body is that step's record."""

    permission_classes = [IsAuthenticated]

    def take(self, step: Any, id: UUID, may: tuple[str, ...]) -> Any:
        """Take a step that only holders of one of ``may`` take."""
        if not any(access.can(self.request.user, self.site, each) for each in may):
            raise PermissionDenied
        record, do = step[:2]
        return do(self.site, id, self.read(record), actor=self.actor)


class BoardStepView(StepsView):
    @extend_schema(summary="Công nhận, kết thúc ban", request=dict, responses={200: dict}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.board(self.site, id))
        known = self.of_site(commands.BOARD_STEPS.get(step))
        return self.answer(as_board(self.take(known, id, (FRONT if step == "cong-nhan" else KEEP,))))


class MemberStepView(StepsView):
    @extend_schema(summary="Đổi vai trò, thôi làm thành viên", request=dict, responses={200: dict}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.member(self.site, id))
        return self.answer(as_member(self.take(self.of_site(commands.MEMBER_STEPS.get(step)), id, (KEEP,))))


class ReportStepView(StepsView):
    @extend_schema(summary="Soạn, gửi, nhận báo cáo", request=dict, responses={200: dict}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.report(self.site, id))
        known = self.of_site(commands.REPORT_STEPS.get(step))
        return self.answer(as_report(self.take(known, id, (known[2],))))


class FindingStepView(StepsView):
    @extend_schema(
        summary="Kiến nghị, xác nhận, trả lời, kiểm tra lại", request=dict, responses={200: dict}, tags=TAG
    )
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.finding(self.site, id))
        known = self.of_site(commands.FINDING_STEPS.get(step))
        return self.answer(as_finding(self.take(known, id, known[2])))


class TipStepView(StepsView):
    @extend_schema(summary="Đưa làm căn cứ, báo kết quả", request=dict, responses={200: dict}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.tip(self.site, id))
        tip = self.take(self.of_site(commands.TIP_STEPS.get(step)), id, (KEEP,))
        return self.answer({"code": tip.code, "state": tip.state.value})
