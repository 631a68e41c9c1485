"""What anybody's program may do: read, tell a board something, send what was seen with a visit's link."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.exceptions import ParseError
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import FindingState, ReportVisit, TellBoard
from chinhquyen_sdk.domain.supervision import public as said
from chinhquyen_sdk.host.api.asked import ByCursor, ByYear
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import check_uploads
from chinhquyen_sdk.host.idempotency import KEY_LENGTH

from .. import commands, queries
from ..pages.on_spot import MEMBER
from .told import ToldView, as_finding, as_member, as_plan, as_visit

TAG = ["supervision"]


class OpenDoor(ToldView):
    """Anybody's. No session is looked at, so that a page kept from yesterday can still send what it holds."""

    permission_classes = [AllowAny]
    authentication_classes: list[Any] = []

    def key(self) -> str:
        """Return the sending's own key."""
        key = self.request.headers.get("Idempotency-Key", "").strip()
        if len(key) > KEY_LENGTH:
            raise ParseError("Idempotency-Key")
        return str(key)


class BoardView(OpenDoor):
    """GET: one board with its members, plans, visits, findings."""

    @extend_schema(summary="Một ban giám sát", responses={200: said.BoardFile}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.board(self.site, id, public=True)
        if one is None:
            raise Http404
        told = said.BoardFile(
            **dict(one),
            members=tuple(as_member(each) for each in queries.members(self.site, id) if each.sits),
            elections=tuple(said.HeldElection(**each._asdict()) for each in queries.held_elections(self.site, id)),
            plans=tuple(as_plan(each) for each in queries.plans_of(self.site, id, public=True)),
            visits=tuple(as_visit(each) for each in queries.visits_of(self.site, id)),
            findings=tuple(as_finding(each) for each in queries.findings_of(self.site, board=id)),
        )  # fmt: skip
        return self.told(told)


class VisitsView(OpenDoor):
    """GET: every visit, planned last on top."""

    asks = ByCursor

    @extend_schema(
        summary="Các chuyến đi xem",
        responses={200: said.VisitList},
        tags=TAG,
        operation_id="supervision_visits_list",
    )
    def get(self, request: Request) -> Response:
        found, after = queries.visits_page(self.site, self.asked.cursor)
        return self.told(said.VisitList(results=tuple(as_visit(one) for one in found), next=after))


class VisitView(OpenDoor):
    """GET: one visit."""

    @extend_schema(summary="Một chuyến đi xem", responses={200: said.PublicVisit}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.visit(self.site, id)
        if one is None:
            raise Http404
        return self.told(as_visit(one))


class OnSpot(ReportVisit):
    """What was seen, with the token of the link that a member was given."""

    token: str = Field(max_length=200, title="Mã của đường dẫn")


class OnSpotView(OpenDoor):
    """POST: what was seen on the spot; photographs in ``photos``."""

    throttle_classes = [anonymous_limit("supervision.on_spot", 120, 3600)]

    @extend_schema(
        summary="Gửi kết quả đi xem", request=OnSpot, responses={201: said.PublicVisit}, parameters=[ONCE_KEY], tags=TAG, auth=[],
        description="JSON, hoặc multipart/form-data với answers.<mục>, notes.<mục> và ảnh trong photos.",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        wish = OnSpot.model_validate(_nested(request))
        visit = queries.read_link(self.site, wish.token)
        if visit is None:
            raise Http404
        seen = ReportVisit.model_validate(wish.model_dump(exclude={"token"}))
        photos = check_uploads(request.FILES.getlist("photos"))

        def report() -> dict[str, Any]:
            done = commands.report_visit(self.site, visit.id, seen, photos, actor=MEMBER, once=self.key())
            return as_visit(done).model_dump(mode="json", exclude_unset=True)

        return self.answer(self.once(f"supervision.on_spot:{visit.id}", seen, report), 201)


def _nested(request: Request) -> dict[str, Any]:
    """Return what was sent; of a form ``answers.x`` becomes ``answers: {x: …}``."""
    if not hasattr(request.data, "lists"):
        return dict(request.data)
    told: dict[str, Any] = {"answers": {}, "notes": {}}
    for name, value in request.data.items():
        part, dot, key = name.partition(".")
        if name in request.FILES or value == "":
            continue
        if dot and part in told:
            told[part][key] = value
        else:
            told[name] = value
    return told


class FindingsQuery(ByCursor):
    """Which findings."""

    state: FindingState | None = Field(None, title="Trạng thái")


class FindingsView(OpenDoor):
    """GET: every finding, found last on top."""

    asks = FindingsQuery

    @extend_schema(
        summary="Phát hiện, kiến nghị", responses={200: said.FindingList}, tags=TAG, operation_id="supervision_findings_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found, after = queries.findings_page(self.site, self.asked.cursor, self.asked.state or "")
        return self.told(said.FindingList(results=tuple(as_finding(one) for one in found), next=after))


class FindingView(OpenDoor):
    """GET: one finding with every sending of its recommendation."""

    @extend_schema(summary="Một phát hiện", responses={200: said.PublicFinding}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        one = queries.finding(self.site, id)
        if one is None:
            raise Http404
        return self.told(as_finding(one))


class TipsView(OpenDoor):
    """POST: tell a board something."""

    throttle_classes = [anonymous_limit("supervision.tell", 20, 3600)]

    @extend_schema(
        summary="Gửi thông tin cho ban giám sát",
        request=TellBoard,
        responses={201: said.TipReceipt},
        parameters=[ONCE_KEY],
        tags=TAG,
        auth=[],
    )
    def post(self, request: Request) -> Response:
        told = commands.tell_board(self.site, self.read(TellBoard), actor=Actor.citizen(), once=self.key())
        return self.answer(said.TipReceipt(code=told.tip.code, secret=told.secret, state=told.tip.state), 201)


class NumbersView(OpenDoor):
    """GET: one year in numbers, from running totals."""

    asks = ByYear

    @extend_schema(
        summary="Số liệu giám sát",
        responses={200: said.YearNumbers},
        tags=TAG,
    )
    def get(self, request: Request) -> Response:
        now = today()
        found = queries.numbers_of(self.site, self.asked.year or now.year, now)
        return self.answer(said.YearNumbers(**found._asdict(), share=found.share))
