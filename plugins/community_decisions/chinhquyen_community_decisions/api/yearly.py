"""Yearly conferences: everybody reads, officers write."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.community_decisions import YearlyConference
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.asked import Year
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..commands import YEARLY_STEPS, PlanSeveral
from ..module import HOLD
from .decisions import TAG
from .look import as_answered, with_look


class PlannedYearly(Record):
    """The conferences that were planned, one for each village."""

    results: tuple[YearlyConference, ...]


class YearlyList(PlannedYearly):
    """The conferences of a year, how many villages held theirs and which did not."""

    year: int
    held: int
    villages: int
    share: int | None
    missing: tuple[str, ...]


class YearlyQuery(Record):
    """Which year's conferences."""

    nam: Year | None = Field(None, title="Năm; bỏ trống: năm nay")


class YearlyListView(RecordAPIView):
    """GET: the conferences of a year and how many villages held theirs. POST: plan one for each village named."""

    asks = YearlyQuery

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(HOLD)()]

    @extend_schema(
        summary="Hội nghị thường niên", responses={200: YearlyList}, tags=TAG, operation_id="community_yearly_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        year = self.asked.nam or today().year
        reach = queries.reach(self.site, year)
        told = YearlyList(
            year=year, held=reach.held, villages=reach.total, share=reach.share,
            missing=tuple(village.name for village in reach.missing), results=tuple(queries.yearly_of(self.site, year)),
        )  # fmt: skip
        return self.answer(told)

    @extend_schema(
        summary="Lên kế hoạch hội nghị thường niên",
        request=with_look(PlanSeveral),
        responses={201: PlannedYearly},
        tags=TAG,
    )
    def post(self, request: Request) -> Response:
        wish, more = as_answered(self.site, self.read(with_look(PlanSeveral)), PlanSeveral)
        made = commands.plan_yearly(self.site, wish.villages, wish, actor=actor_of(request.user), **more)
        return self.answer(PlannedYearly(results=tuple(made)), 201)


class YearlyStepView(RecordAPIView):
    """POST takes one step; the body is that step's record, with ``look`` for the answers to finds."""

    permission_classes = [holds(HOLD)]
    steps = {name: with_look(step.record) for name, step in YEARLY_STEPS.items()}

    @extend_schema(
        summary="Gửi kế hoạch, báo hộ, kết quả, câu hỏi", responses={200: YearlyConference}, tags=TAG
    )
    def post(self, request: Request, id: UUID, step: str) -> Response:
        known = YEARLY_STEPS.get(step)
        if known is None or queries.yearly(self.site, id) is None:
            raise Http404
        wish, more = as_answered(self.site, self.read(with_look(known.record)), known.record)
        return self.answer(known.command(self.site, id, wish, actor=actor_of(request.user), **more))
