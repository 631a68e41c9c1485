"""The law of petitions as tables: every state has words, every step an article, every clock a rule."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from pydantic import ValidationError

from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    CLOCKS,
    MOVES,
    FilePetition,
    MovePetition,
    PetitionKind,
    PetitionState,
    Suggestion,
    all_grounds,
    file_petition,
    grounds_for,
    lawful_moves,
    move_petition,
    new_code,
    next_step,
    status_sentence,
)
from chinhquyen_sdk.domain.reception.moves import MoveName
from chinhquyen_sdk.domain.reception.promises import is_own, own_rules
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.law import rule

SITE = SiteRef(id=1, code="05455", kind="phường", name="Quyết Thắng")
STAFF = Actor.staff("1", "Lê Thị Hoa")
HINT = Suggestion(PetitionKind.FEEDBACK, (), True)
AT = datetime(2026, 7, 1, 2, 0, tzinfo=UTC)


def filed(kind, *, at=AT, site=SITE, **more):
    wish = FilePetition(
        content="Nội dung đủ dài để đọc.",
        sender_name="Hoa",
        sender_phone="0912000000",
        consent=True,
        kind=kind,
        **more,
    )
    return file_petition(
        site, wish, id=uuid4(), code=new_code(2026), suggestion=HINT, actor=Actor.citizen(), at=at
    ).petition


def walk(petition, *steps, site=SITE, at=AT):
    for step in steps:
        petition = move_petition(site, petition, MovePetition(**step), actor=STAFF, at=at).petition
    return petition


@pytest.mark.parametrize("kind", PetitionKind)
@pytest.mark.parametrize("state", PetitionState)
def test_every_state_has_words_for_officers_and_for_citizens(kind, state):
    assert state.label(kind)
    assert state.citizen_label(kind).endswith(".")


@pytest.mark.parametrize("move", MOVES, ids=lambda m: f"{m.name}-{'-'.join(sorted(m.kinds))}")
def test_every_step_names_its_article_and_leaves_an_event(move):
    assert move.basis
    assert move.event.hook


@pytest.mark.parametrize("row", CLOCKS, ids=lambda row: row.name)
def test_every_clock_runs_by_a_rule_of_the_law(row):
    known = (
        next(r for r in own_rules() if r.id == row.rule)
        if is_own(row.rule)
        else rule(row.rule, date(2026, 8, 1))
    )
    assert known.id == row.rule
    if row.remote_rule:
        assert rule(row.remote_rule, date(2026, 8, 1)).id == row.remote_rule


@pytest.mark.parametrize("kind", PetitionKind)
@pytest.mark.parametrize("name", [MoveName.REFUSE, MoveName.ARCHIVE, MoveName.RETURN])
def test_where_the_commune_may_say_no_there_is_a_lawful_ground(kind, name):
    asked = any("ground" in m.asks for m in MOVES if m.name is name and kind in m.kinds)
    assert bool(grounds_for(kind, name)) == asked
    assert all(ground.basis for ground in all_grounds())


@pytest.mark.parametrize("kind", PetitionKind)
def test_from_every_open_state_a_petition_can_end(kind):
    ends = {state for state in PetitionState if not state.is_open}
    reached = {PetitionState.RECEIVED}
    for _ in PetitionState:
        reached |= {m.target for s in reached for m in lawful_moves(kind, s) if m.target}
    for state in reached - ends:
        seen = {state}
        for _ in PetitionState:
            seen |= {m.target for s in seen for m in lawful_moves(kind, s) if m.target}
        assert seen & ends, f"{kind}: {state} has no way out"


def test_a_complaint_of_june_keeps_the_rule_of_june_and_one_of_july_the_new_one():
    june = filed("khieu_nai", at=datetime(2026, 6, 30, 2, 0, tzinfo=UTC))
    july = filed("khieu_nai", at=datetime(2026, 7, 1, 2, 0, tzinfo=UTC))
    assert june.due_on == date(2026, 7, 10)  # 10 days
    assert july.due_on == date(2026, 7, 10)  # 7 working days
    assert june.clocks[0].deadline().unit != july.clocks[0].deadline().unit


def test_in_a_remote_commune_a_complaint_has_the_longer_period():
    remote = SITE.model_copy(update={"remote": True})
    near, far = (
        walk(filed("khieu_nai"), {"move": "accept"}),
        walk(filed("khieu_nai", site=remote), {"move": "accept"}, site=remote),
    )
    assert (near.due_on, far.due_on) == (date(2026, 7, 31), date(2026, 8, 17))


def test_a_complex_complaint_is_extended_once():
    accepted = walk(filed("khieu_nai"), {"move": "accept"})
    extend = {"move": "extend", "reason": "phải đo đạc lại", "document": "12/TB-UBND", "tests": ["KN-3A-G"]}
    longer = walk(accepted, extend)
    assert longer.due_on == date(2026, 8, 17)  # 45 days end on a Saturday
    with pytest.raises(Refused):
        walk(longer, extend)


def test_a_denunciation_is_extended_at_most_twice():
    accepted = walk(filed("to_cao"), {"move": "accept"}, {"move": "notify_parties", "document": "3/TB-UBND"})
    first = walk(
        accepted, {"move": "extend", "reason": "phức tạp", "document": "4", "tests": ["TC-3-PLACES"]}
    )
    two = ["TC-3-PLACES", "TC-3-EVIDENCE"]
    with pytest.raises(Refused, match="đặc biệt phức tạp"):
        walk(first, {"move": "extend", "reason": "lần nữa", "document": "5", "tests": ["TC-3-PLACES"]})
    second = walk(first, {"move": "extend", "reason": "đặc biệt phức tạp", "document": "5", "tests": two})
    assert accepted.due_on < first.due_on < second.due_on
    with pytest.raises(Refused):
        walk(second, {"move": "extend", "reason": "nữa", "document": "6", "tests": two})


def test_suspended_the_clock_stands_and_runs_on_after():
    accepted = walk(filed("khieu_nai"), {"move": "accept"})
    standing = walk(
        accepted,
        {"move": "suspend", "reason": "chờ bản án", "document": "7/QĐ-UBND"},
        at=AT + timedelta(days=5),
    )
    assert standing.due_on == date(2026, 7, 9)  # the decision itself goes out in 3 working days
    standing = walk(standing, {"move": "send_suspension"}, at=AT + timedelta(days=6))
    assert standing.due_on is None
    assert not standing.is_late(date(2027, 1, 1))
    later = walk(standing, {"move": "resume", "document": "8/QĐ-UBND"}, at=AT + timedelta(days=25))
    later = walk(later, {"move": "send_resumption"}, at=AT + timedelta(days=26))
    assert later.due_on == accepted.due_on + timedelta(days=20)


def test_what_a_step_asks_for_is_asked_field_by_field():
    with pytest.raises(ValidationError) as caught:
        walk(filed("khieu_nai"), {"move": "accept"}, {"move": "decide"})
    assert set(field_errors(caught.value)) == {"document", "answer"}


def test_a_ground_of_another_kind_is_not_taken():
    with pytest.raises(ValidationError) as caught:
        walk(filed("phan_anh"), {"move": "refuse", "ground": "KN-11-LATE"})
    assert "ground" in field_errors(caught.value)


def test_an_unverified_rule_is_never_told_to_the_sender_as_law():
    petition = filed("phan_anh")
    processing = next(c for c in petition.clocks if c.name == "petition_process")
    assert not processing.deadline().verified
    assert next_step(petition, date(2026, 7, 2)).deadline.verified


def test_when_the_commune_is_late_it_says_sorry_first():
    petition = filed("phan_anh")
    assert "Chúng tôi xin lỗi" in status_sentence(petition, date(2026, 9, 1))
    assert "Chậm nhất thứ Tư, 15/7/2026" in status_sentence(petition, date(2026, 7, 2))


def test_a_paper_received_tomorrow_is_not_taken():
    with pytest.raises(ValidationError) as caught:
        filed("phan_anh", received_on=date(2026, 7, 2))
    assert "received_on" in field_errors(caught.value)
