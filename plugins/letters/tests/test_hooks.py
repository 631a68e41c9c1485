"""What happens by itself when a petition moves."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from chinhquyen_letters import queries
from chinhquyen_letters.hooks import Hooks

from chinhquyen_sdk.domain.reception.kinds import CHOSEN_BY_SENDERS, PetitionKind
from chinhquyen_sdk.domain.reception_days.events import ReceptionConcluded
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.switches import switch

from .factories import AT, CHAIR, Fails, Knows, accepted, approved, drafted, happens, transferred

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", CHOSEN_BY_SENDERS)
@pytest.mark.parametrize("event", [accepted, transferred])
def test_a_letter_is_drafted_and_addressed(site, modules, kind, event):
    modules.register_hooks("aaa", Knows())
    happens(site, event(kind))
    (entry,) = queries.waiting(site)
    named = kind is not PetitionKind.DENUNCIATION
    assert entry.letter.addressee == ("Bà Nguyễn Thị Bình" if named else "Người gửi đơn mã số 26-4839-2174")


def test_told_twice_it_drafts_once(site, ref):
    event = accepted()
    Hooks().petition_accepted(site=ref, event=event)
    Hooks().petition_accepted(site=ref, event=event)
    assert len(queries.waiting(site)) == 1


def test_switched_off_nothing_is_drafted_and_switched_on_again_new_events_are(site, switch_off):
    switch_off("letters")
    happens(site, accepted())
    assert queries.waiting(site) == []
    switch(site, "letters", on=True)
    happens(site, accepted())
    assert len(queries.waiting(site)) == 1


def test_when_the_addressee_cannot_be_had_the_letter_waits_for_another_try(site, modules):
    modules.register_hooks("aaa", Fails())
    event = accepted()
    happens(site, event)
    assert queries.waiting(site) == []
    assert not journal.undelivered(site).exists()


def test_the_neighbour_hears_nothing(two_sites):
    site, other = two_sites
    happens(site, accepted())
    assert queries.waiting(other) == []


class Subject:
    def __init__(self, id):
        self.id = id


def test_the_officers_case_page_lists_drafts_and_sent_letters(site, ref, officer, rf):
    letter = drafted(site)
    request = rf.get("/")
    request.user = officer
    (panel,) = Hooks().panels("petition.side", ref, Subject(letter.about), request)
    assert "Chờ ký duyệt" in panel.html
    approved(site, letter)
    (panel,) = Hooks().panels("petition.side", ref, Subject(letter.about), request)
    assert "Số: 01/TB-UBND" in panel.html


def test_other_slots_and_strangers_see_nothing(site, ref, editor, rf):
    letter = approved(site)
    request = rf.get("/")
    request.user, request.session = editor, {}
    for slot in ("petition.side", "petition.letters", "home.promises"):
        assert Hooks().panels(slot, ref, Subject(letter.about), request) == []
    assert Hooks().panels("petition.side", ref, "không phải đơn", request) == []


WORDS = {
    "received_on": date(2026, 12, 1), "conclusion": "Giao địa chính đo lại ranh giới.", "responsible": "Phòng Kinh tế",
}  # fmt: skip


@pytest.mark.parametrize("kind", list(PetitionKind))
def test_the_chairs_conclusion_becomes_a_draft_that_waits_for_approval(site, modules, kind):
    modules.register_hooks("aaa", Knows(**WORDS))
    event = ReceptionConcluded(
        at=AT, actor=CHAIR, subject=uuid4(), code="26-4839-2174", on=date(2026, 12, 1), day=uuid4(), kind=kind
    )
    happens(site, event)
    happens_again = Hooks().reception_concluded
    happens_again(site=site_ref(site), event=event)
    (entry,) = queries.waiting(site)
    assert "đo lại ranh giới" in entry.letter.body
    assert ("Bình" in entry.letter.addressee) is not kind.identity_protected
