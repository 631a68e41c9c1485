"""Conferences, checks and the plan's two figures: everybody reads, officers write."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field, computed_field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.outreach import Check, Conference, PlanCheck, PlanConference
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.asked import ByCursor, ByYear
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..commands import CHECK_STEPS, CONFERENCE_STEPS
from ..module import CHECK, HOLD

TAG = ["outreach"]


class PlanMany(PlanConference):
    """A conference for each of some hamlets."""

    villages: tuple[UUID, ...] = Field(min_length=1, max_length=100)


class ToldConference(Conference):
    """A conference with the share of households that came."""

    @computed_field
    @property
    def share(self) -> int | None:
        return super().share


class PlannedConferences(Record):
    """The conferences that were planned, one for each hamlet."""

    results: tuple[ToldConference, ...]


class ConferenceList(PlannedConferences):
    """One page of conferences, the last first."""

    next: str


class CheckList(Record):
    """One page of checks, planned last on top."""

    results: tuple[Check, ...]
    next: str


class PlanFigure(Record):
    """A figure of the province's plan; ``of``, ``share`` and ``missing`` where hamlets are counted."""

    id: str
    name: str
    value: int
    target: int
    of: int | None = None
    share: int | None = None
    missing: tuple[str, ...] = ()


class PlanFigures(Record):
    """P-02 and P-09 of one year."""

    year: int
    results: tuple[PlanFigure, ...]


def as_conference(one: Conference) -> ToldConference:
    """Return a conference with the share of households that came."""
    return ToldConference(**dict(one))


class ConferencesView(RecordAPIView):
    """GET: every conference, the last first. POST: plan one for each hamlet named."""

    asks = ByCursor

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(HOLD)()]

    @extend_schema(
        summary="Hội nghị ở xóm, tổ dân phố", responses={200: ConferenceList}, tags=TAG,
        operation_id="outreach_conferences_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found, after = queries.held_page(self.site, self.asked.cursor, every=True)
        told = tuple(as_conference(one) for one in found)
        return self.answer(ConferenceList(results=told, next=after))

    @extend_schema(
        summary="Lên lịch hội nghị", request=PlanMany, responses={201: PlannedConferences}, tags=TAG
    )
    def post(self, request: Request) -> Response:
        wish = self.read(PlanMany)
        plan = PlanConference.model_validate(wish.model_dump(exclude={"villages"}))
        made = commands.plan_conferences(self.site, plan, wish.villages, actor=actor_of(request.user))
        return self.answer(PlannedConferences(results=tuple(as_conference(one) for one in made)), 201)


class ConferenceView(RecordAPIView):
    """GET: one conference."""

    permission_classes = [AllowAny]

    @extend_schema(summary="Một hội nghị", responses={200: ToldConference}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.conference(self.site, id)
        if one is None:
            raise Http404
        return self.answer(as_conference(one))


class ConferenceStepView(RecordAPIView):
    """POST takes one step; the body is that step's record."""

    permission_classes = [holds(HOLD)]
    steps = {name: record for name, (record, _) in CONFERENCE_STEPS.items()}

    @extend_schema(summary="Ghi mời, kết quả, câu hỏi, không họp", responses={200: ToldConference}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        if queries.conference(self.site, id) is None or step not in CONFERENCE_STEPS:
            raise Http404
        record, do = CONFERENCE_STEPS[step]
        return self.answer(as_conference(do(self.site, id, self.read(record), actor=actor_of(request.user))))


class ChecksView(RecordAPIView):
    """GET: every check, planned last on top. POST: plan one."""

    asks = ByCursor

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(CHECK)()]

    @extend_schema(
        summary="Kiểm tra việc thực hiện", responses={200: CheckList}, tags=TAG, operation_id="outreach_checks_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found, after = queries.checks_page(self.site, self.asked.cursor)
        return self.answer(CheckList(results=tuple(found), next=after))

    @extend_schema(summary="Lên lịch kiểm tra", request=PlanCheck, responses={201: Check}, tags=TAG)
    def post(self, request: Request) -> Response:
        wish = self.read(PlanCheck)
        return self.answer(commands.plan_check(self.site, wish, actor=actor_of(request.user)), 201)


class CheckStepView(RecordAPIView):
    """POST takes one step; the body is that step's record."""

    permission_classes = [holds(CHECK)]
    steps = {name: record for name, (record, _) in CHECK_STEPS.items()}

    @extend_schema(summary="Ghi kết quả, khắc phục, không kiểm tra", responses={200: Check}, tags=TAG)
    def post(self, request: Request, id: UUID, step: str) -> Response:
        if queries.check(self.site, id) is None or step not in CHECK_STEPS:
            raise Http404
        record, do = CHECK_STEPS[step]
        return self.answer(do(self.site, id, self.read(record), actor=actor_of(request.user)))


class IndicatorsView(RecordAPIView):
    """GET: P-02 and P-09 of the province's plan for ``year``, with the hamlets that wait."""

    permission_classes = [AllowAny]
    asks = ByYear

    @extend_schema(summary="Chỉ tiêu P-02, P-09", responses={200: PlanFigures}, tags=TAG)
    def get(self, request: Request) -> Response:
        year = self.asked.year or today().year
        reach = queries.reach(self.site, year=year)
        told = PlanFigure(
            id="P-02", name="hamlets_with_conference", value=reach.reached, of=reach.total, share=reach.share, target=100,
            missing=tuple(village.name for village in reach.missing),
        )  # fmt: skip
        issued = int(queries.democracy_issued(self.site))
        rule = PlanFigure(id="P-09", name="democracy_regulation_issued", target=1, value=issued)
        return self.answer(PlanFigures(year=year, results=(told, rule)))
