"""An explanation goes out with a letter that never says who asked, unless an officer writes it."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from chinhquyen_letters import queries
from chinhquyen_letters.hooks import Hooks

from chinhquyen_sdk.domain.accountability.events import ExplanationGiven
from chinhquyen_sdk.domain.accountability.facts import ExplanationFacts
from chinhquyen_sdk.hooks import AccountabilityHooks, hookimpl

from .factories import AT, CHAIR, happens

pytestmark = pytest.mark.django_db


class Explained(AccountabilityHooks):
    """A module that explained."""

    late = False

    @hookimpl
    def explanation_facts(self, site, request):
        return ExplanationFacts(
            code="26-4839-2174", received_on=date(2026, 11, 2), subject="Chậm trả tiền bồi thường",
            document="112/GT-UBND", answered_on=date(2026, 11, 20), late=self.late,
        )  # fmt: skip


class ExplainedLate(Explained):
    late = True


class Fails(AccountabilityHooks):
    @hookimpl
    def explanation_facts(self, site, request):
        raise RuntimeError


def given():
    return ExplanationGiven(
        at=AT, actor=CHAIR, subject=uuid4(), code="26-4839-2174", document="112/GT-UBND", late=False
    )


def test_an_explanation_told_twice_is_one_draft_addressed_by_its_code(site, ref, modules):
    modules.register_hooks("aaa", Explained())
    event = given()
    happens(site, event)
    Hooks().explanation_given(site=ref, event=event)
    (entry,) = queries.waiting(site)
    assert entry.letter.number is None
    assert entry.letter.addressee == "Người yêu cầu giải trình, mã số 26-4839-2174"
    assert "văn bản số 112/GT-UBND, ngày 20 tháng 11 năm 2026" in entry.letter.body
    assert "xin lỗi" not in entry.letter.body


def test_a_late_explanation_says_sorry(site, modules):
    modules.register_hooks("aaa", ExplainedLate())
    happens(site, given())
    (entry,) = queries.waiting(site)
    assert "chúng tôi xin lỗi" in entry.letter.body


def test_without_facts_or_when_they_cannot_be_had_nothing_is_drafted(site, modules):
    happens(site, given())
    modules.register_hooks("aaa", Fails())
    happens(site, given())
    assert queries.waiting(site) == []
