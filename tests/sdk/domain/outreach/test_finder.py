"""Does it concern me? Answered from a tree of conditions, with three truths and never by guessing."""

from __future__ import annotations

import itertools
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.outreach import (
    Criterion,
    Finder,
    QuestionKind,
    Verdict,
    answer,
    criteria_of,
    finder_of,
    judge,
    wrong_ages,
)
from chinhquyen_sdk.domain.outreach.conditions import Aged, All, AnyOf, Chosen, Condition, Not
from chinhquyen_sdk.domain.refusals import Refused
from tests.sdk.domain.outreach.vectors import OLD, POOR, QUESTIONS, vectors

LEAVES = st.builds(
    Chosen,
    question=st.sampled_from("abcd"),
    values=st.just(("co",)),
    words=st.sampled_from(("xx", "yy", "zz")),
)
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(All, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(AnyOf, of=st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, of=inner),
    ),
    max_leaves=8,
)
SOME_ANSWERS = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(("co", "khong")))


def plainly(condition: Condition, answers: dict[str, str]) -> bool:
    """The tree read as one reads a sentence, when everything was answered."""
    if isinstance(condition, Chosen):
        return answers[condition.question] in condition.values
    if isinstance(condition, Not):
        return not plainly(condition.of, answers)
    assert isinstance(condition, (All, AnyOf))
    return (all if isinstance(condition, All) else any)(plainly(part, answers) for part in condition.of)


@settings(max_examples=60)
@given(TREES, SOME_ANSWERS)
def test_yes_and_no_are_said_only_when_no_missing_answer_could_change_them(
    tree: Condition, known: dict[str, str]
) -> None:
    missing = sorted(set("abcd") - set(known))
    possible = {
        plainly(tree, {**known, **dict(zip(missing, rest, strict=True))})
        for rest in itertools.product(("co", "khong"), repeat=len(missing))
    }
    said = judge(tree, known)
    if said.verdict is not Verdict.MAYBE:
        assert possible == {said.verdict is Verdict.YES}
    if not missing:
        assert said.verdict is not Verdict.MAYBE
    assert said.reasons, "an answer always says why"


@settings(max_examples=60)
@given(TREES, SOME_ANSWERS, SOME_ANSWERS)
def test_an_answer_more_never_turns_yes_into_no(
    tree: Condition, few: dict[str, str], more: dict[str, str]
) -> None:
    before, after = judge(tree, few).verdict, judge(tree, {**more, **few}).verdict
    assert before in (Verdict.MAYBE, after)


@settings(max_examples=60)
@given(TREES, SOME_ANSWERS)
def test_not_not_says_the_same_and_every_reason_is_true(tree: Condition, known: dict[str, str]) -> None:
    said = judge(tree, known)
    assert judge(Not(of=Not(of=tree)), known) == said
    open_ones = {reason.verdict is Verdict.MAYBE for reason in said.reasons}
    assert open_ones == {said.verdict is Verdict.MAYBE}


LINES = st.text("aăâbcdđeêghi ", min_size=5, max_size=20).map(lambda text: f"Câu {text.strip()} x")


@st.composite
def criteria(draw: Any) -> Criterion:
    kind = draw(st.sampled_from(list(QuestionKind)))
    more: dict[str, Any] = {}
    if kind is QuestionKind.AGE:
        more = {"least": draw(st.integers(0, 60)), "most": draw(st.one_of(st.none(), st.integers(60, 130)))}
    elif kind is QuestionKind.CHOICE:
        more = {"options": "* Làm ruộng\nNghỉ hưu\n* Khác"}
    elif kind is QuestionKind.VILLAGE:
        more = {"villages": (UUID(int=draw(st.integers(1, 9))),)}
    return Criterion(kind=kind, text=draw(LINES), words=draw(LINES), excludes=draw(st.booleans()),
                     group=draw(st.one_of(st.none(), st.integers(1, 3))), **more)  # fmt: skip


@settings(max_examples=40)
@given(st.lists(criteria(), min_size=1, max_size=8))
def test_what_an_officer_builds_comes_back_as_the_same_conditions(built: list[Criterion]) -> None:
    made = finder_of(built)
    again = criteria_of(made)
    assert made and again is not None and len(again) == len(built)
    assert Finder.model_validate_json(made.model_dump_json()) == made
    twice = finder_of(again)
    assert twice and criteria_of(twice) == again
    for age, village in ((59, 1), (61, 2), (130, 9)):
        typed = {QuestionKind.AGE: str(age), QuestionKind.VILLAGE: str(UUID(int=village)), QuestionKind.YES_NO: "co",
                 QuestionKind.CHOICE: "2-nghi-huu"}  # fmt: skip
        said = [
            judge(one.rule, {q.key: typed[q.kind] for q in one.questions}).verdict for one in (made, twice)
        ]
        assert said[0] is said[1] is not Verdict.MAYBE


def test_who_is_seventy_and_poor_or_seventy_five_is_asked_for_the_age_once() -> None:
    old = {"kind": QuestionKind.AGE, "text": "Ông/bà bao nhiêu tuổi?"}
    built = [
        Criterion(**old, words="từ đủ 70 tuổi", least=70),
        Criterion(**old, words="từ đủ 75 tuổi", least=75, group=1),
        Criterion(kind=QuestionKind.YES_NO, text="Nhà có sổ hộ nghèo không?", words="hộ nghèo", group=1),
        Criterion(
            kind=QuestionKind.YES_NO, text="Có lương hưu không?", words="đang có lương hưu", excludes=True
        ),
    ]
    made = finder_of(built)
    assert (
        made
        and [question.key for question in made.questions] == ["c1", "c2", "c3"]
        and criteria_of(made) == tuple(built)
    )

    def said(age: str, poor: str, pension: str) -> str:
        return answer(made, {"c1": age, "c2": poor, "c3": pension}).verdict  # type: ignore[arg-type] - asserted above

    assert [said("76", "khong", "khong"), said("72", "co", "khong"), said("72", "khong", "khong")] == [
        "co",
        "co",
        "khong",
    ]
    assert [said("69", "co", ""), said("76", "", ""), said("90", "co", "co"), said("", "", "")] == [
        "khong", "co-the", "khong", "co-the"]  # fmt: skip


def test_a_question_that_decides_nothing_is_not_asked_and_an_unknown_one_is_not_read() -> None:
    with pytest.raises(ValidationError, match="đừng hỏi điều không cần"):
        Finder.model_validate({"questions": QUESTIONS, "rule": OLD})
    with pytest.raises(ValidationError, match="không trả lời được"):
        Finder.model_validate({"questions": QUESTIONS[:1], "rule": {"op": "all", "of": [OLD, POOR]}})
    with pytest.raises(ValidationError, match="không trả lời được"):
        Finder.model_validate({"questions": QUESTIONS[1:2], "rule": {**POOR, "values": ["co-le"]}})


def test_a_tree_nobody_can_read_is_refused_quickly() -> None:
    tree: dict[str, Any] = POOR
    for _ in range(80):
        tree = {"op": "not", "of": tree}
    with pytest.raises(ValidationError, match="phức tạp quá"):
        Finder.model_validate({"questions": QUESTIONS[1:2], "rule": tree})
    many = [Criterion(kind=QuestionKind.YES_NO, text=f"Câu hỏi thứ {n}", words="hộ nghèo") for n in range(9)]
    with pytest.raises(Refused, match="hỏi ít"):
        finder_of(many)
    assert finder_of([]) is None


def test_an_age_is_a_number_of_years_and_nothing_else() -> None:
    finder = Finder.model_validate({"questions": QUESTIONS[:1], "rule": OLD})
    assert [answer(finder, {"tuoi": age}).verdict for age in ("59", " 60", "80 ", "81", "x", "")] == [
        "khong", "co", "co", "khong", "co-the", "co-the"]  # fmt: skip
    assert wrong_ages(finder, {"tuoi": "sáu mươi"}) == ("tuoi",) and wrong_ages(finder, {"tuoi": " "}) == ()
    with pytest.raises(ValidationError, match="nhỏ hơn"):
        Aged(question="tuoi", least=9, most=3, words="trẻ em")
    with pytest.raises(ValidationError, match="từ tuổi nào"):
        Criterion(kind=QuestionKind.AGE, text="Bao nhiêu tuổi?", words="người già")


def test_the_answer_says_why_in_plain_words() -> None:
    both = Finder.model_validate({"questions": QUESTIONS[:2], "rule": {"op": "all", "of": [OLD, {"op": "not", "of": POOR}]}})  # fmt: skip
    assert answer(both, {"tuoi": "70", "ngheo": "co"}).reasons == ("Ông/bà thuộc trường hợp: hộ nghèo.",)
    assert answer(both, {"tuoi": "50"}).reasons == ("Ông/bà không thuộc trường hợp: từ đủ 60 đến 80 tuổi.",)
    maybe = answer(both, {"tuoi": "70"})
    assert maybe.label == "Có thể" and maybe.reasons == (
        "Chưa rõ ông/bà có thuộc trường hợp này không: hộ nghèo.",
    )


def test_the_vectors_for_the_browser_hold_every_verdict() -> None:
    found = vectors()
    assert {each.verdict for each in found} == {"co", "co-the", "khong"} and len(found) > 700
