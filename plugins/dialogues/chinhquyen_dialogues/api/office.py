"""What an officer's program may do with a dialogue and its promises: the screens' commands, the screens' words."""

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
from chinhquyen_sdk.domain.dialogues import public
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.operations import with_files
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import CleanFile, check_uploads
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import HOLD
from .everybody import TAG, OpenView


class DialoguesView(OpenView):
    """GET the dialogues to come and those that were. POST (officers) puts one into the plan."""

    def get_permissions(self) -> list[Any]:
        return [holds(HOLD)()] if self.request.method == "POST" else [AllowAny()]

    @extend_schema(
        summary="Các buổi đối thoại",
        responses={200: public.DialogueList},
        tags=TAG,
        operation_id="dialogues_list",
    )
    def get(self, request: Request) -> Response:
        now = today()
        coming = tuple(public.public_dialogue(talk, now) for talk in queries.upcoming(self.site))
        past = tuple(public.public_dialogue(talk, now) for talk in queries.past(self.site))
        return self.answer(public.DialogueList(coming=coming, past=past))

    @extend_schema(
        summary="Đưa vào kế hoạch", request=law.PlanDialogue, responses={201: law.Dialogue}, tags=TAG
    )
    def post(self, request: Request) -> Response:
        wish = self.read(law.PlanDialogue)
        if wish.demand and queries.demand_by_id(self.site, wish.demand) is None:
            raise Http404
        return self.answer(commands.plan_dialogue(self.site, wish, actor=actor_of(request.user)), 201)


class HolderView(OpenView):
    """An address for those who hold dialogues; another commune's dialogue does not exist here."""

    permission_classes = [holds(HOLD)]

    @property
    def actor(self) -> Actor:
        """Who does it."""
        return actor_of(self.request.user)


class OfficeView(HolderView):
    """GET a dialogue with all that officers know of it."""

    @extend_schema(summary="Buổi đối thoại (cán bộ)", responses={200: law.Dialogue}, tags=TAG)
    def get(self, request: Request, code: str) -> Response:
        return self.answer(self.talk(code))


class OpenStepView(HolderView):
    """POST begins the dialogue: the list in the hall is live."""

    @extend_schema(
        summary="Mở buổi đối thoại",
        request=None,
        responses={200: law.Dialogue},
        tags=TAG,
        operation_id="dialogue_open",
    )
    def post(self, request: Request, code: str) -> Response:
        return self.answer(commands.open_dialogue(self.site, self.talk(code).code, actor=self.actor))


def step_view(
    name: str, summary: str, wanted: type[Record], act: Callable[..., law.Dialogue]
) -> type[HolderView]:
    """Return the address of one step of a dialogue; its body is that step's record."""

    class StepView(HolderView):
        __doc__ = f"POST: {wanted.__doc__}"

        @extend_schema(summary=summary, request=wanted, responses={200: law.Dialogue}, tags=TAG,
                       operation_id=f"dialogue_{name}")  # fmt: skip
        def post(self, request: Request, code: str) -> Response:
            talk, wish = self.talk(code), self.read(wanted)
            return self.answer(act(self.site, talk.code, wish, actor=self.actor))

    return StepView


class MakePromiseView(HolderView):
    """POST writes a promise down."""

    @extend_schema(summary="Ghi lời hứa", request=law.MakePromise, responses={201: law.Promise}, tags=TAG)
    def post(self, request: Request, code: str) -> Response:
        talk, wish = self.talk(code), self.read(law.MakePromise)
        return self.answer(commands.make_promise(self.site, talk.code, wish, actor=self.actor), 201)


class PromiseView(HolderView):
    """One promise of this commune."""

    def promise(self, promise: UUID) -> UUID:
        """Return the id; another commune's promise does not exist here."""
        if queries.promise_by_id(self.site, promise) is None:
            raise Http404
        return promise


class KeepView(PromiseView):
    """POST says that a promise is kept."""

    @extend_schema(
        summary="Lời hứa: đã làm xong", request=with_files(law.KeepPromise, "photo", several=False), responses={200: law.Promise}, tags=TAG,
        operation_id="promise_kept", description="Ảnh kết quả đi kèm trong trường photo (multipart/form-data).",
    )  # fmt: skip
    def post(self, request: Request, promise: UUID) -> Response:
        known, wish = self.promise(promise), self.read(law.KeepPromise)
        kept = commands.keep_promise(self.site, known, wish, self._photo(), actor=self.actor)
        return self.answer(kept)

    def _photo(self) -> CleanFile | None:
        sent = check_uploads(self.request.FILES.getlist("photo")[:1])
        return sent[0] if sent and sent[0].content_type.startswith("image/") else None


class DelayView(PromiseView):
    """POST says why a promise is late, and the new day."""

    @extend_schema(
        summary="Lời hứa: chậm, hẹn lại",
        request=law.DelayPromise,
        responses={200: law.Promise},
        tags=TAG,
        operation_id="promise_delayed",
    )
    def post(self, request: Request, promise: UUID) -> Response:
        known, wish = self.promise(promise), self.read(law.DelayPromise)
        return self.answer(commands.delay_promise(self.site, known, wish, actor=self.actor))
