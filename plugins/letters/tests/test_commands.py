"""From draft to number: what may be done with a letter, and what may not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from chinhquyen_letters import commands, queries

from chinhquyen_sdk.domain.letters.commands import ApproveLetter, CancelLetter, EditLetter, ReturnLetter
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.models import CommuneProfile

from .factories import AT, CHAIR, accepted, approved, drafted

pytestmark = pytest.mark.django_db
LUA = Actor.staff("7", "Trần Thị Lụa")


def reworded(letter: Letter, **words: str) -> EditLetter:
    known = {name: getattr(letter, name) for name in ("subject", "addressee", "address", "body")}
    return EditLetter(letter=letter.id, **{**known, **words})


def test_one_event_never_makes_two_letters(site):
    event = accepted()
    first, again = drafted(site, event), drafted(site, event)
    assert first == again
    assert len(queries.waiting(site)) == 1
    assert len(journal.timeline(site, event.subject)) == 1


def test_a_cancelled_letter_is_not_drafted_anew_by_the_same_event(site):
    event = accepted()
    letter = drafted(site, event)
    commands.cancel_letter(site, CancelLetter(letter=letter.id, reason="Đã gặp trực tiếp."), actor=LUA)
    assert drafted(site, event).state is LetterState.CANCELLED
    assert queries.waiting(site) == []


def test_approval_gives_number_and_date_and_freezes_the_page(site):
    CommuneProfile.objects.filter(site=site).update(leader_name="Ma Văn Thắng", phone="0208 3000 000")
    sent = approved(site)
    document = sent.document
    assert document is not None
    assert document.number_line == "Số: 01/TB-UBND"
    assert document.place_line == "Quyết Thắng, ngày 20 tháng 11 năm 2026"
    assert document.authority == ("CHỦ TỊCH",)
    assert document.signer == "Ma Văn Thắng"
    assert document.link.startswith("http://quyetthang.testserver/thu/")
    CommuneProfile.objects.filter(site=site).update(leader_name="Người khác")
    kept = queries.letter(site, sent.id)
    assert kept is not None
    assert queries.shown(site, kept) == document


def test_numbers_run_by_year_and_by_commune(two_sites):
    site, other = two_sites
    numbers = [approved(site).number, approved(site).number, approved(other).number]
    assert numbers == [1, 2, 1]
    assert approved(site, at=datetime(2026, 12, 31, 18, tzinfo=UTC)).number == 1  # it is 2027 in Vietnam
    assert [entry.letter.number for entry in queries.book(site, "thong-bao", 2026).lines] == [2, 1]
    assert [entry.letter.number for entry in queries.book(site, "thong-bao", 2026, before=2).lines] == [1]


def test_a_refused_approval_takes_no_number(site):
    letter = drafted(site)
    with pytest.raises(Refused):
        commands.approve_letter(site, ApproveLetter(letter=letter.id, seen="khác"), actor=CHAIR)
    assert approved(site, letter).number == 1


def test_nobody_approves_words_that_changed_since_they_were_read(site):
    letter = drafted(site)
    commands.edit_letter(site, reworded(letter, body="Lời khác."), actor=LUA)
    with pytest.raises(Refused, match="vừa được sửa"):
        commands.approve_letter(site, ApproveLetter(letter=letter.id, seen=letter.digest), actor=CHAIR)


def test_whoever_drafted_does_not_approve(site):
    letter = drafted(site)
    edited = commands.edit_letter(site, reworded(letter, body="Lời của tôi."), actor=LUA)
    with pytest.raises(Refused, match="người khác duyệt"):
        commands.approve_letter(site, ApproveLetter(letter=letter.id, seen=edited.digest), actor=LUA)
    assert approved(site, edited).state is LetterState.APPROVED


def test_the_approver_may_correct_a_word_and_approve(site):
    letter = drafted(site)
    edited = commands.edit_letter(site, reworded(letter, subject="Về việc khác"), actor=CHAIR, drafts=False)
    assert approved(site, edited).document.subject == "Về việc khác"


def test_a_returned_letter_shows_the_remark_and_waits_again_once_reworded(site):
    letter = drafted(site)
    wish = ReturnLetter(letter=letter.id, remark="Thêm lời xin lỗi.")
    returned = commands.return_letter(site, wish, actor=CHAIR)
    assert (returned.state, returned.remark) == (LetterState.RETURNED, "Thêm lời xin lỗi.")
    with pytest.raises(Refused):
        approved(site, returned)
    again = commands.edit_letter(site, reworded(letter, body="Xin lỗi bà."), actor=LUA)
    assert (again.state, again.remark) == (LetterState.DRAFT, "")


@pytest.mark.parametrize("deed", ["edit", "approve", "return", "cancel"])
def test_a_numbered_letter_never_changes(site, deed):
    sent = approved(site)
    deeds = {
        "edit": lambda: commands.edit_letter(site, reworded(sent, body="Khác"), actor=LUA),
        "approve": lambda: approved(site, sent),
        "return": lambda: commands.return_letter(
            site, ReturnLetter(letter=sent.id, remark="Sửa"), actor=CHAIR
        ),
        "cancel": lambda: commands.cancel_letter(
            site, CancelLetter(letter=sent.id, reason="Thôi"), actor=LUA
        ),
    }
    with pytest.raises(Refused) as refused:
        deeds[deed]()
    assert refused.value.basis


def test_a_letter_on_a_denunciation_names_nobody_and_cannot_be_made_to(site):
    letter = drafted(site, accepted(PetitionKind.DENUNCIATION))
    assert letter.addressee == "Người gửi đơn mã số 26-4839-2174"
    assert "Bình" not in letter.model_dump_json()
    with pytest.raises(Refused) as refused:
        commands.edit_letter(site, reworded(letter, addressee="Bà Nguyễn Thị Bình"), actor=LUA)
    assert "Tố cáo" in refused.value.basis


def test_the_case_remembers_what_happened_to_its_letter(site):
    event = accepted()
    letter = drafted(site, event)
    approved(site, letter)
    drafted_event, approved_event = journal.timeline(site, event.subject)
    assert drafted_event.for_citizen() is None
    assert approved_event.for_citizen() is not None
    assert "Số: 01/TB-UBND" in approved_event.for_citizen()
    assert approved_event.at == AT


def test_payloads_hold_no_name_and_no_wording(site):
    from chinhquyen_sdk.host.models import JournalEntry

    approved(site)
    for entry in JournalEntry.objects.filter(site=site):
        assert "Bình" not in str(entry.payload)
        assert "Kính thưa" not in str(entry.payload)


def test_another_communes_letter_does_not_exist_here(two_sites):
    from django.core.exceptions import ObjectDoesNotExist

    site, other = two_sites
    letter = drafted(other)
    assert queries.letter(site, letter.id) is None
    assert queries.waiting(site) == queries.about(site, letter.about) == []
    with pytest.raises(ObjectDoesNotExist):
        approved(site, letter)
