"""Questions: asked at every door, looked at, grouped, joined, answered."""

from __future__ import annotations

import re
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception.suggest import suggest_kind
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import fold

from . import events
from .acts import LAW
from .kinds import Door, HideReason
from .records import Dialogue, Question
from .states import DialogueState, QuestionState
from .wishes import AnswerQuestion, AskQuestion

_NUMBER = re.compile(r"\d[\d .-]{7,}\d")  # a telephone, an identity card, an account
_SAID_OFTEN = frozenset(
    {
        "cua",
        "toi",
        "cho",
        "khi",
        "nao",
        "bao",
        "gio",
        "co",
        "la",
        "thi",
        "ma",
        "va",
        "de",
        "duoc",
        "khong",
        "hoi",
        "xin",
    }
)


class Asked(NamedTuple):
    """A question as it stands now and the fact to write down."""

    question: Question
    event: events.DialogueEvent


def ask_question(
    dialogue: Dialogue, wish: AskQuestion, *, id: UUID, number: int, door: Door, actor: Actor, at: datetime
) -> Asked:
    """Take a question in. Nobody sees it before an officer has looked at it."""
    late_paper = door is Door.DESK and dialogue.state is DialogueState.HELD
    if not dialogue.state.takes_questions and not late_paper:
        raise Refused(
            "Buổi đối thoại này không nhận câu hỏi lúc này.",
            basis=LAW,
            code="not_taking_questions",
            field="text",
        )
    question = Question(
        id=id, dialogue=dialogue.id, number=number, text=wish.text, village=wish.village, door=door,
        caution=caution_of(wish.text), asked_at=at,
    )  # fmt: skip
    event = events.QuestionAsked(
        at=at, actor=actor, subject=dialogue.id, code=dialogue.code, number=number, door=door
    )
    return Asked(question, event)


def caution_of(text: str) -> str:
    """Return why an officer should look twice before showing ``text``; empty when nothing stands out."""
    hint = suggest_kind(text)
    if hint.kind is PetitionKind.DENUNCIATION:
        return "Có thể là tố cáo: không đưa lên danh sách, nên nhận thành đơn."
    if _NUMBER.search(text):
        return "Có dãy số giống số điện thoại hoặc căn cước."
    if hint.kind is PetitionKind.COMPLAINT and hint.confident:
        return "Có thể là khiếu nại: nên nhận thành đơn để có thời hạn."
    return ""


def show_question(question: Question, topic: str = "") -> Question:
    """Put a question on the list, under a heading."""
    _still_here(question)
    return question.model_copy(update={
        "state": QuestionState.SHOWN, "topic": topic or question.topic, "hidden_for": None, "joined_to": None,
    })  # fmt: skip


def hide_question(question: Question, reason: HideReason) -> Question:
    """Take a question off the list; everybody reads why, nobody reads the question."""
    _still_here(question)
    return question.model_copy(update={"state": QuestionState.HIDDEN, "hidden_for": reason})


def join_questions(first: Question, others: tuple[Question, ...]) -> tuple[Question, tuple[Question, ...]]:
    """Make several questions one: "12 người cùng hỏi". A question that was joined already brings nobody twice."""
    for other in (first, *others):
        _still_here(other)
    for other in others:
        if other.dialogue != first.dialogue or other.id == first.id:
            raise Refused("Chỉ gộp các câu khác nhau của cùng một buổi.", basis=LAW, code="not_alike")
    if first.state is QuestionState.JOINED:
        raise Refused("Câu này đã gộp vào câu khác, mời chọn câu chính.", basis=LAW, code="joined_already")
    coming = tuple(other for other in others if other.state is not QuestionState.JOINED)
    whole = first.model_copy(update={
        "askers": first.askers + sum(other.askers for other in coming), "state": QuestionState.SHOWN, "hidden_for": None,
    })  # fmt: skip
    joined = tuple(
        other.model_copy(update={"state": QuestionState.JOINED, "joined_to": first.id}) for other in coming
    )
    return whole, joined


def answer_question(
    dialogue: Dialogue, question: Question, wish: AnswerQuestion, *, actor: Actor, at: datetime
) -> Asked:
    """Answer a question that stands on the list, in the hall or in writing."""
    if question.state is not QuestionState.SHOWN:
        raise Refused("Mời đưa câu hỏi vào danh sách trước khi trả lời.", basis=LAW, code="not_shown")
    if dialogue.state in (DialogueState.PLANNED, DialogueState.CANCELLED):
        raise Refused("Buổi đối thoại chưa mở.", basis=LAW, code="move_not_open")
    answered = question.model_copy(update={
        "answer": wish.answer or question.answer, "manner": wish.manner, "answered_by": wish.answered_by,
        "answered_at": question.answered_at or at,
    })  # fmt: skip
    event = events.QuestionAnswered(
        at=at,
        actor=actor,
        subject=dialogue.id,
        code=dialogue.code,
        number=question.number,
        manner=wish.manner,
    )
    return Asked(answered, event)


def hand_question(question: Question) -> Question:
    """Take a question as the petition it is; nobody reads it on the list any more."""
    if question.state in (QuestionState.JOINED, QuestionState.HANDED) or question.is_answered:
        raise Refused(
            "Câu đã gộp, đã trả lời hoặc đã nhận thành đơn thì không nhận thành đơn nữa.",
            basis=LAW, code="move_not_open",
        )  # fmt: skip
    return question.model_copy(update={"state": QuestionState.HANDED, "topic": "", "hidden_for": None})


def became_petition(question: Question, petition: str) -> Question:
    """The petition is filed under ``petition`` and holds the words now: here they are forgotten."""
    return question.model_copy(update={"petition": petition, "text": "", "village": "", "caution": ""})


def _still_here(question: Question) -> None:
    if question.state is QuestionState.HANDED:
        raise Refused("Câu này đã nhận thành đơn, được trả lời theo đơn.", basis=LAW, code="handed_over")


def alike(question: Question, others: tuple[Question, ...]) -> tuple[Question, ...]:
    """Return those of ``others`` that seem to ask the same: they share half of the words that carry meaning."""
    mine = _words(question.text)
    return tuple(
        other for other in others
        if other.id != question.id and mine and len(mine & _words(other.text)) * 2 > len(mine | _words(other.text))
    )  # fmt: skip


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]{2,}", fold(text))) - _SAID_OFTEN
