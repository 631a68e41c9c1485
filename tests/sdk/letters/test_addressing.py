"""Forms of address: by calling, by age, by sex; never a wrong guess where little is known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chinhquyen_sdk.domain.letters.addressing import Person, Role, Sex, both, called, given_name, hello, named
from chinhquyen_sdk.domain.letters.humane import Wedding

ON = date(2026, 12, 4)
PEOPLE = st.builds(
    Person,
    name=st.just("Nguyễn Thị Bình"),
    sex=st.sampled_from(Sex),
    birth_year=st.none() | st.integers(1880, 2200),
    role=st.sampled_from(Role),
)


def person(**facts: object) -> Person:
    return Person.model_validate({"name": "Nguyễn Thị Bình", **facts})


@pytest.mark.parametrize(
    ("facts", "word"),
    [
        ({"sex": "nu", "birth_year": 1940}, "cụ"),
        ({"birth_year": 1940}, "cụ"),
        ({"sex": "nam", "birth_year": 1970}, "ông"),
        ({"sex": "nu", "birth_year": 1981}, "bà"),
        ({"sex": "nu", "birth_year": 1982}, "chị"),
        ({"sex": "nam", "birth_year": 2000}, "anh"),
        ({"birth_year": 2000}, "anh/chị"),
        ({"sex": "nam", "birth_year": 2012}, "em"),
        ({"birth_year": 2026}, "bé"),
        ({"sex": "nu"}, "bà"),
        ({}, "ông/bà"),
        ({"birth_year": 1890}, "ông/bà"),
        ({"birth_year": 2030}, "ông/bà"),
        ({"sex": "nu", "birth_year": 1998, "role": "giao_vien"}, "cô"),
        ({"sex": "nam", "birth_year": 1940, "role": "giao_vien"}, "thầy"),
        ({"sex": "nu", "birth_year": 1930, "role": "me_viet_nam_anh_hung"}, "mẹ"),
        ({"sex": "nu", "birth_year": 1970, "called": "cô"}, "cô"),
    ],
)
def test_how_people_are_addressed(facts: dict[str, object], word: str) -> None:
    assert called(person(**facts), ON) == word


@given(PEOPLE, st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_everybody_is_addressed_somehow_and_named_whole(one: Person, on: date) -> None:
    assert called(one, on).strip()
    assert named(one, on).endswith("Nguyễn Thị Bình")
    assert hello(one, on).endswith(",")


@given(PEOPLE, st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_nobody_becomes_younger_by_waiting(one: Person, on: date) -> None:
    order = ["bé", "em", "anh", "chị", "anh/chị", "ông", "bà", "ông/bà", "cụ"]
    now, later = called(one, on), called(one, on.replace(year=on.year + 1, day=1))
    known = one.birth_year is not None and 0 <= on.year - one.birth_year < 120
    if known and not one.role:
        assert order.index(later) >= order.index(now)


@given(PEOPLE, PEOPLE)
def test_two_together_are_always_two(one: Person, other: Person) -> None:
    assert both(one, other, ON).startswith("hai ")
    assert both(one, other, ON) == both(other, one, ON)


def test_a_bride_of_unknown_age_is_no_lady_beside_her_groom() -> None:
    groom, bride = person(name="Đỗ Văn Nam", sex="nam", birth_year=2000), person(name="Lý Thị Hoa", sex="nu")
    letter = Wedding(day=ON, registered_on=ON, first=groom, second=bride)
    assert letter.addressed() == "anh Đỗ Văn Nam và chị Lý Thị Hoa"
    assert (letter.you(), letter.hello()) == ("hai anh chị", "Anh Nam và chị Hoa thân mến,")
    assert letter.words()["second"] == "chị Lý Thị Hoa"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Nguyễn Thị Bình", "Bình"),
        ("Giàng A Páo", "Páo"),
        ("Bình", "Bình"),
        ("H'Hen Niê", "H'Hen Niê"),
        ("Y Moan Êñuôl", "Y Moan Êñuôl"),
        ("Ka Mỹ", "Ka Mỹ"),
        ("Nguyễn Văn …", "Nguyễn Văn …"),
    ],
)
def test_neighbours_use_the_given_name_only_where_it_is_the_last(name: str, short: str) -> None:
    assert given_name(name) == short
