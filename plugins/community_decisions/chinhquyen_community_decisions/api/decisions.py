"""Decisions, their account and reports about them: everybody reads, officers write; anybody may report."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field, computed_field
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.community_decisions import (
    CommunityDecision,
    MoneyLine,
    ProgressEntry,
    SendReport,
    VoteOutcome,
    WorksTask,
    status_sentence,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.access import can
from chinhquyen_sdk.host.api.asked import ByCursor
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..commands import DECISION_STEPS
from ..module import RECORD
from .look import as_answered, with_look

TAG = ["community_decisions"]


class ToldVerdict(Record):
    """How a vote is judged, and by which article."""

    passed: bool
    sentence: str
    basis: str


class ToldDecision(CommunityDecision):
    """A decision with how it is judged, where it stands, what is in hand."""

    status: str

    @computed_field
    @property
    def received(self) -> int:
        return super().received

    @computed_field
    @property
    def balance(self) -> int:
        return super().balance

    @computed_field
    @property
    def verdict(self) -> ToldVerdict:
        judged = super().verdict
        return ToldVerdict(passed=judged.passed, sentence=judged.sentence, basis=judged.basis)


class DecisionList(Record):
    """One page of decisions, the last first."""

    results: tuple[ToldDecision, ...]
    next: str


class ToldReport(Record):
    """Of a report what everybody may read."""

    summary: str
    public_answer: str
    answered_on: date | None
    right: bool | None


class DecisionFile(ToldDecision):
    """A decision with tasks, account, progress and what may be read of reports."""

    tasks: tuple[WorksTask, ...]
    account: tuple[MoneyLine, ...]
    progress: tuple[ProgressEntry, ...]
    reports: tuple[ToldReport, ...]


class ReportReceipt(Record):
    """Code and secret of a report, told this once, and the day of the answer."""

    code: str
    secret: str
    due_on: date


def as_decision(one: CommunityDecision) -> ToldDecision:
    """Return a decision with how it is judged, where it stands, what is in hand."""
    return ToldDecision(**dict(one), status=status_sentence(one, today()))


class DecisionsQuery(ByCursor):
    """Which decisions."""

    village: UUID | None = Field(None, title="Chỉ của xóm, tổ dân phố này")


class DecisionsView(RecordAPIView):
    """GET: every decision, the last first. POST: record one."""

    asks = DecisionsQuery

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(RECORD)()]

    @extend_schema(
        summary="Việc Nhân dân bàn và quyết định", responses={200: DecisionList}, tags=TAG, operation_id="community_decisions_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found, following = queries.decisions_page(self.site, self.asked.cursor, self.asked.village)
        told = tuple(as_decision(one) for one in found)
        return self.answer(DecisionList(results=told, next=following))

    @extend_schema(
        summary="Ghi một quyết định",
        request=with_look(VoteOutcome),
        parameters=[ONCE_KEY],
        responses={201: ToldDecision},
        tags=TAG,
    )
    def post(self, request: Request) -> Response:
        sent = self.read(with_look(VoteOutcome))
        actor = actor_of(request.user)

        def record() -> dict[str, Any]:
            wish, more = as_answered(self.site, sent, VoteOutcome)
            made = commands.record_decision(self.site, wish, actor=actor, **more)
            return as_decision(made).model_dump(mode="json")

        return self.answer(self.once("community_decisions.record", sent, record), 201)


class DecisionView(RecordAPIView):
    """GET: one decision with tasks, account, progress and what may be read of reports."""

    permission_classes = [AllowAny]

    @extend_schema(
        summary="Một quyết định",
        responses={200: DecisionFile},
        tags=TAG,
        operation_id="community_decisions_read",
    )
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.decision(self.site, id)
        if one is None:
            raise Http404
        works = queries.works(self.site, id)
        told = tuple(
            ToldReport(**each.model_dump(include=set(ToldReport.model_fields)))
            for each in queries.public_reports(self.site, id)
        )
        file = DecisionFile(
            **dict(as_decision(one)), tasks=tuple(works.tasks), account=tuple(works.lines), progress=tuple(works.progress),
            reports=told,
        )  # fmt: skip
        return self.answer(file)


class DecisionStepView(RecordAPIView):
    """POST takes one step; the body is that step's record, the permission that step's. ``look`` answers the finds of a first try."""

    permission_classes = [IsAuthenticated]
    steps = {name: with_look(step.record) for name, step in DECISION_STEPS.items()}

    @extend_schema(
        summary="Một bước: gửi, công nhận, kế hoạch, thu chi, tiến độ, nghiệm thu, quyết toán …", parameters=[ONCE_KEY],
        responses={200: ToldDecision}, tags=TAG,
    )  # fmt: skip
    def post(self, request: Request, id: UUID, step: str) -> Response:
        known = DECISION_STEPS.get(step)
        if known is None or queries.decision(self.site, id) is None:
            raise Http404
        if not can(request.user, self.site, known.permission):
            raise PermissionDenied
        sent, actor = self.read(with_look(known.record)), actor_of(request.user)

        def act() -> dict[str, Any]:
            wish, more = as_answered(self.site, sent, known.record)
            done = known.command(self.site, id, wish, actor=actor, **more)
            return as_decision(done).model_dump(mode="json")

        return self.answer(self.once(f"community_decisions.{step}:{id}", sent, act))


class SendReportView(RecordAPIView):
    """POST: somebody reports that something is not done as decided; the answer holds code and secret, once."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("community_decisions.report", 10, 3600)]

    @extend_schema(
        summary="Báo việc làm chưa đúng",
        request=SendReport,
        parameters=[ONCE_KEY],
        responses={201: ReportReceipt},
        tags=TAG,
    )
    def post(self, request: Request, id: UUID) -> Response:
        if queries.decision(self.site, id) is None:
            raise Http404
        wish = self.read(SendReport)
        key = str(request.headers.get("Idempotency-Key", ""))[:200]
        done = commands.send_report(
            self.site, id, wish, actor=Actor.citizen(), once=key and f"api:{id}:{key}"
        )
        told = ReportReceipt(code=done.report.code, secret=done.secret, due_on=done.report.due_on)
        return self.answer(told, 201)
