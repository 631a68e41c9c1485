"""An explanation goes out with a letter that never says who asked, unless an officer writes it."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from chinhquyen_letters import queries
from chinhquyen_letters.hooks import Hooks

from chinhquyen_sdk.domain.accountability.events import ExplanationGiven
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.hooks import hookimpl

from .factories import AT, CHAIR, Fails, Knows, happens

pytestmark = pytest.mark.django_db


class Asked(Knows):
    """Accountability never tells who asked."""

    @hookimpl
    def letter_facts(self, site, event):
        return LetterFacts(fields=self.fields)


WORDS = {"received_on": date(2026, 11, 2), "subject": "Chậm trả tiền bồi thường"}


def given(late=False):
    return ExplanationGiven(
        at=AT, actor=CHAIR, subject=uuid4(), code="26-4839-2174", document="112/GT-UBND", late=late
    )


def test_an_explanation_told_twice_is_one_draft_addressed_by_its_code(site, ref, modules):
    modules.register_hooks("aaa", Asked(**WORDS))
    event = given()
    happens(site, event)
    Hooks().explanation_given(site=ref, event=event)
    (entry,) = queries.waiting(site)
    assert entry.letter.number is None
    assert entry.letter.addressee == "Người yêu cầu giải trình, mã số 26-4839-2174"
    assert "văn bản số 112/GT-UBND, ngày 20 tháng 11 năm 2026" in entry.letter.body
    assert "xin lỗi" not in entry.letter.body


def test_a_late_explanation_says_sorry(site, modules):
    modules.register_hooks("aaa", Asked(**WORDS))
    happens(site, given(late=True))
    (entry,) = queries.waiting(site)
    assert "chúng tôi xin lỗi" in entry.letter.body


def test_without_facts_or_when_they_cannot_be_had_nothing_is_drafted(site, modules):
    happens(site, given())
    modules.register_hooks("aaa", Fails())
    happens(site, given())
    assert queries.waiting(site) == []
