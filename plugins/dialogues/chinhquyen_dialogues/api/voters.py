"""Requests of voters for an officer's program: paper lists typed in, names checked, requests closed."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues import public
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import HOLD
from .everybody import TAG, DemandView
from .office import HolderView


class PaperConsentView(DemandView):
    """POST counts one voter from a list on paper."""

    permission_classes = [holds(HOLD)]
    http_method_names = ["post", "options"]
    posts_an_hour = ("", 0)

    @extend_schema(
        summary="Ghi một cử tri từ danh sách giấy", request=law.GiveConsent, responses={201: public.PublicDemand},
        tags=TAG, operation_id="dialogue_demand_on_paper",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        return self.agree(self.demand(code), actor_of(request.user), on_paper=True)


class VotersView(HolderView):
    """POST opens the names to check them, page by page; that somebody looked is written down."""

    @extend_schema(
        summary="Mở danh sách cử tri (ghi nhật ký)", request=None, responses={200: public.VoterList}, tags=TAG,
        parameters=[OpenApiParameter("cursor", str)],
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        demand = self.demand(code)
        log_access(
            self.site, request.user, demand.id, "danh sách cử tri yêu cầu đối thoại", "Đối chiếu danh sách"
        )
        found, after = queries.voters(self.site, demand.id, request.query_params.get("cursor", ""))
        lines = tuple(public.ListedVoter(**voter._asdict()) for voter in found)
        return self.answer(public.VoterList(results=lines, next=after))


class StrikeView(HolderView):
    """POST takes one off the count; the line stays, with why."""

    @extend_schema(
        summary="Bỏ khỏi số đếm", request=public.StrikeVoter, responses={200: public.PublicDemand}, tags=TAG
    )
    def post(self, request: Request, code: str, consent: UUID) -> Response:
        demand, wish = self.demand(code), self.read(public.StrikeVoter)
        if not queries.has_voter(self.site, demand.id, consent):
            raise Http404
        struck = commands.strike_consent(self.site, demand.code, consent, wish.why, actor=self.actor)
        return self.answer(public.public_demand(struck))


class RecountView(HolderView):
    """POST fixes how many are needed, now that the voters of the villages are counted."""

    @extend_schema(
        summary="Tính lại số cử tri cần có", request=None, responses={200: public.PublicDemand}, tags=TAG
    )
    def post(self, request: Request, code: str) -> Response:
        done = commands.recount_voters(self.site, self.demand(code).code, actor=self.actor)
        return self.answer(public.public_demand(done))


class CloseView(HolderView):
    """POST closes a request that did not reach its number."""

    @extend_schema(
        summary="Khép lại yêu cầu", request=law.CloseDemand, responses={200: public.PublicDemand}, tags=TAG
    )
    def post(self, request: Request, code: str) -> Response:
        demand, wish = self.demand(code), self.read(law.CloseDemand)
        done = commands.close_demand(self.site, demand.code, wish, actor=self.actor)
        return self.answer(public.public_demand(done))
