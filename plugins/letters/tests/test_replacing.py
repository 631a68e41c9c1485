"""A conclusion that was reworded leads to one letter that is right, and says so where the wrong one went out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from chinhquyen_letters import queries

from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception_days.events import ReceptionConcluded
from chinhquyen_sdk.host import journal

from .factories import AT, CHAIR, Knows, approved, happens

pytestmark = pytest.mark.django_db
VISIT = UUID(int=7)


def concluded() -> ReceptionConcluded:
    return ReceptionConcluded(
        at=AT, actor=CHAIR, subject=VISIT, code="26-4839-2174", on=date(2026, 12, 1), day=UUID(int=8),
        kind=PetitionKind.PROPOSAL,
    )  # fmt: skip


def says(modules, words):
    modules.register_hooks("aaa", Knows(conclusion=words, responsible="Phòng Kinh tế"))


@pytest.fixture
def first(site, modules):
    says(modules, "Đo lại đất.")
    event = concluded()
    happens(site, event)
    modules.plugin_manager.unregister(name="aaa")
    says(modules, "Đo lại đất trước Tết.")
    return event


def test_an_open_draft_gives_way_and_its_case_knows_why(site, first):
    happens(site, concluded())
    (entry,) = queries.waiting(site)
    assert "trước Tết" in entry.letter.body
    assert "thay thông báo" not in entry.letter.body
    assert [event.hook for event in journal.timeline(site, VISIT)].count("letter_cancelled") == 1


def test_a_letter_that_went_out_is_named_by_the_one_that_replaces_it(site, first):
    sent = approved(site, queries.waiting(site)[0].letter)
    happens(site, concluded())
    (entry,) = queries.waiting(site)
    assert "Thông báo này thay thông báo số 01/TB-UBND, ngày 20 tháng 11 năm 2026" in entry.letter.body
    assert queries.letter(site, sent.id).state is LetterState.APPROVED
    happens(site, concluded())
    (entry,) = queries.waiting(site)
    assert "số 01/TB-UBND" in entry.letter.body


def test_the_first_fact_told_again_changes_nothing(site, ref, first):
    from chinhquyen_letters.hooks import Hooks

    happens(site, concluded())
    Hooks().reception_concluded(site=ref, event=first)
    (entry,) = queries.waiting(site)
    assert "trước Tết" in entry.letter.body
