"""Passed or not: the ratios of Điều 21, to the last household."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.community_decisions import Matter, Part, Scope, Tally, VoteForm, item, verdict

MANY = st.integers(min_value=1, max_value=5000)


def tally(households: int, agreed: int, attended: int | None = None) -> Tally:
    came = households if attended is None else attended
    return Tally(households=households, informed=households, attended=came, voted=came, agreed=agreed)


def law(matter: Matter, scope: Scope = Scope.VILLAGE):  # type: ignore[no-untyped-def]
    found = item(matter, scope)
    assert found
    return found


@pytest.mark.parametrize(
    ("matter", "households", "agreed", "passed"),
    [
        (Matter.WORKS, 300, 200, True), (Matter.WORKS, 300, 199, False), (Matter.FUNDS, 100, 67, True),
        (Matter.FUNDS, 100, 66, False), (Matter.SELF_RULE, 300, 150, False), (Matter.SELF_RULE, 300, 151, True),
        (Matter.HEAD, 3, 2, True), (Matter.BOARDS, 2, 1, False), (Matter.WORKS, 1, 1, True),
    ],
)  # fmt: skip
def test_two_thirds_is_enough_and_half_is_not(
    matter: Matter, households: int, agreed: int, passed: bool
) -> None:
    judged = verdict(law(matter), VoteForm.MEETING, tally(households, agreed))
    assert judged.passed is passed
    assert "Điều 21 khoản 1" in judged.basis
    assert ("đã thông qua" in judged.sentence) is passed


@given(MANY, MANY)
def test_the_ratio_is_that_of_the_law_in_whole_numbers(households: int, agreed: int) -> None:
    agreed = min(agreed, households)
    share = Fraction(agreed, households)
    works = verdict(law(Matter.WORKS), VoteForm.MEETING, tally(households, agreed))
    self_rule = verdict(law(Matter.SELF_RULE), VoteForm.MEETING, tally(households, agreed))
    assert works.passed is (share >= Fraction(2, 3))
    assert self_rule.passed is (share > Fraction(1, 2))
    assert (agreed >= works.needed) is works.passed


def test_those_present_are_not_the_whole() -> None:
    """All who came agreed, but too few came: the ratio is of all households."""
    assert not verdict(law(Matter.WORKS), VoteForm.MEETING, tally(300, 150, attended=150)).passed


def test_a_convention_needs_more_than_half_at_the_meeting() -> None:
    """Nghị định 61/2023/NĐ-CP Điều 10 khoản 1: without it the meeting cannot adopt."""
    thin = verdict(law(Matter.CONVENTION), VoteForm.MEETING, tally(100, 50, attended=50))
    assert not thin.passed and "dự họp" in thin.sentence and "61/2023" in thin.basis
    assert verdict(law(Matter.CONVENTION), VoteForm.MEETING, tally(100, 51, attended=51)).passed


def parts(*agreed: int) -> list[Part]:
    return [
        Part(name=f"Xóm {n}", households=90, informed=90, attended=90, voted=90, agreed=number)
        for n, number in enumerate(agreed)
    ]


def test_for_the_whole_commune_villages_are_counted_not_households() -> None:
    """Two thirds of the villages, each by its own two thirds; one that did not vote did not agree."""
    wide = law(Matter.WORKS, Scope.COMMUNE)
    said = parts(60, 60, 59)
    whole = tally(270, 179)
    assert verdict(wide, VoteForm.MEETING, whole, said, villages=3).passed
    four = verdict(wide, VoteForm.MEETING, whole, said, villages=4)
    assert (four.passed, four.agreed, four.total, four.needed) == (False, 2, 4, 3)
    many = parts(90, 90, 59, 59)
    assert not verdict(wide, VoteForm.MEETING, tally(360, 298), many, villages=4).passed


def test_only_the_first_two_items_are_decided_for_the_commune() -> None:
    assert {matter for matter in Matter if item(matter, Scope.COMMUNE)} == {Matter.WORKS, Matter.FUNDS}


def test_only_the_last_item_may_be_decided_online() -> None:
    online = {matter for matter in Matter if law(matter).asks(VoteForm.ONLINE)}
    assert online == {Matter.SELF_RULE}


@pytest.mark.parametrize(
    "wrong", [{"informed": 11}, {"attended": 11}, {"voted": 11}, {"voted": 3, "agreed": 4}]
)
def test_numbers_that_cannot_be_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValidationError, match="không thể nhiều hơn"):
        Tally(**{"households": 10, "informed": 10, "attended": 10, "voted": 10, "agreed": 1} | wrong)
