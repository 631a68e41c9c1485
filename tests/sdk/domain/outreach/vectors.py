"""Finders and answers with what they must say: the browser is given the very same ones."""

from __future__ import annotations

import itertools
from typing import Any, NamedTuple

from chinhquyen_sdk.domain.outreach import Finder, answer

ANSWERS = {
    "tuoi": ("", "  ", "59", " 60 ", "75", "131", "sáu mươi", "６０", "-1", "60.5"),
    "ngheo": ("", "co", "khong", "bay"),
    "nhom": ("", "a", "b", "c"),
}
QUESTIONS = [
    {"key": "tuoi", "kind": "age", "text": "Ông/bà bao nhiêu tuổi?"},
    {"key": "ngheo", "kind": "yes_no", "text": "Nhà có sổ hộ nghèo không?"},
    {"key": "nhom", "kind": "choice", "text": "Ông/bà đang làm gì?", "options": [
        {"value": "a", "label": "Làm ruộng"}, {"value": "b", "label": "Đi làm thuê"}, {"value": "c", "label": "Nghỉ hưu"}]},
]  # fmt: skip
OLD = {"op": "aged", "question": "tuoi", "least": 60, "most": 80, "words": "từ đủ 60 đến 80 tuổi"}
POOR = {"op": "chosen", "question": "ngheo", "values": ["co"], "words": "hộ nghèo"}
RETIRED = {"op": "chosen", "question": "nhom", "values": ["b", "c"], "words": "không làm ruộng"}
RULES: tuple[dict[str, Any], ...] = (
    {"op": "all", "of": [OLD, POOR, RETIRED]},
    {"op": "any", "of": [OLD, POOR, RETIRED]},
    {"op": "all", "of": [{"op": "any", "of": [OLD, POOR]}, {"op": "not", "of": RETIRED}]},
    {
        "op": "not",
        "of": {"op": "any", "of": [{"op": "all", "of": [OLD, POOR]}, {"op": "not", "of": RETIRED}]},
    },
    {"op": "any", "of": [{"op": "all", "of": [OLD, {"op": "not", "of": OLD}]}, POOR, RETIRED]},
)


class Vector(NamedTuple):
    """One finder, one set of answers, what must be said."""

    finder: dict[str, Any]
    answers: dict[str, str]
    verdict: str
    reasons: tuple[str, ...]


def vectors() -> list[Vector]:
    """Return every rule with every combination of answers."""
    found = []
    for rule in RULES:
        finder = Finder.model_validate({"questions": QUESTIONS, "rule": rule})
        for values in itertools.product(*ANSWERS.values()):
            answers = dict(zip(ANSWERS, values, strict=True))
            said = answer(finder, answers)
            found.append(Vector(finder.model_dump(mode="json"), answers, said.verdict, said.reasons))
    return found
