"""Letters as one pile: sorted, each once, whatever kills the worker."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.commands import printing
from chinhquyen_letters.rows import BatchRow, LetterRow
from django.utils import timezone
from pypdf import PdfReader

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.commands import PrintPile
from chinhquyen_sdk.domain.letters.life_events import RecordLifeEvent
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.models import JournalEntry
from chinhquyen_sdk.host.retention import forget_due
from chinhquyen_sdk.testing.communes import browser_at

from .factories import approved, drafted

pytestmark = pytest.mark.django_db
LUA = Actor.staff("7", "Trần Thị Lụa")


class Killed(BaseException):
    """What no handler in the task may catch: the process is gone."""


@pytest.fixture
def letters(site):
    villages = ("Tổ 10", "Tổ 2", "Xóm Cầu Đá", "Tổ 1")
    people = [
        Addressee(salutation="ông", name=f"Nông Văn {v[-1]}", address=f"{v}, phường Quyết Thắng")
        for v in villages
    ]
    return [approved(site, drafted(site, to=to)) for to in people]


def words(site, pile, name="letters"):
    return "\n".join(
        page.extract_text() for page in PdfReader(queries.pile_file(site, pile, name).open("rb")).pages
    )


def order(text):
    found = {village: text.find(village + ",") for village in ("Tổ 1", "Tổ 2", "Tổ 10", "Xóm Cầu Đá")}
    assert min(found.values()) >= 0
    return sorted(found, key=found.__getitem__)


def test_the_pile_is_sorted_by_village_and_marks_its_letters(site, letters):
    pile = commands.print_pile(site, PrintPile(), actor=LUA)
    commands.write_pile.func(str(pile))
    for name in ("letters", "envelopes", "labels"):
        assert order(words(site, pile, name)) == ["Tổ 1", "Tổ 2", "Tổ 10", "Xóm Cầu Đá"]
    assert {queries.letter(site, one.id).state for one in letters} == {LetterState.PRINTED}
    with pytest.raises(Refused, match="Không có thư nào chờ in"):
        commands.print_pile(site, PrintPile(), actor=LUA)


def killed(pile):
    with pytest.raises(Killed):
        commands.write_pile.func(str(pile))
    BatchRow.objects.filter(pk=pile).update(alive_at=timezone.now() - timedelta(minutes=9))


@pytest.mark.parametrize("where", ["drawing", "between", "marking"])
def test_killed_and_taken_up_again_each_letter_is_there_once(site, letters, monkeypatch, where):
    pile = commands.print_pile(site, PrintPile(), actor=LUA)
    with monkeypatch.context() as broken:
        broken.setattr(printing, "_PIECE", 1)
        real = printing._mark_piece
        done = []

        def dies(*args):
            if where == "between" or len(done) == 2:
                raise Killed
            done.append(real(*args))
            return done[-1]

        def dies_drawing(*args, **kwargs):
            raise Killed

        if where == "drawing":
            broken.setattr(printing.rendering, "labels_pdf", dies_drawing)
        else:
            broken.setattr(printing, "_mark_piece", dies)
        killed(pile)
    assert commands.look_after_piles() == 1
    commands.write_pile.func(str(pile))
    text = words(site, pile)
    assert all(text.count(one.document.number_line.removeprefix("Số: ")) == 1 for one in approved_of(site))
    assert BatchRow.objects.get(pk=pile).state == "done"
    told = JournalEntry.objects.filter(site=site, hook="letter_printed").count()
    assert told == len(letters)
    assert set(LetterRow.objects.values_list("state", flat=True)) == {"printed"}


def approved_of(site):
    return [row.record() for row in LetterRow.objects.filter(site=site)]


def test_a_letter_stands_in_one_pile_only(site, letters):
    first = commands.print_pile(site, PrintPile(letters=(letters[0].id,)), actor=LUA)
    commands.print_pile(site, PrintPile(), actor=LUA)
    assert [row.pk for row in LetterRow.objects.filter(batch=first)] == [letters[0].id]
    assert sorted(BatchRow.objects.values_list("total", flat=True)) == [1, 3]


def test_the_officer_prints_from_the_screen(site, officer, letters):
    desk = browser_at(site, officer)
    assert "Nông Văn 2" in desk.get("/admin/thu/in/").content.decode()
    page = desk.post("/admin/thu/in/", {"letters": [str(letters[1].id)], "envelope": "c5"}, follow=True)
    assert "1 thư" in page.content.decode()
    (pile,) = queries.piles(site)
    commands.write_pile.func(str(pile.id))
    file = desk.get(f"/admin/thu/in/{pile.id}/envelopes.pdf")
    (sheet,) = PdfReader(io.BytesIO(b"".join(file.streaming_content))).pages
    assert round(float(max(sheet.mediabox[2:])) / 72 * 25.4) == 229


def test_the_neighbours_see_no_pile_of_ours(site, other_site, other_officer, letters):
    pile = commands.print_pile(site, PrintPile(), actor=LUA)
    commands.write_pile.func(str(pile))
    theirs = browser_at(other_site, other_officer)
    assert theirs.get(f"/admin/thu/in/{pile}/letters.pdf").status_code == 404
    assert theirs.post(f"/admin/thu/in/{pile}/lai/").status_code == 404


def test_the_files_of_a_pile_are_forgotten_after_a_week_and_its_line_stays(site, letters):
    pile = commands.print_pile(site, PrintPile(), actor=LUA)
    commands.write_pile.func(str(pile))
    kept = queries.pile_file(site, pile, "letters")
    forget_due("letters")
    assert queries.pile_file(site, pile, "labels") is not None
    BatchRow.objects.update(updated_at=timezone.now() - timedelta(days=8))
    forget_due("letters")
    assert queries.pile_file(site, pile, "letters") is None
    assert not kept.storage.exists(kept.name)
    assert [one.total for one in queries.piles(site)] == [4]


def test_letters_of_life_events_are_sorted_by_the_village_that_was_told(site):
    for village, name in (("Tổ 10", "An"), ("Tổ 2", "Bảo"), ("Tổ 1", "Chi")):
        facts = {"person": {"name": name}, "village": village, "gift": "hiến đất", "work": "mở đường"}
        wish = RecordLifeEvent(template="thanks", facts=facts, happened_on=local_day(timezone.now()))
        approved(site, commands.write_by_hand(site, wish, actor=LUA))
    pile = commands.print_pile(site, PrintPile(), actor=LUA)
    commands.write_pile.func(str(pile))
    text = words(site, pile, "envelopes")
    assert text.find("Chi") < text.find("Bảo") < text.find("An")
    assert "Tổ 10" in text
