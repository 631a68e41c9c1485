"""What an asker's program may do: ask, look up, add, withdraw, read what was made public."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.accountability import AddMore, AskExplanation, ExplanationRequest, Source
from chinhquyen_sdk.domain.accountability.public import (
    AddToMyRequest,
    ExplanationKey,
    ExplanationReceipt,
    ExplanationSecret,
    MyExplanation,
    PublishedExplanations,
    my_explanation,
    published_explanations,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.api.asked import ByCursor
from chinhquyen_sdk.host.api.keys import opened_by_key
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today

from .. import commands, queries

TAG = ["accountability"]


class LookUpView(RecordAPIView):
    """An address that code and secret open."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("accountability.lookup", 10, 600)]

    def opened(self, code: str, secret: str) -> ExplanationRequest:
        """Return the request; a wrong code and a wrong secret get the same answer."""
        wrong = "Mã yêu cầu hoặc mã bí mật chưa đúng."
        return opened_by_key(self.site, "accountability", code, secret, queries.request_by_secret, wrong)

    @extend_schema(
        summary="Tra cứu yêu cầu giải trình", request=ExplanationKey, responses={200: MyExplanation}, tags=TAG,
        operation_id="explanation_lookup",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        key = self.read(ExplanationKey)
        return self.answer(my_explanation(self.opened(key.code, key.secret), today()))


class AddMoreView(LookUpView):
    """POST: what the asker adds; the clock runs again."""

    @extend_schema(
        summary="Nói rõ thêm", request=AddToMyRequest, responses={200: MyExplanation}, tags=TAG,
        operation_id="explanation_add_more",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(AddToMyRequest)
        one = self.opened(code, wish.secret)
        added = commands.add_more(self.site, one.code, AddMore(text=wish.text), actor=Actor.citizen())
        return self.answer(my_explanation(added, today()))


class WithdrawView(LookUpView):
    """POST: the asker takes the request back."""

    @extend_schema(
        summary="Rút yêu cầu", request=ExplanationSecret, responses={200: MyExplanation}, tags=TAG,
        operation_id="explanation_withdraw",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        one = self.opened(code, self.read(ExplanationSecret).secret)
        gone = commands.withdraw_request(self.site, one.code, actor=Actor.citizen())
        return self.answer(my_explanation(gone, today()))


class PublishedView(RecordAPIView):
    """GET: explanations made public, the newest first."""

    permission_classes = [AllowAny]
    asks = ByCursor

    @extend_schema(
        summary="Nội dung giải trình đã công khai", responses={200: PublishedExplanations}, tags=TAG
    )
    def get(self, request: Request) -> Response:
        found, after = queries.published(self.site, self.asked.cursor)
        return self.answer(published_explanations(found, after))


class AskView(RecordAPIView):
    """POST registers a request, without an account."""

    def ask(self, wish: AskExplanation, actor: Actor) -> Response:
        """Register ``wish`` once; the receipt holds code and secret."""

        def register() -> dict[str, Any]:
            done = commands.ask_explanation(self.site, wish, actor=actor)
            receipt = ExplanationReceipt(
                code=done.request.code, secret=done.secret, request=my_explanation(done.request, today())
            )
            return receipt.model_dump(mode="json")

        return self.answer(self.once("accountability.ask", wish, register), 201)

    @extend_schema(
        summary="Gửi yêu cầu giải trình", request=AskExplanation, parameters=[ONCE_KEY], responses={201: ExplanationReceipt}, tags=TAG,
        operation_id="explanation_ask",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        wish = self.read(AskExplanation).model_copy(update={"source": Source.API, "received_on": None})
        return self.ask(wish, Actor.citizen())
