"""From approval to the reader's hand: by hand, by post, back again; and approving one after the other."""

from __future__ import annotations

from datetime import date

import pytest
from chinhquyen_letters import commands, queries

from chinhquyen_sdk.domain.letters.commands import (
    BringBackLetter,
    CheckLetter,
    DeliverLetter,
    EditLetter,
    PrintLetter,
    SendLetter,
)
from chinhquyen_sdk.domain.letters.delivery import Outcome
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.staff import actor_of
from chinhquyen_sdk.testing.communes import browser_at

from .factories import CHAIR, approved, drafted

pytestmark = pytest.mark.django_db
LUA = Actor.staff("7", "Trần Thị Lụa")


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


@pytest.fixture
def office(site, chair):
    return browser_at(site, chair)


def state_of(site, letter):
    return queries.letter(site, letter.id).state


def move(browser, letter, name, **typed):
    return browser.post(f"/admin/thu/{letter.id}/viec/{name}/", typed, follow=True)


def test_a_letter_goes_by_hand_to_somebody_with_a_name(site, desk):
    letter = approved(site)
    move(desk, letter, "print")
    assert state_of(site, letter) is LetterState.PRINTED
    move(desk, letter, "send", channel="hand")
    nobody = move(desk, letter, "deliver", received_by="")
    assert nobody.status_code == 422
    assert "ghi tên người đã nhận" in nobody.content.decode()
    page = move(desk, letter, "deliver", received_by="Nguyễn Văn Lâm").content.decode()
    assert "Nguyễn Văn Lâm nhận" in page
    assert state_of(site, letter) is LetterState.DELIVERED


def test_post_needs_its_code_and_what_was_chosen_stays(site, desk):
    letter = approved(site)
    page = move(desk, letter, "send", channel="post")
    assert page.status_code == 422
    assert "ghi mã bưu gửi" in page.content.decode()
    assert "RX123" in move(desk, letter, "send", channel="post", postal_code="RX123").content.decode()


def test_what_came_back_goes_the_next_way(site, desk):
    letter = approved(site)
    move(desk, letter, "send", channel="hand")
    page = move(desk, letter, "bring_back", outcome="unknown", failure="Đã chuyển nhà.").content.decode()
    assert "Nên gửi tiếp: <strong>Bưu điện" in page
    assert state_of(site, letter) is LetterState.UNDELIVERED
    move(desk, letter, "send", channel="post", postal_code="RX9")
    assert [one.attempt for one in queries.attempts_on(site, [letter.id])[letter.id]] == [1, 2]


def test_whoever_refused_a_letter_is_not_pursued(site):
    letter = approved(site)
    commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=LUA)
    back = BringBackLetter(letter=letter.id, outcome=Outcome.REFUSED, failure="Không nhận.")
    commands.bring_back_letter(site, back, actor=LUA)
    with pytest.raises(Refused, match="từ chối"):
        commands.send_letter(site, SendLetter(letter=letter.id, channel="post", postal_code="R"), actor=LUA)


def test_a_draft_is_not_sent_and_a_sent_letter_not_printed(site):
    letter = drafted(site)
    with pytest.raises(Refused):
        commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=LUA)
    approved(site, letter)
    commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=LUA)
    with pytest.raises(Refused):
        commands.print_letter(site, PrintLetter(letter=letter.id), actor=LUA)
    with pytest.raises(Refused, match="ghi tên"):
        commands.deliver_letter(site, DeliverLetter(letter=letter.id), actor=LUA)


def test_the_sender_still_reads_a_letter_that_was_sent(site):
    letter = approved(site)
    commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=LUA)
    assert [one.id for one in queries.sent_about(site, letter.about)] == [letter.id]


def test_a_checked_letter_is_bound_to_the_words_that_were_read(site, desk, office):
    letter = drafted(site)
    with pytest.raises(Refused, match="vừa được sửa"):
        commands.check_letter(site, CheckLetter(letter=letter.id, seen="x"), actor=LUA)
    move(desk, letter, "check", seen=letter.digest)
    assert state_of(site, letter) is LetterState.CHECKED
    assert str(letter.id) in office.get("/admin/thu/").content.decode()
    words = {name: getattr(letter, name) for name in ("subject", "addressee", "address", "body")}
    commands.edit_letter(site, EditLetter(letter=letter.id, **words), actor=LUA)
    assert state_of(site, letter) is LetterState.DRAFT


def approve(office, letter, seen=None):
    typed = {"letter": letter.id, "seen": seen or letter.digest, "deed": "approve"}
    return office.post("/admin/thu/duyet/", typed, follow=True)


def test_the_chair_sees_each_letter_and_ends_at_the_list(site, office):
    first, second, third = (drafted(site) for _ in range(3))
    page = office.get("/admin/thu/duyet/").content.decode()
    assert str(first.id) in page and str(second.id) not in page
    assert str(second.id) in approve(office, first).content.decode()
    back = {"letter": second.id, "deed": "return", "remark": "Thêm lời xin lỗi."}
    assert str(third.id) in office.post("/admin/thu/duyet/", back, follow=True).content.decode()
    end = office.get(f"/admin/thu/duyet/?sau={third.id}", follow=True)
    assert end.redirect_chain[-1][0] == "/admin/thu/"
    assert [state_of(site, one).value for one in (first, second, third)] == ["approved", "returned", "draft"]


def test_the_list_goes_on_behind_its_last_letter(site, office):
    first, second, third = (drafted(site) for _ in range(3))
    rest = office.get(f"/admin/thu/?sau={first.id}").content.decode()
    assert str(second.id) in rest and str(third.id) in rest and str(first.id) not in rest
    assert "Về đầu danh sách" in office.get(f"/admin/thu/?sau={third.id}").content.decode()


def test_nobody_approves_unseen_words_nor_own_ones(site, office, chair):
    letter = drafted(site)
    changed = approve(office, letter, seen="0" * 64)
    assert changed.status_code == 409
    assert "Mời xem lại" in changed.content.decode()
    words = {name: getattr(letter, name) for name in ("subject", "addressee", "address", "body")}
    commands.edit_letter(site, EditLetter(letter=letter.id, **words), actor=actor_of(chair))
    assert office.get("/admin/thu/duyet/", follow=True).redirect_chain


def test_a_remark_left_empty_keeps_the_letter_on_the_screen(site, office):
    letter = drafted(site)
    page = office.post("/admin/thu/duyet/", {"letter": letter.id, "deed": "return", "remark": " "})
    assert page.status_code == 422
    assert letter.subject in page.content.decode()


def test_an_officer_does_not_approve_one_after_the_other(site, desk):
    drafted(site)
    assert desk.get("/admin/thu/duyet/").status_code in (302, 403)


def test_a_letter_nobody_sends_stands_on_the_desk(site, ref):
    from chinhquyen_letters.hooks import Hooks

    letter = approved(site)
    items = Hooks().due_items(site=ref, until=date(2030, 1, 1), officer="", since=None, most=9)
    assert [item.id for item in items] == [letter.id]
    assert "chưa gửi" in items[0].step
    commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=CHAIR)
    assert Hooks().due_items(site=ref, until=date(2030, 1, 1), officer="", since=None, most=9) == []
