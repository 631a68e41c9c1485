"""Who a policy is for, as data: a tree of conditions over answers, read with three truths. Nothing is ever executed.

The very same tree is read in the browser by ``finder.js`` of the outreach module; a test gives both the same answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple, Self, TypeAlias

from pydantic import Discriminator, Field, Tag, model_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

OLDEST = 130
DEEPEST = 6
MOST_LEAVES = 40
_AGE = re.compile(r" *([0-9]{1,3}) *")


class Verdict(StrEnum):
    """Whether a policy concerns somebody. MAYBE: an answer is missing, and it matters."""

    YES = "co"
    MAYBE = "co-the"
    NO = "khong"

    @property
    def label(self) -> str:
        return {"co": "Có", "co-the": "Có thể", "khong": "Không"}[self]


class Chosen(Record):
    """True when the answer to ``question`` is one of ``values``. ``words`` complete "Ông/bà …"."""

    op: Literal["chosen"] = "chosen"
    question: str = Field(max_length=40, title="Câu hỏi")
    values: tuple[str, ...] = Field(min_length=1, max_length=60, title="Trả lời nào thì đúng")
    words: Line = Field(min_length=2, max_length=200, title="Điều kiện nói bằng lời")


class Aged(Record):
    """True when the age given to ``question`` is from ``least`` to ``most``, both included."""

    op: Literal["aged"] = "aged"
    question: str = Field(max_length=40, title="Câu hỏi")
    least: int | None = Field(default=None, ge=0, le=OLDEST, title="Từ tuổi")
    most: int | None = Field(default=None, ge=0, le=OLDEST, title="Đến tuổi")
    words: Line = Field(min_length=2, max_length=200, title="Điều kiện nói bằng lời")

    @model_validator(mode="after")
    def _a_span(self) -> Self:
        if self.least is None and self.most is None:
            raise problem("no_age", "Mời ghi từ tuổi nào, hoặc đến tuổi nào.")
        if self.least is not None and self.most is not None and self.most < self.least:
            raise problem("ages_reversed", "Tuổi cuối nhỏ hơn tuổi đầu, mời xem lại.")
        return self


class All(Record):
    """True when every part is."""

    op: Literal["all"] = "all"
    of: tuple[Condition, ...] = Field(min_length=1, max_length=20)


class AnyOf(Record):
    """True when one part is."""

    op: Literal["any"] = "any"
    of: tuple[Condition, ...] = Field(min_length=1, max_length=20)


class Not(Record):
    """True when its part is not."""

    op: Literal["not"] = "not"
    of: Condition


Leaf: TypeAlias = Chosen | Aged


def _op(value: Any) -> str:
    """Say which kind of condition is meant, so that a nested one is read once and not once for each kind."""
    return str(value.get("op", "")) if isinstance(value, dict) else str(getattr(value, "op", ""))


Condition: TypeAlias = Annotated[
    Annotated[Chosen, Tag("chosen")] | Annotated[Aged, Tag("aged")] | Annotated[All, Tag("all")] | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(_op),
]  # fmt: skip
for _group in (All, AnyOf, Not):
    _group.model_rebuild()


class Reason(NamedTuple):
    """A leaf that decided, and what was known of it."""

    verdict: Verdict
    words: str

    @property
    def sentence(self) -> str:
        """Said to the reader, in plain words."""
        return _SENTENCES[self.verdict].format(self.words)


_SENTENCES = {
    Verdict.YES: "Ông/bà thuộc trường hợp: {}.",
    Verdict.NO: "Ông/bà không thuộc trường hợp: {}.",
    Verdict.MAYBE: "Chưa rõ ông/bà có thuộc trường hợp này không: {}.",
}
_OPPOSITE = {Verdict.YES: Verdict.NO, Verdict.NO: Verdict.YES, Verdict.MAYBE: Verdict.MAYBE}


class Judged(NamedTuple):
    """What a tree says of some answers, and the leaves that decided."""

    verdict: Verdict
    reasons: tuple[Reason, ...]


def judge(condition: Condition, answers: Mapping[str, str]) -> Judged:
    """Return what ``condition`` says of ``answers`` (by question; an answer that is missing or blank is unknown)."""
    if isinstance(condition, (Chosen, Aged)):
        verdict = _of_leaf(condition, answers.get(condition.question, ""))
        return Judged(verdict, (Reason(verdict, condition.words),))
    if isinstance(condition, Not):
        inner = judge(condition.of, answers)
        return Judged(_OPPOSITE[inner.verdict], inner.reasons)
    parts = [judge(part, answers) for part in condition.of]
    decisive = Verdict.NO if isinstance(condition, All) else Verdict.YES
    found = {part.verdict for part in parts}
    verdict = next((v for v in (decisive, Verdict.MAYBE) if v in found), _OPPOSITE[decisive])
    reasons = [reason for part in parts if part.verdict is verdict for reason in part.reasons]
    return Judged(verdict, tuple(dict.fromkeys(reasons)))


def _of_leaf(leaf: Leaf, answer: str) -> Verdict:
    if isinstance(leaf, Chosen):
        return _truth(answer in leaf.values) if answer else Verdict.MAYBE
    age = age_of(answer)
    if age is None:
        return Verdict.MAYBE
    return _truth((leaf.least is None or age >= leaf.least) and (leaf.most is None or age <= leaf.most))


def _truth(holds: bool) -> Verdict:
    return Verdict.YES if holds else Verdict.NO


def age_of(answer: str) -> int | None:
    """Return the age that was typed; None for what is none. ASCII digits only, as in the browser."""
    found = _AGE.fullmatch(answer)
    age = int(found[1]) if found else None
    return age if age is not None and age <= OLDEST else None


def leaves(condition: Condition) -> Iterator[Leaf]:
    """Yield the leaves, from left to right."""
    if isinstance(condition, (Chosen, Aged)):
        yield condition
    elif isinstance(condition, Not):
        yield from leaves(condition.of)
    else:
        for part in condition.of:
            yield from leaves(part)


def depth(condition: Condition) -> int:
    """Return how many levels the tree has."""
    if isinstance(condition, (Chosen, Aged)):
        return 1
    parts = (condition.of,) if isinstance(condition, Not) else condition.of
    return 1 + max(depth(part) for part in parts)
