"""The questions of a dialogue for an officer's program: sorted, joined, hidden, called, answered, handed over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues import public
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import HOLD
from .everybody import TAG, QuestionsView
from .office import HolderView


class BoardView(HolderView):
    """GET every question, new ones too."""

    @extend_schema(summary="Bảng câu hỏi (cán bộ)", responses={200: public.QuestionBoard}, tags=TAG)
    def get(self, request: Request, code: str) -> Response:
        return self.board(self.talk(code))

    def board(self, talk: law.Dialogue) -> Response:
        """Answer with the board as it stands now."""
        every, waiting = queries.board(self.site, talk.id), queries.waiting(self.site, talk.id)
        return self.answer(public.QuestionBoard(results=tuple(every), waiting=waiting))

    def known(self, talk: law.Dialogue, *numbers: int) -> None:
        """Answer 404 for a number that no question of ``talk`` has."""
        if not set(numbers) <= {each.number for each in queries.board(self.site, talk.id)}:
            raise Http404


class TypeView(QuestionsView):
    """POST: a question typed in for somebody, at the desk or from a slip of paper."""

    permission_classes = [holds(HOLD)]
    http_method_names = ["post", "options"]
    posts_an_hour = ("", 0)

    @extend_schema(
        summary="Ghi câu hỏi giúp bà con", request=law.AskQuestion, responses={201: public.AskedQuestion}, tags=TAG,
        operation_id="dialogue_question_typed",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        return self.ask(self.talk(code), law.Door.DESK, actor_of(request.user))


class SortView(BoardView):
    """POST puts questions on the list, under a heading."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Đưa vào danh sách", request=public.SortQuestions, responses={200: public.QuestionBoard}, tags=TAG,
        operation_id="dialogue_questions_shown",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        talk, wish = self.talk(code), self.read(public.SortQuestions)
        self.known(talk, *wish.numbers)
        commands.show_questions(self.site, talk.code, wish.numbers, wish.topic, actor=self.actor)
        return self.board(talk)


class JoinView(BoardView):
    """POST makes several questions one."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Gộp thành một câu", request=public.SortQuestions, responses={200: public.QuestionBoard}, tags=TAG,
        operation_id="dialogue_questions_joined",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        talk, wish = self.talk(code), self.read(public.SortQuestions)
        self.known(talk, *wish.numbers)
        commands.join_questions(self.site, talk.code, wish.numbers, actor=self.actor)
        return self.board(talk)


class CallView(BoardView):
    """POST marks the question that is answered now: the wall shows it large."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Câu đang trả lời", request=public.CallQuestion, responses={200: law.Dialogue}, tags=TAG,
        operation_id="dialogue_question_called",
    )  # fmt: skip
    def post(self, request: Request, code: str) -> Response:
        talk, wish = self.talk(code), self.read(public.CallQuestion)
        if wish.number is not None:
            self.known(talk, wish.number)
        return self.answer(commands.call_question(self.site, talk.code, wish.number, actor=self.actor))


class QuestionView(BoardView):
    """What is done with one question."""

    http_method_names = ["post", "options"]

    def done(self, code: str, number: int, act: Callable[..., law.Question], *wish: Any) -> Response:
        """Do ``act`` with question ``number``."""
        talk = self.talk(code)
        self.known(talk, number)
        return self.answer(act(self.site, talk.code, number, *wish, actor=self.actor))


class AnswerView(QuestionView):
    """POST answers a question."""

    @extend_schema(
        summary="Trả lời câu hỏi", request=law.AnswerQuestion, responses={200: law.Question}, tags=TAG
    )
    def post(self, request: Request, code: str, number: int) -> Response:
        return self.done(code, number, commands.answer_question, self.read(law.AnswerQuestion))


class HideView(QuestionView):
    """POST takes a question off the list, for a reason everybody reads."""

    @extend_schema(
        summary="Không hiện câu hỏi", request=law.HideQuestion, responses={200: law.Question}, tags=TAG
    )
    def post(self, request: Request, code: str, number: int) -> Response:
        return self.done(code, number, commands.hide_question, self.read(law.HideQuestion))


class PetitionView(QuestionView):
    """POST: the question is a petition; reception files it."""

    @extend_schema(summary="Nhận câu hỏi thành đơn", request=None, responses={200: law.Question}, tags=TAG)
    def post(self, request: Request, code: str, number: int) -> Response:
        return self.done(code, number, commands.hand_question)


class AskerView(QuestionView):
    """POST: who asked; that somebody looked is written down."""

    @extend_schema(
        summary="Xem người hỏi (ghi nhật ký)", request=None, responses={200: public.WhoAsked}, tags=TAG
    )
    def post(self, request: Request, code: str, number: int) -> Response:
        question = queries.question(self.site, self.talk(code).id, number)
        if question is None:
            raise Http404
        log_access(
            self.site, request.user, question.id, "người hỏi tại đối thoại", "Liên hệ để trả lời riêng"
        )
        who = queries.asker_of(self.site, question.dialogue, number)
        return self.answer(public.WhoAsked(name=who.name if who else "", phone=who.phone if who else ""))
