"""What an officer's program may do with a letter: the same commands as the screens, with the same words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.letters.commands import (
    ApproveLetter,
    BringBackLetter,
    CancelLetter,
    CheckLetter,
    DeliverLetter,
    PrintLetter,
    ReturnLetter,
    SendLetter,
)
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.staff import actor_of

from .. import commands
from ..module import APPROVE
from .reading import LetterFile, OfficeView


class MoveView(OfficeView):
    """One deed; the letter is named in the address, and the body may repeat it."""

    def move(self, id: UUID, wish: type[Record], act: Callable[..., Any]) -> Response:
        """Do ``act`` once and answer with the letter as it stands then."""
        self.file(id)
        data = self.request.data
        if not isinstance(data, dict):
            raise ParseError("object")
        asked = wish.model_validate({**{name: data[name] for name in data}, "letter": id})

        def do() -> dict[str, Any]:
            act(self.site, asked, actor=actor_of(self.request.user))
            return self.file(id).model_dump(mode="json")

        return self.answer(self.once(f"letters.{act.__name__}", asked, do))


class CheckView(MoveView):
    @extend_schema(
        summary="Xác nhận đã kiểm tra",
        request=CheckLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, CheckLetter, commands.check_letter)


class ApproveView(MoveView):
    permission_classes = [holds(APPROVE)]

    @extend_schema(
        summary="Duyệt, lấy số",
        request=ApproveLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, ApproveLetter, commands.approve_letter)


class ReturnView(MoveView):
    permission_classes = [holds(APPROVE)]

    @extend_schema(
        summary="Trả lại để sửa",
        request=ReturnLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, ReturnLetter, commands.return_letter)


class CancelView(MoveView):
    @extend_schema(
        summary="Hủy thư chưa có số",
        request=CancelLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, CancelLetter, commands.cancel_letter)


class WithdrawView(MoveView):
    permission_classes = [holds(APPROVE)]

    @extend_schema(
        summary="Hủy thư đã có số, chưa gửi",
        request=CancelLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, CancelLetter, commands.withdraw_letter)


class PrintView(MoveView):
    @extend_schema(
        summary="Ghi đã in",
        request=PrintLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, PrintLetter, commands.print_letter)


class SendView(MoveView):
    @extend_schema(
        summary="Gửi đi",
        request=SendLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, SendLetter, commands.send_letter)


class DeliverView(MoveView):
    @extend_schema(
        summary="Ghi đã đến tay",
        request=DeliverLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, DeliverLetter, commands.deliver_letter)


class BringBackView(MoveView):
    @extend_schema(
        summary="Ghi không đến tay",
        request=BringBackLetter,
        parameters=[ONCE_KEY],
        responses={200: LetterFile},
        tags=["letters"],
    )
    def post(self, request: Request, id: UUID) -> Response:
        return self.move(id, BringBackLetter, commands.bring_back_letter)
