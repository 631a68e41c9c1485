"""Who may sit in a board, how many, and what happens when a seat falls empty."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import (
    AddMember,
    BoardKind,
    BoardState,
    Candidate,
    ChangeRole,
    FormBoard,
    Known,
    LeaveBoard,
    MemberPart,
    MemberRole,
    RecogniseBoard,
    RecordElection,
    Votes,
    add_member,
    breaches,
    change_election,
    change_role,
    form_board,
    leave_board,
    recognise_board,
    record_election,
    standards,
    wanted_members,
    was_elected,
    without_names,
)

from .people import AT, FRONT, HOA, KNOWN, MINUTES, PLACES, answers, board, election, five, member, six


def rules(found: object) -> set[str]:
    return {each.rule for each in found}  # type: ignore[attr-defined]


def test_a_lawful_board_of_each_kind_has_no_breach() -> None:
    one, other = board(), board(BoardKind.INVESTMENT)
    assert breaches(one.kind, six(one), *KNOWN) == ()
    assert breaches(other.kind, five(other), *KNOWN) == ()


def test_each_breach_names_its_rule_and_article() -> None:
    one = board()
    few = six(one)[1:4]
    found = breaches(one.kind, few, *KNOWN)
    assert {"BTTND-SIZE-LEAST", "BTTND-SIZE-VILLAGES", "BTTND-EACH-VILLAGE", "BTTND-HEAD"} == rules(found)
    assert all("Điều" in each.basis for each in found)
    assert "Tổ 1, Tổ 5, Tổ 6" in next(each.text for each in found if each.rule == "BTTND-EACH-VILLAGE")


def test_a_project_board_has_at_most_five_residents_and_two_deputies_and_all_three_parts() -> None:
    one = board(BoardKind.INVESTMENT)
    crowd = [member(one, PLACES[0], role=MemberRole.DEPUTY) for _ in range(6)]
    assert {"GSDTCD-RESIDENTS", "GSDTCD-DEPUTIES", "GSDTCD-PARTS", "GSDTCD-HEAD"} == rules(
        breaches(one.kind, crowd, *KNOWN)
    )


@given(st.integers(0, 40))
def test_members_are_as_many_as_villages_and_never_under_five(villages: int) -> None:
    wanted = wanted_members(5, villages)
    assert wanted >= 5 and wanted >= villages and (wanted == villages or villages < 5)


@given(st.integers(0, 500), st.integers(1, 500))
def test_elected_is_more_than_half_of_all_households(yes: int, all_of_them: int) -> None:
    held = election(board(), PLACES[0], yes=min(yes, all_of_them), of=all_of_them)
    one = member(board(), PLACES[0], election=held.id, candidate=held.candidates[0].id)
    assert was_elected(one, [held]) == (min(yes, all_of_them) > all_of_them / 2)
    assert not was_elected(one, []), "without minutes nobody was elected"


@pytest.mark.parametrize("standard", [each.id for each in standards(BoardKind.INVESTMENT) if each.hard])
def test_whoever_the_law_bars_is_refused_with_the_article(standard: str) -> None:
    one = board(BoardKind.INVESTMENT, state=BoardState.FORMING)
    said = answers(one.kind)
    said[standard] = "khong" if said[standard] == "co" else "co"
    wish = AddMember(name="Trần Văn B", part=MemberPart.FRONT, answers=said)
    with pytest.raises(Refused, match="Trần Văn B") as refused:
        add_member(one, wish, [], KNOWN, actor=HOA, at=AT)
    assert "Điều 42" in refused.value.basis and refused.value.field == f"answers.{standard}"


def test_every_standard_is_asked_and_a_resident_is_elected() -> None:
    one = board(state=BoardState.FORMING)
    with pytest.raises(ValidationError) as missing:
        add_member(one, AddMember(name="Trần Văn B"), [], KNOWN, actor=HOA, at=AT)
    assert missing.value.errors()[0]["loc"] == ("answers.BTTND-TRUSTED",)
    held = election(one, PLACES[0], yes=50)
    half = AddMember(candidate=held.candidates[0].id, answers=answers(one.kind))
    with pytest.raises(Refused, match="quá nửa") as refused:
        add_member(one, half, [], Known(PLACES, [held]), actor=HOA, at=AT)
    assert refused.value.field == "candidate"
    with pytest.raises(Refused, match="quá nửa"):
        add_member(one, AddMember(name="Trần Văn B", answers=answers(one.kind)), [], KNOWN, actor=HOA, at=AT)


def test_minutes_make_no_sense_when_more_said_yes_than_came() -> None:
    facts = {
        "village": PLACES[0].id,
        "day": date(2026, 6, 1),
        "households": 100,
        "candidates": ({"name": "Bà A", "votes": 61},),
    }
    with pytest.raises(ValidationError, match="hơn số hộ dự họp"):
        RecordElection.model_validate(facts | {"attended": 60})
    with pytest.raises(ValidationError, match="hơn tổng số hộ"):
        RecordElection.model_validate(facts | {"attended": 101})


def test_minutes_of_a_sitting_board_are_a_by_election_and_stand_once_somebody_sits_by_them() -> None:
    one = board(vacant_since=date(2026, 10, 1))
    wish = RecordElection(
        village=PLACES[5].id, day=date(2026, 11, 1), households=100, attended=90, candidates=(Votes(name="Lý Thị C", votes=70),)
    )  # fmt: skip
    held, event = record_election(one, wish, PLACES, actor=HOA, at=AT)
    assert held.by_election and held.village_name == "Tổ 6" and "70" not in event.for_citizen()
    assert "bầu bổ sung" in event.for_citizen() and "Lý Thị C" not in event.model_dump_json()
    fixed = wish.model_copy(update={"candidates": (Votes(name="Lý Thị C", votes=72),)})
    held = change_election(held, one, fixed, [], PLACES, actor=HOA, at=AT).election
    known = Known(PLACES, [*MINUTES, held])
    answer = AddMember(candidate=held.candidates[0].id, answers=answers(one.kind))
    joined = add_member(one, answer, six(one)[:5], known, actor=HOA, at=AT)
    assert joined.member.name == "Lý Thị C" and joined.member.village == PLACES[5].id
    assert joined.board.vacant_since is None
    with pytest.raises(Refused, match="không sửa được"):
        change_election(held, one, wish, [joined.member], PLACES, actor=HOA, at=AT)
    with pytest.raises(ValidationError, match="đã vào ban"):
        add_member(one, answer, [*six(one)[:5], joined.member], known, actor=HOA, at=AT)
    lost = held.model_copy(
        update={"candidates": (*held.candidates, Candidate(id=uuid4(), name="Ông Thua", votes=9))}
    )
    assert [each.name for each in without_names(lost, [joined.member]).candidates] == [
        "Lý Thị C",
        "Không còn ghi tên",
    ]


def test_another_composition_is_recognised_only_with_a_reason_for_each_rule() -> None:
    one = board(state=BoardState.FORMING)
    five_of_six = six(one)[:5]
    wish = RecogniseBoard(number="12/QĐ-MTTQ", day=date(2026, 11, 1))
    with pytest.raises(Refused, match="Mời ghi vì sao") as refused:
        recognise_board(one, wish, five_of_six, KNOWN, actor=FRONT, at=AT)
    assert refused.value.field.startswith("exceptions.BTTND-") and "Điều 36" in refused.value.basis
    told = {
        "BTTND-SIZE-VILLAGES": "Tổ 6 mới sáp nhập, chưa họp bầu.",
        "BTTND-EACH-VILLAGE": "Tổ 6 mới sáp nhập, chưa họp bầu.",
    }
    done = recognise_board(
        one, wish.model_copy(update={"exceptions": told}), five_of_six, KNOWN, actor=FRONT, at=AT
    ).board
    assert done.state is BoardState.ACTIVE and rules(done.exceptions) == set(told)


def test_what_the_law_forbids_no_reason_helps() -> None:
    one = board(state=BoardState.FORMING)
    barred = [*six(one)[:5], member(one, PLACES[5], answers=answers(one.kind) | {"BTTND-NOT-OFFICIAL": "co"})]
    wish = RecogniseBoard(
        number="12", day=date(2026, 11, 1), exceptions={"BTTND-NOT-OFFICIAL": "Người này rất nhiệt tình."}
    )
    with pytest.raises(Refused) as refused:
        recognise_board(one, wish, barred, KNOWN, actor=FRONT, at=AT)
    assert refused.value.code == "composition_forbidden"


def test_the_term_follows_the_village_heads_unless_said_otherwise() -> None:
    made = form_board(
        FormBoard(kind=BoardKind.INSPECTION, term_from=date(2026, 7, 1)), actor=HOA, at=AT
    ).board
    assert made.term_until == date(2031, 6, 30) and made.by_election_until == date(2030, 12, 30)
    with pytest.raises(ValidationError, match="tên dự án"):
        FormBoard(kind=BoardKind.INVESTMENT, term_from=date(2026, 7, 1))


@pytest.mark.parametrize(("left", "again"), [(date(2030, 12, 30), True), (date(2030, 12, 31), False)])
def test_an_empty_seat_is_filled_when_six_months_of_the_term_are_left(left: date, again: bool) -> None:
    one = board()
    gone = leave_board(one, six(one)[3], LeaveBoard(kind="tu-nguyen", day=left), actor=HOA, at=AT)
    assert gone.board.vacant_since == left and gone.board.needs_by_election is again


def test_a_by_election_fills_the_seat_and_another_breach_needs_its_reason() -> None:
    one = board(vacant_since=date(2026, 10, 1))
    sitting = six(one)[:5]
    wish = AddMember(candidate=MINUTES[5].candidates[0].id, answers=answers(one.kind))
    assert add_member(one, wish, sitting, KNOWN, actor=HOA, at=AT).board.vacant_since is None
    second_head = wish.model_copy(update={"role": MemberRole.HEAD})
    with pytest.raises(Refused, match="một Trưởng ban") as refused:
        add_member(one, second_head, sitting, KNOWN, actor=HOA, at=AT)
    assert refused.value.field == "exception"
    every = six(one)
    with pytest.raises(Refused, match="một Trưởng ban"):
        change_role(one, every[0], ChangeRole(role=MemberRole.MEMBER), every, KNOWN, actor=HOA, at=AT)
    kept = change_role(
        one, every[0], ChangeRole(role=MemberRole.MEMBER, exception="Trưởng ban ốm, tháng sau bầu lại."), every, KNOWN, actor=HOA, at=AT,
    )  # fmt: skip
    assert kept.board.exceptions[-1].rule == "BTTND-HEAD"
