"""Policies: everybody reads and asks, officers write."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from pydantic import Field, computed_field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.outreach import (
    Finder,
    FinderAnswer,
    KeepPolicy,
    Phase,
    Policy,
    WithdrawPolicy,
    answer,
)
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.asked import Words
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import WRITE

TAG = ["outreach"]


class Answers(Record):
    """Answers by the key of their question. They are read and forgotten."""

    answers: dict[str, str] = Field(default_factory=dict, max_length=20)


class ToldPolicy(Policy):
    """A policy with its address and whether it holds today."""

    url: str = Field(title="Địa chỉ trang")

    @computed_field
    @property
    def phase(self) -> Phase:
        return super().phase(today())


class ReachedPolicy(ToldPolicy):
    """A policy and how many hamlets were told of it at a conference."""

    hamlets: int
    hamlets_reached: int


class PolicyList(Record):
    """What is published; ``more``: there is more than is told here."""

    results: tuple[ToldPolicy, ...]
    more: bool


class PoliciesQuery(Record):
    """Which policies."""

    q: Words = Field("", title="Vài chữ, có dấu hay không")
    field: Words = Field("", title="Mã lĩnh vực")


class PoliciesView(RecordAPIView):
    """GET: what is published; ``q`` and ``field`` narrow. POST: begin a page."""

    throttle_classes = [anonymous_limit("outreach.policies", 300, 600)]
    asks: type[Record] | None = PoliciesQuery

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(WRITE)()]

    @extend_schema(
        summary="Chính sách đã đăng", responses={200: PolicyList}, tags=TAG, operation_id="outreach_policies_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found = queries.public_policies(self.site, self.asked.q, self.asked.field)
        told = tuple(self.told(one) for one in found.policies)
        return self.answer(PolicyList(results=told, more=found.more))

    def told(self, one: Policy) -> ToldPolicy:
        """Return a policy with its address and whether it holds today."""
        url = self.request.build_absolute_uri(reverse("outreach:policy", args=[one.slug]))
        return ToldPolicy(**dict(one), url=url)

    @extend_schema(summary="Soạn trang chính sách", request=KeepPolicy, responses={201: ToldPolicy}, tags=TAG)
    def post(self, request: Request) -> Response:
        wish = self.read(KeepPolicy)
        return self.answer(self.told(commands.add_policy(self.site, wish, actor=actor_of(request.user))), 201)


class PublicPolicyView(PoliciesView):
    """GET: one published policy with its questions and rule."""

    http_method_names = ["get", "head", "options"]
    asks = None

    @extend_schema(
        summary="Một chính sách", responses={200: ReachedPolicy}, tags=TAG, operation_id="outreach_policy"
    )
    def get(self, request: Request, slug: str) -> Response:
        one = queries.public_policy(self.site, slug)
        if one is None:
            raise Http404
        reach = queries.reach(self.site, policy=one.id)
        told = dict(self.told(one))
        return self.answer(ReachedPolicy(**told, hamlets=reach.total, hamlets_reached=reach.reached))


class ConcernsView(RecordAPIView):
    """POST answers: whether the policy concerns whoever gave them, and why. Nothing is kept."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("outreach.concerns", 120, 600)]

    @extend_schema(
        summary="Có liên quan đến tôi không?", request=Answers, responses={200: FinderAnswer}, tags=TAG,
        operation_id="outreach_concerns",
    )  # fmt: skip
    def post(self, request: Request, slug: str) -> Response:
        one = queries.public_policy(self.site, slug)
        if one is None or one.finder is None:
            raise Http404
        response = self.answer(answer(one.finder, self.read(Answers).answers))
        response["Cache-Control"] = "private, no-store"
        return response


class PolicyView(PoliciesView):
    """GET any policy for its officers; PUT changes what stands on the page."""

    http_method_names = ["get", "put", "options"]
    asks = None

    def get_permissions(self) -> list[Any]:
        return [holds(WRITE)()]

    def one(self, id: UUID) -> Policy:
        """Return the policy of this site."""
        found = queries.policy(self.site, id)
        if found is None:
            raise Http404
        return found

    @extend_schema(summary="Một trang chính sách, cả khi đang soạn", responses={200: ToldPolicy}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        return self.answer(self.told(self.one(id)))

    @extend_schema(summary="Sửa trang chính sách", request=KeepPolicy, responses={200: ToldPolicy}, tags=TAG)
    def put(self, request: Request, id: UUID) -> Response:
        self.one(id)
        wish = self.read(KeepPolicy)
        return self.answer(
            self.told(commands.change_policy(self.site, id, wish, actor=actor_of(request.user)))
        )


class FinderView(PolicyView):
    """PUT the questions and their rule, however rich a tree; DELETE takes them away."""

    http_method_names = ["put", "delete", "options"]

    @extend_schema(summary="Ghi câu hỏi và điều kiện", request=Finder, responses={200: ToldPolicy}, tags=TAG)
    def put(self, request: Request, id: UUID) -> Response:
        self.one(id)
        finder = self.read(Finder)
        return self.answer(
            self.told(commands.set_finder(self.site, id, finder, actor=actor_of(request.user)))
        )

    @extend_schema(summary="Bỏ các câu hỏi", responses={200: ToldPolicy}, tags=TAG)
    def delete(self, request: Request, id: UUID) -> Response:
        self.one(id)
        return self.answer(self.told(commands.set_finder(self.site, id, None, actor=actor_of(request.user))))


class PublishView(PolicyView):
    """POST shows the page to everybody."""

    http_method_names = ["post", "options"]

    @extend_schema(summary="Đăng trang chính sách", request=None, responses={200: ToldPolicy}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        self.one(id)
        return self.answer(self.told(commands.publish_policy(self.site, id, actor=actor_of(request.user))))


class WithdrawView(PolicyView):
    """POST takes the page down."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Rút trang chính sách", request=WithdrawPolicy, responses={200: ToldPolicy}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        self.one(id)
        wish = self.read(WithdrawPolicy)
        done = commands.withdraw_policy(self.site, id, wish, actor=actor_of(request.user))
        return self.answer(self.told(done))
