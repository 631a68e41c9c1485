"""The office's screens: the chair reads and approves, the officer rewords."""

from __future__ import annotations

import pytest
from chinhquyen_letters import queries

from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.testing.communes import browser_at

from .factories import accepted, approved, drafted

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


@pytest.fixture
def office(site, chair):
    return browser_at(site, chair)


def state_of(site, letter):
    return queries.letter(site, letter.id).state


def test_the_chair_approves_with_the_letter_in_view(site, office):
    letter = drafted(site)
    assert f"/admin/thu/{letter.id}/" in office.get("/admin/thu/").content.decode()
    page = office.get(f"/admin/thu/{letter.id}/").content.decode()
    assert "DỰ THẢO" in page
    assert "Duyệt và lấy số" in page
    answer = office.post(f"/admin/thu/{letter.id}/viec/approve/", {"seen": letter.digest}, follow=True)
    assert "Số: 01/TB-UBND" in answer.content.decode()
    assert state_of(site, letter) is LetterState.APPROVED


def test_an_officer_sees_no_approve_button_and_cannot_approve(site, desk):
    letter = drafted(site)
    assert "Duyệt và lấy số" not in desk.get(f"/admin/thu/{letter.id}/").content.decode()
    desk.post(f"/admin/thu/{letter.id}/viec/approve/", {"seen": letter.digest})
    assert state_of(site, letter) is LetterState.DRAFT


def test_the_chair_returns_with_a_remark_and_the_officer_reads_it(site, office, desk):
    letter = drafted(site)
    empty = office.post(f"/admin/thu/{letter.id}/viec/return/", {"remark": " "})
    assert empty.status_code == 422
    office.post(f"/admin/thu/{letter.id}/viec/return/", {"remark": "Thêm lời xin lỗi."})
    assert "Thêm lời xin lỗi." in desk.get(f"/admin/thu/{letter.id}/sua/").content.decode()


def words_of(letter, **changes):
    return {name: getattr(letter, name) for name in ("subject", "addressee", "address", "body")} | changes


def test_the_officer_rewords_and_sees_it(site, desk):
    letter = drafted(site)
    page = desk.post(
        f"/admin/thu/{letter.id}/sua/", words_of(letter, body="Kính thưa bà,\n\nLời mới #1."), follow=True
    )
    assert "Lời mới #1" in page.content.decode()


def test_an_empty_body_is_said_at_the_field_and_the_rest_is_kept(site, desk):
    letter = drafted(site)
    page = desk.post(
        f"/admin/thu/{letter.id}/sua/", words_of(letter, body="", subject="Trích yếu tôi vừa gõ")
    )
    assert page.status_code == 422
    assert "Trích yếu tôi vừa gõ" in page.content.decode()


def test_the_form_of_a_denunciation_asks_for_no_name(site, desk):
    letter = drafted(site, accepted(PetitionKind.DENUNCIATION))
    page = desk.get(f"/admin/thu/{letter.id}/sua/").content.decode()
    assert 'name="addressee"' not in page
    desk.post(f"/admin/thu/{letter.id}/sua/", {"subject": "Về việc khác", "body": "Kính thưa ông/bà"})
    assert queries.letter(site, letter.id).subject == "Về việc khác"


def test_a_letter_that_shall_not_go_out_is_put_away(site, desk):
    letter = drafted(site)
    desk.post(f"/admin/thu/{letter.id}/viec/cancel/", {"reason": "Đã gặp trực tiếp."})
    assert state_of(site, letter) is LetterState.CANCELLED


def test_drafts_and_letters_as_files(site, desk):
    letter = drafted(site)
    assert desk.get(f"/admin/thu/{letter.id}/tep/pdf/").content.startswith(b"%PDF")
    approved(site, letter)
    assert "01-TB-UBND.docx" in desk.get(f"/admin/thu/{letter.id}/tep/docx/")["Content-Disposition"]
    assert desk.get(f"/admin/thu/{letter.id}/tep/exe/").status_code == 404


def test_the_book_shows_a_years_numbers(site, office):
    approved(site)
    assert "Số: 01/TB-UBND" in office.get("/admin/thu/so/?nam=2026").content.decode()
    assert office.get("/admin/thu/so/?nam=abc&truoc=-1").status_code == 200


ADDRESSES = ["", "sua/", "tep/pdf/"]


@pytest.mark.parametrize("tail", ADDRESSES)
def test_the_neighbours_officer_opens_nothing_of_ours(site, other_site, other_officer, tail):
    letter = drafted(site)
    theirs = browser_at(other_site, other_officer)
    assert theirs.get(f"/admin/thu/{letter.id}/{tail}").status_code == 404
    assert str(letter.id) not in theirs.get("/admin/thu/").content.decode()
    at_our_door = browser_at(site, other_officer)
    assert at_our_door.get(f"/admin/thu/{letter.id}/{tail}").status_code in (302, 403)


def test_an_editor_without_a_job_here_is_kept_out(site, editor):
    letter = drafted(site)
    assert browser_at(site, editor).get(f"/admin/thu/{letter.id}/").status_code in (302, 403)


def test_switched_off_the_screens_and_the_menu_are_gone(site, office, switch_off):
    letter = drafted(site)
    assert "/admin/thu/" in office.get("/admin/").content.decode()
    switch_off("letters")
    assert office.get("/admin/thu/").status_code == 404
    assert office.get(f"/admin/thu/{letter.id}/").status_code == 404
    assert "/admin/thu/" not in office.get("/admin/").content.decode()


def test_the_list_asks_the_database_little(site, office, django_assert_max_num_queries):
    for _ in range(20):
        drafted(site)
    office.get("/admin/thu/")
    with django_assert_max_num_queries(14):
        office.get("/admin/thu/")
