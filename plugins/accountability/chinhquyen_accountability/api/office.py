"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.accountability import AskExplanation, ExplanationRequest
from chinhquyen_sdk.domain.accountability.public import (
    ExplanationAsker,
    ExplanationList,
    ExplanationReceipt,
    ExplanationRegister,
    RegisterLine,
)
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.api.asked import ByCursor, ByYear, Flag, Whole, Words
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..commands import STEPS, Step
from ..module import ANSWER
from .asker import TAG, AskView

_PER_PAGE = 50


class RequestsQuery(ByCursor):
    """Which requests an officer looks for."""

    closed: Flag = Field(False, title="true: yêu cầu đã xong")
    q: Words = Field("", title="Mã hoặc vài chữ, có dấu hay không")


class RegisterQuery(ByYear):
    """Which lines of the register."""

    after: Whole = Field(0, title="Các số lớn hơn số này, lấy từ next")


class RequestsView(AskView):
    """POST is everybody's. GET is the officers' list."""

    asks = RequestsQuery

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method == "POST" else [holds(ANSWER)()]

    def get_throttles(self) -> list[Any]:
        return [anonymous_limit("accountability.ask", 20, 3600)()] if self.request.method == "POST" else []

    @extend_schema(
        summary="Danh sách yêu cầu giải trình", responses={200: ExplanationList}, tags=TAG,
        operation_id="explanation_requests_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = self.asked
        if asked.q:
            found, after = queries.search(self.site, asked.q, asked.cursor)
        else:
            found, after = queries.inbox(self.site, closed=asked.closed, after=asked.cursor)
        return self.answer(ExplanationList(results=tuple(found), next=after))


class DeskView(AskView):
    """POST types a request in for somebody who came or wrote: ``source`` and ``received_on`` are the officer's."""

    permission_classes = [holds(ANSWER)]

    @extend_schema(
        summary="Nhận yêu cầu tại quầy, qua bưu điện", request=AskExplanation, parameters=[ONCE_KEY], responses={201: ExplanationReceipt},
        tags=TAG, operation_id="explanation_desk",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        return self.ask(self.read(AskExplanation), actor_of(request.user))


class RegisterView(RecordAPIView):
    """GET: the year's register, without gaps."""

    permission_classes = [holds(ANSWER)]
    asks = RegisterQuery

    @extend_schema(summary="Sổ theo dõi yêu cầu giải trình", responses={200: ExplanationRegister}, tags=TAG)
    def get(self, request: Request) -> Response:
        asked = self.asked
        lines = queries.book(self.site, asked.year or today().year, asked.after, size=_PER_PAGE)
        found = tuple(RegisterLine(number=line.number, request=line.request) for line in lines)
        more = found[-1].number if len(found) == _PER_PAGE else None
        return self.answer(ExplanationRegister(results=found, next=more))


class RequestView(RecordAPIView):
    """GET one request; another site's does not exist here."""

    permission_classes = [holds(ANSWER)]

    def one(self, code: str) -> ExplanationRequest:
        """Return the request ``code`` of this commune."""
        found = queries.request_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    @extend_schema(summary="Xem yêu cầu giải trình", responses={200: ExplanationRequest}, tags=TAG)
    def get(self, request: Request, code: str) -> Response:
        return self.answer(self.one(code))


class AskerView(RequestView):
    """POST: who asks; that somebody looked is written down."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Mở tên và cách liên hệ (ghi nhật ký)",
        request=None,
        responses={200: ExplanationAsker},
        tags=TAG,
    )
    def post(self, request: Request, code: str) -> Response:
        one = self.one(code)
        log_access(self.site, request.user, one.id, "người yêu cầu giải trình", "Liên hệ để giải trình")
        asker = queries.asker_of(self.site, one.id)
        if asker is None:
            raise Http404
        return self.answer(ExplanationAsker(**asker._asdict()))


class HandView(RequestView):
    """POST: the request is a petition; reception files it."""

    http_method_names = ["post", "options"]

    @extend_schema(summary="Nhận thành đơn", request=None, responses={200: ExplanationRequest}, tags=TAG)
    def post(self, request: Request, code: str) -> Response:
        one = self.one(code)
        return self.answer(commands.hand_request(self.site, one.code, actor=actor_of(request.user)))


def step_view(step: Step, summary: str) -> type[RequestView]:
    """Return the address that takes ``step``; its body is that step's record."""
    wanted = STEPS[step][0]

    class StepView(RequestView):
        __doc__ = f"POST: {wanted.__doc__}"
        http_method_names = ["post", "options"]

        @extend_schema(
            summary=summary, request=wanted, responses={200: ExplanationRequest}, tags=TAG,
            operation_id=f"explanation_{step.name.lower()}",
        )  # fmt: skip
        def post(self, request: Request, code: str) -> Response:
            one, wish = self.one(code), self.read(wanted)
            done = commands.take_step(self.site, one.code, step, wish, actor=actor_of(request.user))
            return self.answer(done)

    return StepView
