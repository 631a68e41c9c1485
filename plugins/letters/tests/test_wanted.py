"""Any module gets a letter written by recording ``letter_wanted``, also one that has no hooks of its own."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest
from chinhquyen_letters import queries

from chinhquyen_sdk.domain.letters.events import LetterWanted
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import Telling

from .factories import AT, CHAIR, Fails, Knows, happens

pytestmark = pytest.mark.django_db
ANSWER = {
    "topic": "Nước sạch", "received_on": date(2026, 11, 2), "question": "Bao giờ có nước?", "answer": "Tháng sau có.",
}  # fmt: skip


def wanted(template: str = "question_answered", subject: UUID | None = None) -> LetterWanted:
    return LetterWanted(
        at=AT, actor=CHAIR, subject=subject or uuid4(), template=template, code="26-4839-2174"
    )


def test_a_wished_letter_is_drafted_once_and_addressed(site, ref, modules):
    from chinhquyen_letters.hooks import Hooks

    modules.register_hooks("aaa", Knows(**ANSWER))
    event = wanted()
    happens(site, event)
    Hooks().letter_wanted(site=ref, event=event)
    (entry,) = queries.waiting(site)
    assert entry.letter.addressee == "Bà Nguyễn Thị Bình"
    assert "Bao giờ có nước?" in entry.letter.body


def test_off_means_not_drafted(site, modules, switch_off):
    switch_off("letters")
    modules.register_hooks("aaa", Knows(**ANSWER))
    happens(site, wanted())
    assert queries.waiting(site) == []


@pytest.mark.parametrize("module", [Fails(), Knows(), Knows(topic="Nước sạch")])
def test_what_cannot_be_said_is_tried_again(site, modules, module):
    modules.register_hooks("aaa", module)
    happens(site, wanted())
    assert queries.waiting(site) == []
    assert Telling.objects.get(module="letters").state == Telling.State.FAILED


def test_a_template_nobody_has_is_seen_by_staff_and_not_lost(site, modules):
    modules.register_hooks("aaa", Knows(**ANSWER))
    happens(site, wanted("no_such_text"))
    assert Telling.objects.get(module="letters").state == Telling.State.FAILED


def test_where_nobody_knows_the_case_nothing_half_is_written(site):
    happens(site, wanted())
    assert queries.waiting(site) == []
    assert Telling.objects.get(module="letters").state == Telling.State.DONE


def test_the_wish_stands_on_the_timeline_and_names_nobody(site):
    event = wanted()
    happens(site, event)
    (kept,) = journal.timeline(site, event.subject)
    assert kept == event
    assert kept.for_citizen() is None
