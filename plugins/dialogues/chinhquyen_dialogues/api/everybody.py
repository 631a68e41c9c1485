"""What any program may do: read dialogues, questions and promises, ask, agree to a request."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues import public
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.api.asked import ByCursor
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today

from .. import commands, queries

TAG = ["dialogues"]


class OpenView(RecordAPIView):
    """No account is needed; nobody who asked is named."""

    permission_classes = [AllowAny]
    posts_an_hour = ("", 0)

    def get_throttles(self) -> list[Any]:
        scope, most = self.posts_an_hour
        return [anonymous_limit(scope, most, 3600)()] if scope and self.request.method == "POST" else []

    def talk(self, code: str) -> law.Dialogue:
        """Return the dialogue ``code`` of this commune."""
        found = queries.dialogue_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    def demand(self, code: str) -> law.Demand:
        """Return the request ``code`` of this commune."""
        found = queries.demand_by_code(self.site, code)
        if found is None:
            raise Http404
        return found


class DialogueView(OpenView):
    """GET one dialogue."""

    @extend_schema(summary="Xem một buổi đối thoại", responses={200: public.PublicDialogue}, tags=TAG)
    def get(self, request: Request, code: str) -> Response:
        return self.answer(public.public_dialogue(self.talk(code), today()))


class QuestionsView(OpenView):
    """GET the questions on the list. POST asks one; it is not shown before an officer looked at it."""

    posts_an_hour = ("dialogues.ask", 300)

    @extend_schema(
        summary="Danh sách câu hỏi",
        responses={200: public.QuestionList},
        tags=TAG,
        operation_id="dialogue_questions_list",
    )
    def get(self, request: Request, code: str) -> Response:
        found = queries.question_list(self.site, self.talk(code).id)
        return self.answer(public.public_questions(found))

    @extend_schema(
        summary="Gửi câu hỏi",
        request=law.AskQuestion,
        responses={201: public.AskedQuestion},
        parameters=[ONCE_KEY],
        tags=TAG,
    )
    def post(self, request: Request, code: str) -> Response:
        return self.ask(self.talk(code), law.Door.API, Actor.citizen())

    def ask(self, talk: law.Dialogue, door: law.Door, actor: Actor) -> Response:
        """Take the question that was sent in, once."""
        wish = self.read(law.AskQuestion)

        def ask() -> dict[str, Any]:
            asked = commands.ask_question(self.site, talk.code, wish, door=door, actor=actor)
            kept = public.AskedQuestion(id=asked.id, number=asked.number, state=asked.state)
            return kept.model_dump(mode="json")

        return self.answer(self.once(f"dialogues.ask:{talk.code}", wish, ask), 201)


class MyQuestionView(OpenView):
    """GET a question by the id that was told to whoever asked it."""

    throttle_classes = [anonymous_limit("dialogues.mine", 120, 3600)]

    def get_throttles(self) -> list[Any]:
        return [throttle() for throttle in self.throttle_classes]

    @extend_schema(summary="Câu hỏi của tôi đến đâu rồi", responses={200: public.MyQuestion}, tags=TAG)
    def get(self, request: Request, code: str, question: UUID) -> Response:
        talk, mine = self.talk(code), queries.question_by_id(self.site, question)
        if mine is None or mine.dialogue != talk.id:
            raise Http404
        whole = queries.question_by_id(self.site, mine.joined_to) if mine.joined_to else None
        return self.answer(public.my_question(mine, whole))


class PromisesQuery(ByCursor):
    """Which promises."""

    only: queries.PromiseFilter | None = Field(None, title="Chỉ lời hứa đang làm, chậm hẹn hoặc đã xong")


class PromisesView(OpenView):
    """GET promises, page by page: ``only`` is dang-lam, cham or da-xong."""

    asks = PromisesQuery

    @extend_schema(summary="Lời hứa sau đối thoại", responses={200: public.PromiseList}, tags=TAG)
    def get(self, request: Request) -> Response:
        now = today()
        lines, after = queries.promises(self.site, self.asked.only, now, after=self.asked.cursor)
        shown = tuple(public.public_promise(line.promise, line.dialogue.code, now) for line in lines)
        return self.answer(public.PromiseList(results=shown, next=after))


class DemandsView(OpenView):
    """GET the newest requests of voters. POST opens one; everybody may."""

    posts_an_hour = ("dialogues.demand", 20)

    @extend_schema(summary="Yêu cầu đối thoại của cử tri", responses={200: public.DemandList}, tags=TAG,
                   operation_id="dialogue_demands")  # fmt: skip
    def get(self, request: Request) -> Response:
        found = tuple(public.public_demand(demand) for demand in queries.demands(self.site))
        return self.answer(public.DemandList(results=found))

    @extend_schema(
        summary="Mở yêu cầu đối thoại",
        operation_id="dialogue_demand_opened",
        request=law.OpenDemand,
        responses={201: public.PublicDemand},
        parameters=[ONCE_KEY],
        tags=TAG,
    )
    def post(self, request: Request) -> Response:
        wish = self.read(law.OpenDemand)

        def opened() -> dict[str, Any]:
            demand = commands.open_demand(self.site, wish, actor=Actor.citizen())
            return public.public_demand(demand).model_dump(mode="json")

        return self.answer(self.once("dialogues.open_demand", wish, opened), 201)


class DemandView(OpenView):
    """GET one request of voters: how many agree, how many are needed. POST counts one voter."""

    posts_an_hour = ("dialogues.consent", 200)

    @extend_schema(summary="Xem yêu cầu đối thoại của cử tri", responses={200: public.PublicDemand}, tags=TAG,
                   operation_id="dialogue_demand")  # fmt: skip
    def get(self, request: Request, code: str) -> Response:
        return self.answer(public.public_demand(self.demand(code)))

    @extend_schema(
        summary="Đồng ý yêu cầu",
        operation_id="dialogue_demand_agreed",
        request=law.GiveConsent,
        responses={201: public.PublicDemand},
        parameters=[ONCE_KEY],
        tags=TAG,
    )
    def post(self, request: Request, code: str) -> Response:
        return self.agree(self.demand(code), Actor.citizen())

    def agree(self, found: law.Demand, actor: Actor, *, on_paper: bool = False) -> Response:
        """Count the voter that was sent, once."""
        wish = self.read(law.GiveConsent)

        def agree() -> dict[str, Any]:
            counted = commands.give_consent(self.site, found.code, wish, actor=actor, on_paper=on_paper)
            return public.public_demand(counted).model_dump(mode="json")

        return self.answer(self.once(f"dialogues.consent:{found.code}", wish, agree), 201)
