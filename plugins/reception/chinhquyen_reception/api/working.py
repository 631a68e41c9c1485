"""The work on a case for officers' programs, and the sender's last word."""

from __future__ import annotations

from typing import ClassVar

from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.acts import barring, executing, hearing, talking, verifying
from chinhquyen_sdk.domain.reception.acts.renewing import RenewSecret
from chinhquyen_sdk.domain.reception.public import PetitionFile, PublicCase
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.idempotency import new_key
from chinhquyen_sdk.host.staff import actor_of

from .. import commands
from .sender import opened, seen_by_sender
from .staff import StaffView


class WorkView(StaffView):
    """One deed of the work on a case; each has its own record and address."""

    wish: ClassVar[type[Record]]

    def do(self, request: Request, code: str) -> Response:
        wish = self.read(self.wish)
        self.petition(code)
        return self.file(commands.work_on(self.site, code, wish, actor=actor_of(request.user)))


def _view(name: str, wish: type[Record], summary: str) -> type[WorkView]:
    @extend_schema(summary=summary, request=wish, responses={200: PetitionFile}, tags=["reception"])
    def post(self: WorkView, request: Request, code: str) -> Response:
        return self.do(request, code)

    return type(name, (WorkView,), {"wish": wish, "post": post, "__doc__": summary, "__module__": __name__})


GiveView = _view("GiveView", verifying.GiveVerification, "Giao xác minh")
ResultView = _view("ResultView", verifying.FinishVerification, "Ghi kết quả xác minh")
DropView = _view("DropView", verifying.DropVerification, "Thôi giao xác minh")
DialogueView = _view("DialogueView", talking.ScheduleDialogue, "Hẹn đối thoại")
MinutesView = _view("MinutesView", talking.HoldDialogue, "Ghi biên bản đối thoại")
CancelView = _view("CancelView", talking.CancelDialogue, "Hoãn, hủy đối thoại")
DutyView = _view("DutyView", executing.SetDuty, "Thêm việc phải thi hành")
DoneView = _view("DoneView", executing.FinishDuty, "Ghi việc thi hành đã xong")
BarView = _view("BarView", barring.BarPerson, "Ghi người không được tham gia")
UnbarView = _view("UnbarView", barring.UnbarPerson, "Cho tham gia lại")


class NewSecret(Record):
    """What is handed to the sender on paper; the secret is shown this once."""

    code: str = Field(title="Mã đơn")
    secret: str = Field(title="Mã bí mật")


class SecretView(StaffView):
    """A new secret for a sender who was checked; the one before opens nothing any more."""

    @extend_schema(
        summary="Cấp lại mã bí mật", request=RenewSecret, responses={201: NewSecret}, parameters=[ONCE_KEY], tags=["reception"]
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(RenewSecret)
        self.petition(code)
        once = request.headers.get("Idempotency-Key", "") or new_key()
        filed = commands.renew_secret(self.site, code, wish, user=request.user, once=once)
        return self.answer(NewSecret(code=filed.petition.code, secret=filed.secret), 201)


class AnswerVerdict(hearing.SayVerdict):
    """The sender's answer, with the two numbers of the receipt."""

    code: str = Field(min_length=1, max_length=60, title="Mã đơn")
    secret: str = Field(min_length=1, max_length=60, title="Mã bí mật")


class VerdictView(RecordAPIView):
    """POST in the body, never in an address: "solved", or "not solved" with a reason, which reopens the case."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("reception.lookup", 10, 600)]

    @extend_schema(
        summary="Người gửi nói việc đã xong hay chưa", request=AnswerVerdict, responses={200: PublicCase}, tags=["reception"]
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        asked = self.read(AnswerVerdict)
        petition = opened(self.site, asked.code, asked.secret)
        wish = hearing.SayVerdict(solved=asked.solved, why=asked.why, text=asked.text)
        heard = commands.say_verdict(self.site, petition.code, wish, actor=Actor.citizen())
        return self.answer(seen_by_sender(self.site, heard))
