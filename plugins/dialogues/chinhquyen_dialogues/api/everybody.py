"""What any program may do: read dialogues, questions and promises, ask, agree to a request."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues.telling import demand_sentence, promise_sentence, status_sentence
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.views import RecordAPIView

from .. import commands, queries
from ..panels.holder import today

_PRIVATE = {"officer_id", "officer_name", "demand", "now_asked", "minutes"}
_KEY = OpenApiParameter(
    "Idempotency-Key",
    str,
    OpenApiParameter.HEADER,
    description="Gửi lại cùng mã này chỉ được ghi nhận một lần.",
)


class OpenView(RecordAPIView):
    """No account is needed; nobody who asked is named."""

    permission_classes = [AllowAny]

    def talk(self, code: str) -> law.Dialogue:
        """Return the dialogue ``code`` of this commune."""
        found = queries.dialogue_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    def seen(self, talk: law.Dialogue) -> dict[str, Any]:
        """Return the dialogue as everybody reads it; the minutes come with the result."""
        left_out = _PRIVATE - ({"minutes"} if talk.state is law.DialogueState.PUBLISHED else set())
        return {**talk.model_dump(mode="json", exclude=left_out), "status": status_sentence(talk, today())}


class DialogueView(OpenView):
    """GET one dialogue."""

    @extend_schema(summary="Xem một buổi đối thoại", responses={200: dict}, tags=["dialogues"])
    def get(self, request: Request, code: str) -> Response:
        return self.answer(self.seen(self.talk(code)))


class QuestionsView(OpenView):
    """GET the questions on the list. POST asks one; it is not shown before an officer looked at it."""

    def get_throttles(self) -> list[Any]:
        return [anonymous_limit("dialogues.ask", 300, 3600)()] if self.request.method == "POST" else []

    @extend_schema(
        summary="Danh sách câu hỏi",
        responses={200: dict},
        tags=["dialogues"],
        operation_id="dialogue_questions_list",
    )
    def get(self, request: Request, code: str) -> Response:
        fields = {
            "number",
            "text",
            "topic",
            "village",
            "askers",
            "answer",
            "manner",
            "answered_by",
            "answered_at",
        }
        found = queries.question_list(self.site, self.talk(code).id)
        return self.answer({"results": [q.model_dump(mode="json", include=fields) for q in found]})

    @extend_schema(
        summary="Gửi câu hỏi",
        request=law.AskQuestion,
        responses={201: dict},
        parameters=[_KEY],
        tags=["dialogues"],
    )
    def post(self, request: Request, code: str) -> Response:
        talk, wish = self.talk(code), self.read(law.AskQuestion)

        def ask() -> dict[str, Any]:
            asked = commands.ask_question(
                self.site, talk.code, wish, door=law.Door.API, actor=Actor.citizen()
            )
            return {"number": asked.number, "state": asked.state.value}

        return self.answer(self.once(f"dialogues.ask:{talk.code}", wish, ask), 201)


class PromisesView(OpenView):
    """GET promises, page by page: ``only`` is dang-lam, cham or da-xong."""

    @extend_schema(summary="Lời hứa sau đối thoại", responses={200: dict}, tags=["dialogues"],
                   parameters=[OpenApiParameter("only", str), OpenApiParameter("cursor", str)])  # fmt: skip
    def get(self, request: Request) -> Response:
        asked, now = request.query_params, today()
        only = asked.get("only", "")
        wanted = queries.PromiseFilter(only) if only in set(queries.PromiseFilter) else None
        lines, after = queries.promises(self.site, wanted, now, after=asked.get("cursor", ""))
        results = [
            {**line.promise.model_dump(mode="json", exclude={"officer_id"}), "dialogue_code": line.dialogue.code,
             "status": promise_sentence(line.promise, now), "late": line.promise.is_late(now)}
            for line in lines
        ]  # fmt: skip
        return self.answer({"results": results, "next": after})


class DemandView(OpenView):
    """GET one request of voters: how many agree, how many are needed. POST counts one voter."""

    def get_throttles(self) -> list[Any]:
        return [anonymous_limit("dialogues.consent", 200, 3600)()] if self.request.method == "POST" else []

    def demand(self, code: str) -> law.Demand:
        """Return the request ``code`` of this commune."""
        found = queries.demand_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    @extend_schema(summary="Xem yêu cầu đối thoại của cử tri", responses={200: dict}, tags=["dialogues"],
                   operation_id="dialogue_demand")  # fmt: skip
    def get(self, request: Request, code: str) -> Response:
        found = self.demand(code)
        return self.answer({**found.model_dump(mode="json"), "status": demand_sentence(found)})

    @extend_schema(
        summary="Đồng ý yêu cầu",
        request=law.GiveConsent,
        responses={201: dict},
        parameters=[_KEY],
        tags=["dialogues"],
    )
    def post(self, request: Request, code: str) -> Response:
        found, wish = self.demand(code), self.read(law.GiveConsent)

        def agree() -> dict[str, Any]:
            counted = commands.give_consent(self.site, found.code, wish, actor=Actor.citizen())
            return {"counted": counted.counted, "needed": counted.needed, "state": counted.state.value}

        return self.answer(self.once(f"dialogues.consent:{found.code}", wish, agree), 201)
