"""Accountability for programs, under /api/v1/accountability/."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound, Throttled
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.accountability import (
    AskExplanation,
    ExplanationRequest,
    Source,
    next_step,
    status_sentence,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of
from chinhquyen_sdk.host.throttle import hit

from . import commands, queries
from .commands import STEPS, Step
from .module import ANSWER
from .panels.due import today


class LookUpRequest(Record):
    """Code and secret, in the body: neither may stand in an address, which is logged."""

    code: str
    secret: str


def seen_by_asker(one: ExplanationRequest) -> dict[str, Any]:
    """Return the request as its asker sees it today."""
    step = next_step(one, today())
    fields = {"code", "state", "subject", "wanted", "received_on", "responsible", "missing", "meeting_at", "meeting_place",
              "document", "answer", "reason", "agency", "answered_on"}  # fmt: skip
    body = one.model_dump(mode="json", include=fields)
    return {**body, "status": status_sentence(one, today()), "due": step.day.isoformat() if step else None}


class RequestsView(RecordAPIView):
    """POST registers a request, without an account. GET is the officers' list."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method == "POST" else [holds(ANSWER)()]

    def get_throttles(self) -> list[Any]:
        return [anonymous_limit("accountability.ask", 20, 3600)()] if self.request.method == "POST" else []

    @extend_schema(
        summary="Gửi yêu cầu giải trình",
        request=AskExplanation,
        responses={201: dict},
        tags=["accountability"],
    )
    def post(self, request: Request) -> Response:
        wish = self.read(AskExplanation).model_copy(update={"source": Source.API})

        def ask() -> dict[str, Any]:
            done = commands.ask_explanation(self.site, wish, actor=Actor.citizen())
            return {"code": done.request.code, "secret": done.secret, "request": seen_by_asker(done.request)}

        return self.answer(self.once("accountability.ask", wish, ask), 201)

    @extend_schema(summary="Danh sách yêu cầu giải trình", responses={200: dict}, tags=["accountability"],
                   operation_id="explanation_requests_list")  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = request.query_params
        found, after = queries.inbox(
            self.site, closed=asked.get("closed") == "true", after=asked.get("cursor", "")
        )
        return self.answer({"results": [one.model_dump(mode="json") for one in found], "next": after})


class LookUpView(RecordAPIView):
    """POST with code and secret."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("accountability.lookup", 10, 600)]

    @extend_schema(
        summary="Tra cứu yêu cầu giải trình",
        request=LookUpRequest,
        responses={200: dict},
        tags=["accountability"],
    )
    def post(self, request: Request) -> Response:
        asked = self.read(LookUpRequest)
        if not hit("accountability.lookup.code", f"{self.site.pk}:{asked.code[:20]}", 10, 600):
            raise Throttled(600)
        found = queries.request_by_secret(self.site, asked.code, asked.secret)
        if found is None:
            raise NotFound("Mã yêu cầu hoặc mã bí mật chưa đúng.")
        return self.answer(seen_by_asker(found))


class PublishedView(RecordAPIView):
    """GET: explanations made public, the newest first."""

    permission_classes = [AllowAny]

    @extend_schema(summary="Nội dung giải trình đã công khai", responses={200: dict}, tags=["accountability"])
    def get(self, request: Request) -> Response:
        found, after = queries.published(self.site, str(request.query_params.get("cursor", "")))
        fields = {"id", "public_subject", "public_answer", "published_on", "responsible", "document"}
        return self.answer(
            {"results": [one.model_dump(mode="json", include=fields) for one in found], "next": after}
        )


class StaffRequestView(RecordAPIView):
    """GET one request; another site's does not exist here."""

    permission_classes = [holds(ANSWER)]

    def one(self, code: str) -> ExplanationRequest:
        found = queries.request_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    @extend_schema(
        summary="Xem yêu cầu giải trình", responses={200: ExplanationRequest}, tags=["accountability"]
    )
    def get(self, request: Request, code: str) -> Response:
        return self.answer(self.one(code))


class StepView(StaffRequestView):
    """POST takes one lawful step; the body is that step's record."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Làm một việc theo trình tự",
        request=dict,
        responses={200: ExplanationRequest},
        tags=["accountability"],
    )
    def post(self, request: Request, code: str, step: str) -> Response:
        self.one(code)
        if step not in set(Step):
            raise Http404
        wish = self.read(STEPS[Step(step)][0])
        return self.answer(
            commands.take_step(self.site, code, Step(step), wish, actor=actor_of(request.user))
        )


urlpatterns = [
    path("accountability/requests/", RequestsView.as_view(), name="api-explanation-requests"),
    path("accountability/requests/lookup/", LookUpView.as_view(), name="api-explanation-lookup"),
    path("accountability/requests/<str:code>/", StaffRequestView.as_view(), name="api-explanation-request"),
    path(
        "accountability/requests/<str:code>/steps/<slug:step>/",
        StepView.as_view(),
        name="api-explanation-step",
    ),
    path("accountability/published/", PublishedView.as_view(), name="api-explanations-published"),
]
