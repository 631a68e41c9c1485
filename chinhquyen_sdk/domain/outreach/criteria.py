"""How an officer builds a finder: criteria one by one, each with its question; groups say which of them may stand for another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line, fold

from .conditions import OLDEST, Aged, All, AnyOf, Chosen, Condition, Leaf, Not
from .finder import MOST_QUESTIONS, YES, Finder, Option, Question, QuestionKind

HOUSE = "quy tắc của công cụ “Có liên quan đến tôi không?”"
_ANY = "x"
_DASHES = re.compile(r"[^a-z0-9]+")


class Criterion(Record):
    """One condition with its question. Criteria of one ``group`` stand for each other; without a group it must hold.

    ``options``: the answers of a choice, a line each; those that make it hold begin with ``*``.
    """

    kind: QuestionKind = Field(title="Trả lời bằng cách nào")
    text: Line = Field(
        min_length=5, max_length=200, title="Câu hỏi",
        description="Hai điều kiện cùng một câu hỏi, viết giống hệt, thì bà con chỉ phải trả lời một lần.",
    )  # fmt: skip
    hint: Line = Field(default="", max_length=200, title="Giải thích thêm")
    words: Line = Field(
        min_length=2, max_length=200, title="Điều kiện nói bằng lời",
        description="Nối được sau “Ông/bà thuộc trường hợp:”. Ví dụ: từ đủ 75 tuổi.",
    )  # fmt: skip
    options: str = Field(
        default="", max_length=1500, title="Các câu trả lời",
        description="Chỉ khi chọn một: mỗi dòng một câu; câu nào làm điều kiện đúng thì thêm dấu * ở đầu.",
    )  # fmt: skip
    least: int | None = Field(default=None, ge=0, le=OLDEST, title="Từ tuổi", description="Chỉ khi hỏi tuổi.")
    most: int | None = Field(default=None, ge=0, le=OLDEST, title="Đến hết tuổi", description="Chỉ khi hỏi tuổi.")  # fmt: skip
    villages: tuple[UUID, ...] = Field(default=(), max_length=60, title="Những xóm, tổ dân phố nào")
    group: int | None = Field(
        default=None, ge=1, le=9, title="Nhóm",
        description="Các điều kiện cùng nhóm: đúng một là đủ. Để trống: điều kiện này bắt buộc.",
    )  # fmt: skip
    excludes: bool = Field(default=False, title="Ai thuộc trường hợp này thì KHÔNG được")

    @model_validator(mode="after")
    def _says_what_holds(self) -> Self:
        if self.kind is QuestionKind.CHOICE and not (
            len(self.choices) >= 2 and any(r for _, r in self.choices)
        ):
            raise problem("options", "Cần ít nhất hai câu trả lời, một câu có dấu * ở đầu.")
        if self.kind is QuestionKind.VILLAGE and not self.villages:
            raise problem("villages", "Mời chọn xóm, tổ dân phố.")
        if self.kind is QuestionKind.AGE:
            self.leaf("x")
        return self

    @property
    def choices(self) -> list[tuple[Option, bool]]:
        """The answers of a choice, and whether each makes the criterion hold."""
        lines = [line.strip() for line in self.options.splitlines() if line.strip(" *")]
        labels = [(line.lstrip("* ").strip(), line.startswith("*")) for line in lines]
        return [
            (Option(value=_code(label, n), label=label[:120]), right)
            for n, (label, right) in enumerate(labels, 1)
        ]

    def question(self, key: str) -> Question:
        """Return the question under ``key``."""
        options = tuple(option for option, _ in self.choices) if self.kind is QuestionKind.CHOICE else ()
        return Question(key=key, kind=self.kind, text=self.text, hint=self.hint, options=options)

    def leaf(self, key: str) -> Leaf:
        """Return the condition on the answer to ``key``."""
        if self.kind is QuestionKind.AGE:
            return Aged(question=key, least=self.least, most=self.most, words=self.words)
        values: tuple[str, ...] = (YES,)
        if self.kind is QuestionKind.CHOICE:
            values = tuple(option.value for option, right in self.choices if right)
        elif self.kind is QuestionKind.VILLAGE:
            values = tuple(str(village) for village in self.villages)
        return Chosen(question=key, values=values, words=self.words)


def _code(label: str, number: int) -> str:
    return f"{number}-{_DASHES.sub('-', fold(label)).strip('-')}"[:40].strip("-")


def finder_of(criteria: Sequence[Criterion]) -> Finder | None:
    """Return the finder that ``criteria`` make; None when there are none. A group is in its first criterion's place.

    Criteria that ask the very same thing share one question: nobody is asked twice.
    """
    if not criteria:
        return None
    parts: dict[object, list[Condition]] = {}
    asked: dict[Question, str] = {}
    for number, each in enumerate(criteria, 1):
        key = asked.setdefault(each.question(_ANY), f"c{len(asked) + 1}")
        leaf: Condition = each.leaf(key)
        place = each.group if each.group is not None else f"alone {number}"
        parts.setdefault(place, []).append(Not(of=leaf) if each.excludes else leaf)
    if len(asked) > MOST_QUESTIONS:
        text = f"Nhiều nhất {MOST_QUESTIONS} câu hỏi: hỏi ít thì bà con trả lời."
        raise Refused(text, basis=HOUSE, code="too_many_questions")
    questions = [question.model_copy(update={"key": key}) for question, key in asked.items()]
    # A group of one stays a group: the next criterion may join it.
    together = tuple(
        AnyOf(of=tuple(one)) if isinstance(place, int) else one[0] for place, one in parts.items()
    )
    return Finder(questions=tuple(questions), rule=together[0] if len(together) == 1 else All(of=together))


def criteria_of(finder: Finder | None) -> tuple[Criterion, ...] | None:
    """Return the criteria that make ``finder``; None when no criteria do (a program wrote a richer tree)."""
    if finder is None:
        return ()
    whole = finder.rule.of if isinstance(finder.rule, All) else (finder.rule,)
    questions = {question.key: question for question in finder.questions}
    found: list[Criterion] = []
    group = 0
    for part in whole:
        group += isinstance(part, AnyOf)
        for each in part.of if isinstance(part, AnyOf) else (part,):
            bare = each.of if isinstance(each, Not) else each
            if not isinstance(bare, (Chosen, Aged)) or bare.question not in questions:
                return None
            mine = group if isinstance(part, AnyOf) else None
            made = _criterion(questions[bare.question], bare, mine, excludes=isinstance(each, Not))
            if made is None:
                return None
            found.append(made)
    return tuple(found)


def _criterion(question: Question, leaf: Leaf, group: int | None, *, excludes: bool) -> Criterion | None:
    given = {"kind": question.kind, "text": question.text, "hint": question.hint, "words": leaf.words,
             "group": group, "excludes": excludes}  # fmt: skip
    if isinstance(leaf, Aged):
        return Criterion(**given, least=leaf.least, most=leaf.most)
    if question.kind is QuestionKind.VILLAGE:
        return Criterion(**given, villages=tuple(UUID(value) for value in leaf.values))
    if question.kind is QuestionKind.YES_NO:
        return Criterion(**given) if leaf.values == (YES,) else None
    lines = [f"{'* ' if one.value in leaf.values else ''}{one.label}" for one in question.options]
    return Criterion(**given, options="\n".join(lines)) if len(lines) > 1 else None
