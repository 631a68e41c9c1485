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
    public,
    waiting,
    waiting_sentence,
)
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import FRONT, KEEP, REPLY
from .told import (
    ToldView,
    as_board,
    as_election,
    as_finding,
    as_group,
    as_member,
    as_plan,
    as_report,
    as_visit,
)

TAG = ["supervision"]


class KeeperView(ToldView):
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
        summary="Các ban giám sát",
        responses={200: public.BoardList},
        tags=TAG,
        operation_id="supervision_boards_list",
    )
    def get(self, request: Request) -> Response:
        return self.answer(
            public.BoardList(results=tuple(as_board(one) for one in queries.boards(self.site, public=True)))
        )

    @extend_schema(summary="Lập ban", request=FormBoard, responses={201: public.PublicBoard}, tags=TAG)
    def post(self, request: Request) -> Response:
        return self.answer(
            as_board(commands.form_board(self.site, self.read(FormBoard), actor=self.actor)), 201
        )


class BreachesView(KeeperView):
    """GET: where a board is not as the law wants, each with rule and article."""

    @extend_schema(summary="Thành phần khác quy định ở đâu", responses={200: public.BreachList}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        one = self.of_site(queries.board(self.site, id))
        found = queries.breaches_of(self.site, one, queries.members(self.site, id))
        return self.answer(public.BreachList(results=tuple(found)))


class WaitingView(KeeperView):
    """GET: what waits in one board today, by what is to be done."""

    permission_classes = [IsAuthenticated]

    @extend_schema(summary="Việc đang chờ của một ban", responses={200: public.WaitingList}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        if not any(access.can(request.user, self.site, each) for each in (KEEP, FRONT, REPLY)):
            raise PermissionDenied
        one = self.of_site(queries.board(self.site, id))
        groups = waiting(queries.dues_of(self.site, one.id), today())
        told = tuple(as_group(each) for each in groups)
        return self.answer(public.WaitingList(said=waiting_sentence(groups), groups=told))


class ElectionsView(KeeperView):
    """GET: the minutes of a board's elections. POST: write one down."""

    @extend_schema(summary="Biên bản bầu thành viên", responses={200: public.ElectionList}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        held = tuple(as_election(each) for each in queries.elections(self.site, id))
        return self.answer(public.ElectionList(results=held))

    @extend_schema(
        summary="Ghi biên bản bầu", request=RecordElection, responses={201: public.ElectionMinutes}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.record_election(self.site, id, self.read(RecordElection), actor=self.actor)
        return self.answer(as_election(made), 201)


class ReportsView(KeeperView):
    """GET: a board's reports to the Front. POST: open one that was asked for."""

    @extend_schema(summary="Báo cáo của ban gửi Mặt trận", responses={200: public.BoardReports}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        found = tuple(as_report(each) for each in queries.reports_of(self.site, id))
        return self.answer(public.BoardReports(results=found))

    @extend_schema(
        summary="Mở báo cáo theo yêu cầu", request=OpenReport, responses={201: public.BoardReport}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.open_report(self.site, id, self.read(OpenReport), actor=self.actor)
        return self.answer(as_report(made), 201)


class MembersView(KeeperView):
    """POST: take a member in."""

    @extend_schema(
        summary="Thêm thành viên", request=AddMember, responses={201: public.JoinedMember}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.add_member(self.site, id, self.read(AddMember), actor=self.actor)
        return self.answer(public.JoinedMember(id=made.id, **dict(as_member(made))), 201)


class PlansView(KeeperView):
    """POST: write a plan."""

    @extend_schema(
        summary="Ghi kế hoạch giám sát", request=KeepPlan, responses={201: public.PublicPlan}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        return self.answer(
            as_plan(commands.draft_plan(self.site, id, self.read(KeepPlan), actor=self.actor)), 201
        )


class SendPlanView(KeeperView):
    """POST: the plan was sent."""

    @extend_schema(
        summary="Ghi đã gửi kế hoạch", request=SendPlan, responses={200: public.PublicPlan}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.plan(self.site, id))
        return self.answer(as_plan(commands.send_plan(self.site, id, self.read(SendPlan), actor=self.actor)))


class VisitsView(KeeperView):
    """POST: put a visit into the calendar; the token opens it on a telephone."""

    @extend_schema(summary="Hẹn đi xem", request=PlanVisit, responses={201: public.PlannedVisit}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.plan_visit(self.site, id, self.read(PlanVisit), actor=self.actor)
        link = queries.visit_link(self.site, made)
        return self.told(public.PlannedVisit(**public.shown(made), token=link), 201)


class PublishVisitView(KeeperView):
    """POST: show what was seen to everybody."""

    @extend_schema(
        summary="Công khai kết quả đi xem",
        request=PublishVisit,
        responses={200: public.PublicVisit},
        tags=TAG,
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.visit(self.site, id))
        return self.told(
            as_visit(commands.publish_visit(self.site, id, self.read(PublishVisit), actor=self.actor))
        )


class BoardFindingsView(KeeperView):
    """POST: write down what was found."""

    @extend_schema(
        summary="Ghi phát hiện", request=RecordFinding, responses={201: public.PublicFinding}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.of_site(queries.board(self.site, id))
        made = commands.record_finding(self.site, id, self.read(RecordFinding), actor=self.actor)
        return self.told(as_finding(made), 201)


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
    steps = {name: step[0] for name, step in commands.BOARD_STEPS.items()}

    @extend_schema(summary="Công nhận, kết thúc ban", responses={200: public.PublicBoard}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.board(self.site, id))
        known = self.of_site(commands.BOARD_STEPS.get(step))
        return self.answer(as_board(self.take(known, id, (FRONT if step == "cong-nhan" else KEEP,))))


class MemberStepView(StepsView):
    steps = {name: step[0] for name, step in commands.MEMBER_STEPS.items()}

    @extend_schema(summary="Đổi vai trò, thôi làm thành viên", responses={200: public.PublicMember}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.member(self.site, id))
        return self.answer(as_member(self.take(self.of_site(commands.MEMBER_STEPS.get(step)), id, (KEEP,))))


class ReportStepView(StepsView):
    steps = {name: step[0] for name, step in commands.REPORT_STEPS.items()}

    @extend_schema(summary="Soạn, gửi, nhận báo cáo", responses={200: public.BoardReport}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.report(self.site, id))
        known = self.of_site(commands.REPORT_STEPS.get(step))
        return self.answer(as_report(self.take(known, id, (known[2],))))


class FindingStepView(StepsView):
    steps = {name: step[0] for name, step in commands.FINDING_STEPS.items()}

    @extend_schema(
        summary="Kiến nghị, xác nhận, trả lời, kiểm tra lại", responses={200: public.PublicFinding}, tags=TAG
    )
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.finding(self.site, id))
        known = self.of_site(commands.FINDING_STEPS.get(step))
        return self.told(as_finding(self.take(known, id, known[2])))


class TipStepView(StepsView):
    steps = {name: step[0] for name, step in commands.TIP_STEPS.items()}

    @extend_schema(summary="Đưa làm căn cứ, báo kết quả", responses={200: public.TipMoved}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        self.of_site(queries.tip(self.site, id))
        tip = self.take(self.of_site(commands.TIP_STEPS.get(step)), id, (KEEP,))
        return self.answer(public.TipMoved(code=tip.code, state=tip.state))
