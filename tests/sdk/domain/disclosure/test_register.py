"""The register of duties says what the law says, and says where it does not know."""

from __future__ import annotations

from datetime import date

import pytest

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.disclosure import Form, Rhythm, duties, find_duty, terms_of, topics
from chinhquyen_sdk.domain.disclosure.terms import ALWAYS

KNOWN = duties()


def item(k: int):
    return find_duty(f"dccs-11-{k:02d}")


def test_every_duty_of_the_register_has_a_topic_a_citizen_knows_and_a_code_of_its_own() -> None:
    assert len(KNOWN) == 57
    assert len({duty.code for duty in KNOWN}) == 57
    assert {duty.topic for duty in KNOWN} == set(topics())


@pytest.mark.parametrize("duty", KNOWN, ids=lambda duty: duty.code)
def test_a_duty_rests_on_rules_of_the_book_and_on_other_duties_that_exist(duty) -> None:
    for rule in filter(None, (duty.rule, duty.posting, duty.loudspeaker)):
        assert law.rule(rule, date(2026, 10, 1))
    assert all(find_duty(code) for code in duty.through)
    assert duty.rule or duty.wording, "without a rule it says in words what the law says"


def test_the_fourteen_items_of_article_eleven() -> None:
    assert all(item(k) for k in range(1, 15))
    assert {k for k in range(1, 15) if item(k).always} == {4, 13}
    for k in range(1, 14):
        assert {Form.WEBSITE, Form.BOARD} <= set(item(k).required)
        assert item(k).posting == ("DCCS-13-PERMANENT" if k in (4, 13) else "DCCS-13-POST")
    assert item(14).required == (Form.WEBSITE,)


def test_items_seven_to_twelve_are_also_read_aloud_for_three_days_and_go_through_the_village_heads() -> None:
    loud = {k for k in range(1, 15) if {Form.LOUDSPEAKER, Form.VILLAGE_HEAD} <= set(item(k).required)}
    assert loud == set(range(7, 13))
    assert law.rule(item(7).loudspeaker, date(2026, 10, 1)).length == 3


def test_what_was_not_read_is_not_said_to_be_verified() -> None:
    assert not item(3).verified
    assert not item(10).verified
    assert "chưa đọc" in item(3).note


def test_what_holds_only_from_a_day_on_opens_nothing_before_it() -> None:
    information = find_duty("ltctt-17-b")
    years = [terms_of(Rhythm.YEAR, year)[0] for year in (2025, 2026, 2027)]
    assert [information.in_force(year) for year in years] == [False, True, True]
    assert find_duty("nd224-09-c").in_force(ALWAYS)


def test_the_ten_forms_of_article_twelve_in_the_laws_order() -> None:
    assert [form.facts.point for form in Form] == ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"]
    assert Form.LOUDSPEAKER.basis == "Điều 12 khoản 1 điểm c Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"
    assert [form for form in Form if form.facts.if_any] == [Form.LOUDSPEAKER]


def test_a_basis_names_each_document_once() -> None:
    assert item(12).basis_text == (
        "Điều 11 khoản 12, Điều 12 khoản 3, Điều 13 khoản 1, khoản 2, Điều 13 khoản 3, khoản 4"
        " Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"
    )
