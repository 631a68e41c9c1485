"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import HOLD
from .everybody import OpenView

_STEPS: dict[str, tuple[type[Record], Callable[..., law.Dialogue]]] = {
    "announce": (law.AnnounceDialogue, commands.announce_dialogue),
    "close": (law.CloseDialogue, commands.close_dialogue),
    "publish": (law.PublishResult, commands.publish_result),
    "cancel": (law.CancelDialogue, commands.cancel_dialogue),
}


class DialoguesView(OpenView):
    """GET the dialogues to come and those that were. POST (officers) puts one into the plan."""

    def get_permissions(self) -> list[Any]:
        return [holds(HOLD)()] if self.request.method == "POST" else [AllowAny()]

    @extend_schema(
        summary="Các buổi đối thoại", responses={200: dict}, tags=["dialogues"], operation_id="dialogues_list"
    )
    def get(self, request: Request) -> Response:
        coming, past = queries.upcoming(self.site), queries.past(self.site)
        return self.answer(
            {"coming": [self.seen(talk) for talk in coming], "past": [self.seen(talk) for talk in past]}
        )

    @extend_schema(
        summary="Đưa vào kế hoạch", request=law.PlanDialogue, responses={201: dict}, tags=["dialogues"]
    )
    def post(self, request: Request) -> Response:
        planned = commands.plan_dialogue(self.site, self.read(law.PlanDialogue), actor=actor_of(request.user))
        return self.answer(planned, 201)


class HolderView(RecordAPIView):
    """An address for those who hold dialogues; another commune's dialogue does not exist here."""

    permission_classes = [holds(HOLD)]

    def talk(self, code: str) -> law.Dialogue:
        """Return the dialogue ``code`` of this commune."""
        found = queries.dialogue_by_code(self.site, code)
        if found is None:
            raise Http404
        return found


class StepView(HolderView):
    """POST takes one step: announce, open, close, publish, cancel."""

    @extend_schema(summary="Làm một bước", request=dict, responses={200: dict}, tags=["dialogues"])
    def post(self, request: Request, code: str, step: str) -> Response:
        talk, actor = self.talk(code), actor_of(request.user)
        if step == "open":
            return self.answer(commands.open_dialogue(self.site, talk.code, actor=actor))
        if step not in _STEPS:
            raise Http404
        wanted, act = _STEPS[step]
        return self.answer(act(self.site, talk.code, self.read(wanted), actor=actor))


class AnswerView(HolderView):
    """POST answers a question."""

    @extend_schema(
        summary="Trả lời câu hỏi", request=law.AnswerQuestion, responses={200: dict}, tags=["dialogues"]
    )
    def post(self, request: Request, code: str, number: int) -> Response:
        talk = self.talk(code)
        if queries.question(self.site, talk.id, number) is None:
            raise Http404
        wish, actor = self.read(law.AnswerQuestion), actor_of(request.user)
        return self.answer(commands.answer_question(self.site, talk.code, number, wish, actor=actor))


class MakePromiseView(HolderView):
    """POST writes a promise down."""

    @extend_schema(summary="Ghi lời hứa", request=law.MakePromise, responses={201: dict}, tags=["dialogues"])
    def post(self, request: Request, code: str) -> Response:
        talk, wish = self.talk(code), self.read(law.MakePromise)
        return self.answer(
            commands.make_promise(self.site, talk.code, wish, actor=actor_of(request.user)), 201
        )


class PromiseView(HolderView):
    """POST says that a promise is kept, or late."""

    @extend_schema(
        summary="Lời hứa: đã xong hoặc hẹn lại",
        request=dict,
        responses={200: dict},
        tags=["dialogues"],
        operation_id="dialogue_promise_told",
    )
    def post(self, request: Request, promise: UUID, deed: str) -> Response:
        if queries.promise_by_id(self.site, promise) is None or deed not in ("kept", "delayed"):
            raise Http404
        actor = actor_of(request.user)
        if deed == "kept":
            return self.answer(
                commands.keep_promise(self.site, promise, self.read(law.KeepPromise), actor=actor)
            )
        return self.answer(
            commands.delay_promise(self.site, promise, self.read(law.DelayPromise), actor=actor)
        )
