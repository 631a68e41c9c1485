"""Decisions, their account and reports about them: everybody reads, officers write; anybody may report."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.exceptions import PermissionDenied
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.community_decisions import (
    CommunityDecision,
    SendReport,
    VoteOutcome,
    status_sentence,
)
from chinhquyen_sdk.domain.people import Actor
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


def as_decision(one: CommunityDecision) -> dict[str, Any]:
    """Return a decision with how it is judged, where it stands, what is in hand."""
    judged = one.verdict
    return {
        **one.model_dump(mode="json"), "received": one.received, "balance": one.balance, "status": status_sentence(one, today()),
        "verdict": {"passed": judged.passed, "sentence": judged.sentence, "basis": judged.basis},
    }  # fmt: skip


class DecisionsQuery(ByCursor):
    """Which decisions."""

    village: UUID | None = Field(None, title="Chỉ của xóm, tổ dân phố này")


class DecisionsView(RecordAPIView):
    """GET: every decision, the last first. POST: record one."""

    asks = DecisionsQuery

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(RECORD)()]

    @extend_schema(
        summary="Việc Nhân dân bàn và quyết định", responses={200: dict}, tags=TAG, operation_id="community_decisions_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found, following = queries.decisions_page(self.site, self.asked.cursor, self.asked.village)
        return self.answer({"results": [as_decision(one) for one in found], "next": following})

    @extend_schema(
        summary="Ghi một quyết định",
        request=with_look(VoteOutcome),
        parameters=[ONCE_KEY],
        responses={201: dict},
        tags=TAG,
    )
    def post(self, request: Request) -> Response:
        sent = self.read(with_look(VoteOutcome))
        actor = actor_of(request.user)

        def record() -> dict[str, Any]:
            wish, more = as_answered(self.site, sent, VoteOutcome)
            return as_decision(commands.record_decision(self.site, wish, actor=actor, **more))

        return self.answer(self.once("community_decisions.record", sent, record), 201)


class DecisionView(RecordAPIView):
    """GET: one decision with tasks, account, progress and what may be read of reports."""

    permission_classes = [AllowAny]

    @extend_schema(
        summary="Một quyết định", responses={200: dict}, tags=TAG, operation_id="community_decisions_read"
    )
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.decision(self.site, id)
        if one is None:
            raise Http404
        works = queries.works(self.site, id)
        told = [
            r.model_dump(mode="json", include={"summary", "public_answer", "answered_on", "right"})
            for r in queries.public_reports(self.site, id)
        ]
        return self.answer({
            **as_decision(one), "tasks": [each.model_dump(mode="json") for each in works.tasks],
            "account": [each.model_dump(mode="json") for each in works.lines],
            "progress": [each.model_dump(mode="json") for each in works.progress], "reports": told,
        })  # fmt: skip


class DecisionStepView(RecordAPIView):
    """POST takes one step; the body is that step's record, the permission that step's. ``look`` answers the finds of a first try."""

    permission_classes = [IsAuthenticated]
    steps = {name: with_look(step.record) for name, step in DECISION_STEPS.items()}

    @extend_schema(
        summary="Một bước: gửi, công nhận, kế hoạch, thu chi, tiến độ, nghiệm thu, quyết toán …", parameters=[ONCE_KEY],
        responses={200: dict}, tags=TAG,
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
            return as_decision(known.command(self.site, id, wish, actor=actor, **more))

        return self.answer(self.once(f"community_decisions.{step}:{id}", sent, act))


class SendReportView(RecordAPIView):
    """POST: somebody reports that something is not done as decided; the answer holds code and secret, once."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("community_decisions.report", 10, 3600)]

    @extend_schema(
        summary="Báo việc làm chưa đúng",
        request=SendReport,
        parameters=[ONCE_KEY],
        responses={201: dict},
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
        told = {"code": done.report.code, "secret": done.secret, "due_on": done.report.due_on.isoformat()}
        return self.answer(told, 201)
