"""Printed before and needed once more, or back from the road: a new pile with who asked and why, never two open piles."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import BatchRow, LetterRow
from pypdf import PdfReader

from chinhquyen_sdk.domain.letters.commands import (
    BringBackLetter,
    PrintLetter,
    PrintPile,
    Reprint,
    SendLetter,
)
from chinhquyen_sdk.domain.letters.delivery import Outcome
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.testing.communes import browser_at

from .factories import approved

pytestmark = pytest.mark.django_db
LUA = Actor.staff("7", "Trần Thị Lụa")


@pytest.fixture
def printed(site):
    letters = [approved(site) for _ in range(3)]
    pile = commands.print_pile(site, PrintPile(), actor=LUA)
    commands.write_pile.func(str(pile))
    return pile, letters


def back(site, letter, outcome=Outcome.UNKNOWN):
    commands.send_letter(site, SendLetter(letter=letter.id, channel="hand"), actor=LUA)
    wish = BringBackLetter(letter=letter.id, outcome=outcome, failure="nhà đóng cửa ba lần")
    commands.bring_back_letter(site, wish, actor=LUA)


def events(site):
    entries = JournalEntry.objects.filter(site=site, hook="letter_printed").values_list("payload", flat=True)
    return [entry["again"] for entry in entries]


def test_a_lost_pile_is_printed_again_whole_without_what_went_out(site, printed):
    pile, letters = printed
    commands.send_letter(site, SendLetter(letter=letters[0].id, channel="hand"), actor=LUA)
    again = commands.reprint(site, Reprint(pile=pile, why="máy in kẹt giấy"), actor=LUA)
    commands.write_pile.func(str(again))
    assert len(PdfReader(queries.pile_file(site, again, "letters").open()).pages) == 2
    found = queries.pile(site, again)
    assert (found.state, found.why, found.asked_by, found.marked) == (
        "done",
        "máy in kẹt giấy",
        "Trần Thị Lụa",
        2,
    )
    assert events(site) == [False] * 3 + [True] * 2
    assert queries.letter(site, letters[0].id).state is LetterState.SENT
    assert queries.letter(site, letters[1].id).number == letters[1].number


def test_what_came_back_gets_new_paper_and_may_be_sent_again(site, printed):
    _, letters = printed
    back(site, letters[1])
    again = commands.reprint(site, Reprint(letters=(letters[1].id,), why="thư quay về"), actor=LUA)
    commands.write_pile.func(str(again))
    assert queries.letter(site, letters[1].id).state is LetterState.PRINTED
    commands.send_letter(
        site, SendLetter(letter=letters[1].id, channel="post", postal_code="CT01"), actor=LUA
    )


def test_a_letter_printed_alone_can_join_a_pile(site):
    letter = approved(site)
    commands.print_letter(site, PrintLetter(letter=letter.id), actor=LUA)
    again = commands.reprint(site, Reprint(letters=(letter.id,), why="bản in bị ướt"), actor=LUA)
    assert LetterRow.objects.get(pk=letter.id).batch == again


def test_never_in_two_open_piles_nor_after_the_reader_refused(site, printed):
    _, letters = printed
    wish = Reprint(letters=(letters[0].id,), why="máy in kẹt giấy")
    commands.reprint(site, wish, actor=LUA)
    with pytest.raises(Refused, match="đang ở một đợt in khác"):
        commands.reprint(site, wish, actor=LUA)
    back(site, letters[2], Outcome.REFUSED)
    with pytest.raises(Refused, match="người nhận từ chối"):
        commands.reprint(site, Reprint(letters=(letters[2].id,), why="gửi lại"), actor=LUA)
    offered = {one.id for one in queries.to_reprint(site)}
    assert offered == {letters[1].id}


def test_the_officer_says_why_on_the_screen(site, officer, printed):
    pile, letters = printed
    desk = browser_at(site, officer)
    assert f"?dot={pile}" in desk.get("/admin/thu/in/").content.decode()
    wrong = desk.post("/admin/thu/in/lai/", {"letters": [str(letters[0].id)], "why": "", "envelope": "c5"})
    assert wrong.status_code == 422
    assert f'value="{letters[0].id}" ' in wrong.content.decode()
    none = desk.post("/admin/thu/in/lai/", {"why": "kẹt giấy", "envelope": "dl"})
    assert "Mời chọn thư cần in lại" in none.content.decode()
    page = desk.post(f"/admin/thu/in/lai/?dot={pile}", {"why": "mất cả đợt", "envelope": "dl"}, follow=True)
    assert "In lại: mất cả đợt" in page.content.decode()
    assert BatchRow.objects.exclude(pk=pile).get().total == 3


def test_the_neighbours_pile_cannot_be_printed_again(site, other_site, printed):
    pile, letters = printed
    with pytest.raises(Refused):
        commands.reprint(other_site, Reprint(pile=pile, letters=(letters[0].id,), why="thử"), actor=LUA)
