"""When a petition's time is over its letters say nothing more; the book still has every number."""

from __future__ import annotations

import pytest
from chinhquyen_letters import queries
from chinhquyen_letters.hooks import Hooks

from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.reception.events import PetitionPurged

from .factories import accepted, approved, drafted, happens

pytestmark = pytest.mark.django_db


def purged(event):
    return PetitionPurged(**event.model_dump(exclude={"id"}))


def test_names_and_words_are_gone_number_and_day_stay(site, ref):
    event = accepted()
    sent, waiting = approved(site, drafted(site, event)), drafted(site, accepted(subject=event.subject))
    gone = purged(event)
    happens(site, gone)
    Hooks().petition_purged(site=ref, event=gone)
    (line,) = queries.book(site, "thong-bao", 2026).lines
    assert (line.letter.number, line.letter.issued_on) == (sent.number, sent.issued_on)
    assert line.letter.document.number_line == sent.document.number_line
    for letter in (line.letter, queries.letter(site, waiting.id)):
        assert "Bình" not in letter.model_dump_json()
        assert "Tổ 5" not in letter.model_dump_json()
        assert "đủ điều kiện thụ lý" not in letter.model_dump_json()
    assert queries.letter(site, waiting.id).state is LetterState.CANCELLED


def test_letters_of_other_cases_and_of_the_neighbour_stay(two_sites):
    site, other = two_sites
    event = accepted()
    there, here = drafted(other, event), drafted(site)
    happens(site, purged(event))
    assert queries.letter(other, there.id) == there
    assert queries.letter(site, here.id) == here
