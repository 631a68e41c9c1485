"""A yes to many letters: each looked at, each with its number and its event; what cannot be approved is named."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.commands import approving, moving
from chinhquyen_letters.rows import ApprovalRow, LetterRow

from chinhquyen_sdk.domain.letters.commands import ApproveLetters, EditLetter
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.host.numbers import next_number
from chinhquyen_sdk.testing.communes import browser_at

from .factories import CHAIR
from .many import drafts, looked_at

pytestmark = pytest.mark.django_db
SCREEN = "/admin/thu/duyet/nhieu/"


def given(site, letters, actor=CHAIR):
    id = commands.approve_letters(site, ApproveLetters(letters=looked_at(letters)), actor=actor)
    commands.write_approval.func(str(id))
    (found, *_) = queries.approvals(site, actor.id)
    return found


def reworded(site, letter, **more):
    words = {"subject": letter.subject, "addressee": letter.addressee, "body": "Lời khác hẳn.", **more}
    commands.edit_letter(site, EditLetter(letter=letter.id, **words), actor=Actor.staff("7", "Lụa"))


def test_each_gets_its_number_in_the_order_of_the_list_and_its_own_event(site):
    letters = drafts(site, 60)
    found = given(site, letters)
    assert (found.state, found.approved, found.left_out) == ("done", 60, [])
    for kind in ("wedding", "petition_accepted"):
        numbers = [queries.letter(site, one.id).number for one in letters if one.template == kind]
        assert sorted(numbers) == list(range(1, 31))
    weddings = [queries.letter(site, one.id).number for one in letters if one.template == "wedding"]
    assert weddings == list(range(1, 31))
    assert JournalEntry.objects.filter(site=site, hook="letter_approved").count() == 60


def test_what_changed_after_the_look_and_ones_own_are_left_out_and_named(site):
    letters = drafts(site, 4)
    wish = ApproveLetters(letters=looked_at(letters))
    reworded(site, letters[1])
    LetterRow.objects.filter(pk=letters[2].id).update(drafted_by=CHAIR.id)
    id = commands.approve_letters(site, wish, actor=CHAIR)
    commands.write_approval.func(str(id))
    (found,) = queries.approvals(site, CHAIR.id)
    why = {one.letter: one.why for one in found.left_out}
    assert "vừa được sửa" in why[letters[1].id]
    assert "người khác duyệt" in why[letters[2].id]
    assert (len(why), found.approved, found.left_out[0].addressee[:6]) == (2, 2, "Ông Lò")
    assert next_number(site, "thu-cong", queries.letter(site, letters[0].id).issued_on.year) == 2


def test_a_letter_that_breaks_takes_no_number_and_does_not_hold_up_the_others(site, monkeypatch):
    letters = drafts(site, 3, ("wedding",))
    real = moving.compose

    def breaks(letter, *args, **more):
        if letter.id == letters[1].id:
            raise LookupError
        return real(letter, *args, **more)

    monkeypatch.setattr(moving, "compose", breaks)
    found = given(site, letters)
    assert [one.letter for one in found.left_out] == [letters[1].id]
    numbers = [queries.letter(site, one.id).number for one in letters]
    assert numbers == [1, None, 2]


def test_the_same_yes_twice_is_no_complaint(site):
    letters = drafts(site, 2)
    given(site, letters)
    assert given(site, letters).left_out == []
    assert JournalEntry.objects.filter(site=site, hook="letter_approved").count() == 2


def test_another_sites_letter_is_not_approved(two_sites):
    site, other = two_sites
    theirs = drafts(other, 1)
    assert [one.why for one in given(site, theirs).left_out] == ["Không có thư này."]
    assert not queries.letter(other, theirs[0].id).state.is_issued


def test_the_chair_reads_ticks_and_goes_on_page_by_page(site, chair):
    letters = drafts(site, queries.LOOKED_AT + 2)
    desk = browser_at(site, chair)
    page = desk.get(SCREEN)
    looks = page.context["looks"]
    text = page.content.decode()
    assert text.count("Mong ông và gia đình mạnh khỏe") == queries.LOOKED_AT
    assert "checked" not in text
    ticked = {look.field: look.letter.digest for look in looks[:3]}
    last = {"last": page.context["last"], "next": "1"}
    page = desk.post(SCREEN, {**ticked, **last}, follow=True)
    assert "Đã nhận lời duyệt 3 thư" in page.content.decode()
    assert len(page.context["looks"]) == 2
    for id in queries.to_look_at(site, str(chair.pk)):
        assert id.id not in {look.letter.id for look in looks[:3]}
    commands.write_approval.func(str(ApprovalRow.objects.get().pk))
    assert "Đã lấy số 3 / 3 thư" in desk.get(SCREEN).content.decode()
    assert len(letters) - 3 == sum(choice.count for choice in queries.kinds_to_look_at(site, str(chair.pk)))


def test_without_a_tick_it_says_so_and_shows_the_page_again(site, chair):
    drafts(site, 1)
    page = browser_at(site, chair).post(SCREEN, {})
    assert page.status_code == 422
    assert "Chưa đánh dấu thư nào" in page.content.decode()


def test_one_kind_alone(site, chair):
    drafts(site, 6)
    page = browser_at(site, chair).get(SCREEN, {"loai": "wedding"})
    assert {look.letter.template for look in page.context["looks"]} == {"wedding"}


def test_an_officer_without_that_right_sees_nothing_of_it(site, officer):
    letters = drafts(site, 1)
    desk = browser_at(site, officer)
    assert desk.get(SCREEN).status_code != 200
    desk.post(SCREEN, {f"seen_{letters[0].id}": letters[0].digest})
    assert not ApprovalRow.objects.exists()


def test_a_failed_yes_goes_on_from_where_it_stood(site, chair, monkeypatch):
    letters = drafts(site, 30, ("wedding",))
    actor = Actor.staff(str(chair.pk), "Ma Văn Thắng")
    real, done = approving._approve_piece, []

    def fails(*args):
        if done:
            raise OSError
        done.append(real(*args))

    with monkeypatch.context() as broken:
        broken.setattr(approving, "_approve_piece", fails)
        assert given(site, letters, actor).state == "failed"
    desk = browser_at(site, chair)
    assert "Thử lại" in desk.get(SCREEN).content.decode()
    job = ApprovalRow.objects.get()
    desk.post(f"{SCREEN}{job.pk}/lai/")
    commands.write_approval.func(str(job.pk))
    numbers = sorted(LetterRow.objects.values_list("number", flat=True))
    assert numbers == list(range(1, 31))


def test_the_screen_asks_the_database_little(site, chair, django_assert_max_num_queries):
    drafts(site, 30)
    desk = browser_at(site, chair)
    desk.get(SCREEN)
    with django_assert_max_num_queries(20):
        desk.get(SCREEN)
