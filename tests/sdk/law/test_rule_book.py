"""The rule book is complete, dated and sourced, and picks the version of the day of the event."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from chinhquyen_sdk import law

ALL_IDS = Counter(Path(__file__).with_name("rule_ids.txt").read_text("utf-8").split())
OLD_INFORMATION_LAW = [
    rule_id for rule_id in ALL_IDS if rule_id.startswith(("LTCTT-29", "LTCTT-30", "LTCTT-31"))
]
UNVERIFIED = {
    "ASSET-151-DISCLOSE",
    "TCD-CHAIR", "DON-PROCESS", "LTCTT-29-DIRECT-COMPLEX", "LTCTT-30-ONLINE-SIMPLE", "LTCTT-30-ONLINE-COMPLEX",
    "TTHC-ONLINE-ACK", "TTHC-APOLOGY", "TTHC-RESCHEDULE-MAX", "PDPL-ACCESS", "PDPL-BREACH", "ND185-TERM",
    "ND185-INTERIM", "BUDGET-DRAFT", "BUDGET-APPROVED", "BUDGET-PERIODIC", "GT-59-NOTIFY", "GT-59-EXPLAIN",
}  # fmt: skip


def test_all_rules_are_there() -> None:
    assert Counter(rule.id for rule in law.rules()) == ALL_IDS


def test_every_rule_names_its_law_and_its_trigger_in_vietnamese() -> None:
    for rule in law.rules():
        assert rule.trigger and rule.trigger != rule.trigger_en, rule.id
        assert rule.basis_text and rule.term, rule.id


def test_every_computable_rule_names_its_event() -> None:
    nameless = [r.id for r in law.rules() if r.computable and r.unit != "date" and r.event == "Sự việc"]
    assert nameless == []


def test_only_what_was_read_in_the_law_itself_counts_as_verified() -> None:
    assert {rule.id for rule in law.rules() if not rule.verified} == UNVERIFIED
    assert all(rule.verified == (rule.confidence == "verified") for rule in law.rules())


def test_versions_of_one_rule_never_overlap() -> None:
    for day in (date(2025, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 9, 1), date(2027, 12, 31)):
        in_force = [rule.id for rule in law.rules() if rule.in_force(day)]
        assert len(in_force) == len(set(in_force)), day


def test_every_replacement_exists() -> None:
    assert {rule.replaced_by for rule in law.rules()} - {""} <= set(ALL_IDS)


def test_complaints_are_accepted_in_ten_days_until_june_2026_and_seven_working_days_after() -> None:
    before, after = law.rule("KN-27-ACCEPT", date(2026, 6, 30)), law.rule("KN-27-ACCEPT", date(2026, 7, 1))
    assert (before.length, before.unit) == (10, law.Unit.CALENDAR_DAY)
    assert (after.length, after.unit) == (7, law.Unit.WORKING_DAY)


def test_the_chair_receives_citizens_weekly_until_june_2026_and_twice_a_month_after() -> None:
    before, after = law.rule("TCD-CHAIR", date(2026, 6, 30)), law.rule("TCD-CHAIR", date(2026, 7, 1))
    assert (before.length, before.every, before.verified) == (1, ("week",), True)
    assert (after.length, after.every, after.verified) == (2, ("month",), False)


@pytest.mark.parametrize("rule_id", OLD_INFORMATION_LAW)
def test_the_old_information_law_ends_in_august_2026_and_names_its_successor(rule_id: str) -> None:
    assert law.rule(rule_id, date(2026, 8, 31)).id == rule_id
    with pytest.raises(law.NotInForce, match="LTCTT26-26-REQUEST") as refused:
        law.deadline(rule_id, date(2026, 9, 1))
    assert "\n" not in str(refused.value)


def test_a_rule_that_is_not_yet_in_force_names_what_still_holds() -> None:
    with pytest.raises(law.NotInForce, match="LTCTT-31-POST-SIMPLE"):
        law.rule("LTCTT26-26-REQUEST", date(2026, 8, 31))


def test_a_misspelt_rule_is_answered_with_near_ones() -> None:
    with pytest.raises(law.UnknownRule, match="KN-27-ACCEPT"):
        law.rule("KN-27-ACEPT", date(2026, 1, 1))


def test_rules_of_a_day_hold_one_version_each() -> None:
    assert len(law.rules(date(2026, 10, 1))) == len({r.id for r in law.rules(date(2026, 10, 1))}) == 101


def test_a_province_overrides_a_rule_from_a_day_on() -> None:
    ours = law.rule("KN-32-SEND", date(2026, 10, 1))
    basis = (law.LegalBasis(document="Quyết định 7/2026/QĐ-UBND", article="Điều 3"),)
    stricter = ours.model_copy(update={"length": 2, "basis": basis, "valid_from": date(2026, 10, 1)})
    friday = date(2026, 10, 2)
    assert law.deadline("KN-32-SEND", friday, overrides=[stricter]).due == date(2026, 10, 6)
    assert law.deadline("KN-32-SEND", friday).due == date(2026, 10, 7)
    assert law.rule("KN-32-SEND", date(2026, 9, 30), overrides=[stricter]) == ours
    assert stricter in law.rules(friday, overrides=[stricter])


def test_a_commune_can_add_a_rule_of_its_own() -> None:
    own = law.Rule(
        id="TTHC-PROCEDURE", trigger="Tiếp nhận hồ sơ", length=3, unit=law.Unit.WORKING_DAY,
        basis=(law.LegalBasis(document="Quyết định công bố thủ tục"),),
    )  # fmt: skip
    assert law.deadline("TTHC-PROCEDURE", date(2026, 3, 2), overrides=[own]).due == date(2026, 3, 5)


def test_a_rule_without_a_number_says_what_the_law_asks_instead() -> None:
    with pytest.raises(law.NoFixedLength, match="kịp thời"):
        law.deadline("WEB-UPDATE", date(2026, 10, 1))


def test_extensions_are_data() -> None:
    complex_, special = law.rule("TC-30-RESOLVE", date(2026, 1, 1)).allowances
    assert (complex_.add, complex_.times, special.add, special.times) == (30, 1, 30, 2)
    assert law.rule("KN-28-RESOLVE", date(2026, 1, 1)).allowances[0].total == 45
    assert law.rule("LTCTT26-26-REQUEST", date(2026, 9, 1)).allowances[0].add == 12
