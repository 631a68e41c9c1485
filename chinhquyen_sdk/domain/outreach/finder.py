""" "Có liên quan đến tôi không?": a few questions and the tree that reads their answers."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .conditions import DEEPEST, MOST_LEAVES, Aged, Condition, Judged, Leaf, age_of, depth, judge, leaves

YES, NO = "co", "khong"
MOST_QUESTIONS = 8


class QuestionKind(StrEnum):
    """How a question is answered. VILLAGE: one of the commune's villages, by their ids."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    AGE = "age"
    VILLAGE = "village"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    QuestionKind.YES_NO: "Có hoặc không",
    QuestionKind.CHOICE: "Chọn một trong các câu trả lời",
    QuestionKind.AGE: "Tuổi",
    QuestionKind.VILLAGE: "Xóm, tổ dân phố",
}


class Option(Record):
    """One of the answers of a CHOICE."""

    value: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    label: Line = Field(min_length=1, max_length=120)


class Question(Record):
    """One question. ``key`` names it in the tree; ``options`` only for CHOICE."""

    key: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    kind: QuestionKind
    text: Line = Field(min_length=5, max_length=200, title="Câu hỏi")
    hint: Line = Field(default="", max_length=200, title="Giải thích thêm")
    options: tuple[Option, ...] = Field(default=(), max_length=12)

    @model_validator(mode="after")
    def _options_fit(self) -> Self:
        if (self.kind is QuestionKind.CHOICE) != bool(self.options):
            raise problem("options", "Câu chọn một thì cần các câu trả lời; câu khác thì không.")
        if len({option.value for option in self.options}) != len(self.options):
            raise problem("option_twice", "Có hai câu trả lời giống nhau.")
        return self

    def takes(self, leaf: Leaf) -> bool:
        """Say whether ``leaf`` asks what this question can answer."""
        if (self.kind is QuestionKind.AGE) != isinstance(leaf, Aged):
            return False
        known = {YES, NO} if self.kind is QuestionKind.YES_NO else {option.value for option in self.options}
        return isinstance(leaf, Aged) or self.kind is QuestionKind.VILLAGE or set(leaf.values) <= known


class Finder(Record):
    """The questions in their order and the tree over their answers."""

    questions: tuple[Question, ...] = Field(min_length=1, max_length=MOST_QUESTIONS)
    rule: Condition

    @model_validator(mode="after")
    def _tree_fits_questions(self) -> Self:
        known = {question.key: question for question in self.questions}
        if len(known) != len(self.questions):
            raise problem("question_twice", "Có hai câu hỏi trùng mã.")
        asked = list(leaves(self.rule))
        if len(asked) > MOST_LEAVES or depth(self.rule) > DEEPEST:
            raise problem("rule_too_large", "Điều kiện phức tạp quá, mời chia thành nhiều chính sách.")
        if any(leaf.question not in known or not known[leaf.question].takes(leaf) for leaf in asked):
            raise problem("rule_unknown", "Điều kiện hỏi điều mà các câu hỏi không trả lời được.")
        if {leaf.question for leaf in asked} != set(known):
            raise problem(
                "question_unused", "Có câu hỏi không dùng trong điều kiện: đừng hỏi điều không cần."
            )
        return self


class FinderAnswer(Record):
    """What the finder says: verdict, a sentence for it, why."""

    verdict: str
    label: Line
    sentence: Line
    reasons: tuple[str, ...]


def answer(finder: Finder, answers: Mapping[str, str]) -> FinderAnswer:
    """Return what ``finder`` says of ``answers``. Pure: nothing of it is kept."""
    found: Judged = judge(finder.rule, answers)
    said = VERDICT_SENTENCES[found.verdict.value]
    reasons = tuple(reason.sentence for reason in found.reasons)
    return FinderAnswer(
        verdict=found.verdict.value, label=found.verdict.label, sentence=said, reasons=reasons
    )


# The browser is given these too: one text at both ends.
VERDICT_SENTENCES = {
    "co": "Có. Theo những gì ông/bà trả lời, chính sách này có liên quan đến ông/bà.",
    "co-the": "Có thể. Còn điều chưa rõ, mời ông/bà trả lời thêm hoặc hỏi cán bộ.",
    "khong": "Không. Theo những gì ông/bà trả lời, chính sách này không liên quan đến ông/bà.",
}


def wrong_ages(finder: Finder, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys of age questions in which something else than an age was typed."""
    return tuple(
        question.key
        for question in finder.questions
        if question.kind is QuestionKind.AGE
        and answers.get(question.key, "").strip(" ")
        and age_of(answers[question.key]) is None
    )
