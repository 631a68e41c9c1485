"""A letter that has its number and shall not go out: the number stays, the reason is in the book, the paper is void."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries

from chinhquyen_sdk.domain.letters.commands import ApproveLetter, CancelLetter, SendLetter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.testing.communes import browser_at

from . import life
from .factories import AT, CHAIR, approved, drafted

pytestmark = pytest.mark.django_db
WHY = "Ghi nhầm tên người nhận."


def test_its_number_stays_in_the_book_with_the_reason_and_no_other_letter_gets_it(site, chair):
    letter = approved(site)
    office = browser_at(site, chair)
    assert "Không gửi nữa, hủy thư" in office.get(f"/admin/thu/{letter.id}/").content.decode()
    office.post(f"/admin/thu/{letter.id}/viec/withdraw/", {"reason": WHY})
    assert queries.letter(site, letter.id).state is LetterState.CANCELLED
    following = approved(site, drafted(site))
    assert (letter.number, following.number) == (1, 2)
    page = queries.book(site, "thong-bao", AT.year)
    assert page.missing == ()
    assert page.lines[-1].entry.note == f"Hủy: {WHY}"


def test_without_a_reason_nothing_happens(site, chair):
    letter = approved(site)
    answer = browser_at(site, chair).post(f"/admin/thu/{letter.id}/viec/withdraw/", {"reason": ""})
    assert answer.status_code == 422
    assert queries.letter(site, letter.id).state is LetterState.APPROVED


def test_a_drafter_may_not(site, officer):
    letter = approved(site)
    answer = browser_at(site, officer).post(f"/admin/thu/{letter.id}/viec/withdraw/", {"reason": WHY})
    assert answer.status_code in (302, 403)
    assert queries.letter(site, letter.id).state is LetterState.APPROVED


def test_whoever_holds_the_paper_learns_that_it_is_void(site, client):
    letter = approved(site)
    commands.withdraw_letter(site, CancelLetter(letter=letter.id, reason=WHY), actor=CHAIR)
    page = client.get(f"/thu/{letter.id}/", headers={"host": site.hostname}).content.decode()
    assert "Thư này không còn giá trị" in page
    assert "đúng là của chúng tôi" not in page
    assert WHY not in page


def test_a_letter_on_its_way_is_not_withdrawn(site):
    letter = approved(site)
    commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=CHAIR)
    with pytest.raises(Refused, match="không làm việc đó được nữa"):
        commands.withdraw_letter(site, CancelLetter(letter=letter.id, reason=WHY), actor=CHAIR)


def test_after_a_wrong_name_the_right_letter_can_be_written(site):
    wrong = commands.write_by_hand(site, life.wedding(), actor=life.OFFICER, at=life.NOON)
    with pytest.raises(Refused, match="đúng việc này rồi"):
        commands.write_by_hand(site, life.wedding(), actor=life.OFFICER, at=life.NOON)
    wish = ApproveLetter(letter=wrong.id, seen=wrong.digest)
    commands.approve_letter(site, wish, actor=CHAIR, at=life.NOON)
    commands.withdraw_letter(site, CancelLetter(letter=wrong.id, reason=WHY), actor=CHAIR, at=life.NOON)
    right = commands.write_by_hand(site, life.wedding(), actor=life.OFFICER, at=life.NOON)
    assert right.state is LetterState.DRAFT
    with pytest.raises(Refused, match="đã hủy"):
        commands.draft_life_event(site, wrong.event, at=life.NOON)
