"""What an asker's program may do: ask, look up, add, withdraw, dispute; and what everybody's may read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.information import (
    AddMore,
    AskInformation,
    Channel,
    DisputeAnswer,
    FileUse,
    InformationRequest,
)
from chinhquyen_sdk.domain.information.public import (
    AddToMyInformation,
    DisputeMyInformation,
    InformationFile,
    InformationKey,
    InformationNumbers,
    InformationReceipt,
    InformationSecret,
    MyInformation,
    PublishedInformation,
    PublishedInformationList,
    information_numbers,
    my_information,
    published_information,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.api.asked import ByCursor, ByYear
from chinhquyen_sdk.host.api.keys import opened_by_key
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today

from .. import commands, queries

TAG = ["information"]


class LookUpView(RecordAPIView):
    """An address that code and secret open."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("information.lookup", 10, 600)]

    def opened(self, code: str, secret: str) -> InformationRequest:
        """Return the request; a wrong code and a wrong secret get the same answer."""
        wrong = "Mã yêu cầu hoặc mã bí mật chưa đúng."
        return opened_by_key(self.site, "information", code, secret, queries.request_by_secret, wrong)

    @extend_schema(
        summary="Tra cứu yêu cầu cung cấp thông tin", request=InformationKey, responses={200: MyInformation}, tags=TAG,
        operation_id="information_lookup",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        key = self.read(InformationKey)
        return self.answer(my_information(self.opened(key.code, key.secret), today()))


class AddMoreView(LookUpView):
    """POST: what the asker adds; the period begins."""

    @extend_schema(
        summary="Bổ sung yêu cầu", request=AddToMyInformation, responses={200: MyInformation}, tags=TAG,
        operation_id="information_add_more",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(AddToMyInformation)
        one = self.opened(code, wish.secret)
        added = commands.add_more(self.site, one.code, AddMore(text=wish.text), actor=Actor.citizen())
        return self.answer(my_information(added, today()))


class DisputeView(LookUpView):
    """POST: what was given is wrong or not all."""

    @extend_schema(
        summary="Báo thông tin chưa đúng, chưa đủ", request=DisputeMyInformation, responses={200: MyInformation}, tags=TAG,
        operation_id="information_dispute",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(DisputeMyInformation)
        one, said = self.opened(code, wish.secret), DisputeAnswer(dispute=wish.dispute)
        told = commands.dispute_answer(self.site, one.code, said, actor=Actor.citizen())
        return self.answer(my_information(told, today()))


class WithdrawView(LookUpView):
    """POST: the asker takes the request back."""

    @extend_schema(
        summary="Rút yêu cầu", request=InformationSecret, responses={200: MyInformation}, tags=TAG,
        operation_id="information_withdraw",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        one = self.opened(code, self.read(InformationSecret).secret)
        gone = commands.withdraw_request(self.site, one.code, actor=Actor.citizen())
        return self.answer(my_information(gone, today()))


class PublishedListView(RecordAPIView):
    """GET: answers made public, the newest first."""

    permission_classes = [AllowAny]
    asks = ByCursor

    @extend_schema(
        summary="Câu trả lời đã công khai", responses={200: PublishedInformationList}, tags=TAG,
        operation_id="information_published_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        found, after = queries.published(self.site, self.asked.cursor)
        lines = tuple(published_information(one) for one in found)
        return self.answer(PublishedInformationList(results=lines, next=after))


class PublishedView(RecordAPIView):
    """GET: one answer with its files."""

    permission_classes = [AllowAny]

    @extend_schema(summary="Một câu trả lời đã công khai", responses={200: PublishedInformation}, tags=TAG)
    def get(self, request: Request, id: UUID) -> Response:
        found = queries.published_by_id(self.site, id)
        if found is None:
            raise Http404
        files = (InformationFile(id=f.id, name=f.name, kind=f.kind, size=f.size)
                 for f in queries.files_of(self.site, id, FileUse.PUBLIC))  # fmt: skip
        return self.answer(published_information(found, files))


class NumbersView(RecordAPIView):
    """GET: a year in numbers."""

    permission_classes = [AllowAny]
    asks = ByYear

    @extend_schema(summary="Số liệu một năm", responses={200: InformationNumbers}, tags=TAG)
    def get(self, request: Request) -> Response:
        year = self.asked.year or today().year
        return self.answer(information_numbers(queries.numbers_of(self.site, year)))


class AskView(RecordAPIView):
    """POST registers a request, without an account."""

    def ask(self, wish: AskInformation, actor: Actor) -> Response:
        """Register ``wish`` once; the receipt holds code and secret."""

        def register() -> dict[str, Any]:
            done = commands.ask_information(self.site, wish, actor=actor)
            mine = my_information(done.request, today())
            receipt = InformationReceipt(code=done.request.code, secret=done.secret, request=mine)
            return receipt.model_dump(mode="json")

        return self.answer(self.once("information.ask", wish, register), 201)

    @extend_schema(
        summary="Gửi yêu cầu cung cấp thông tin", request=AskInformation, parameters=[ONCE_KEY],
        responses={201: InformationReceipt}, tags=TAG,
        operation_id="information_ask",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        wish = self.read(AskInformation).model_copy(update={"source": Channel.API, "received_on": None})
        return self.ask(wish, Actor.citizen())
