"""Tìm thư: an officer who is asked "did her letter go?" finds it by name, number or case, in any step."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.queries import LettersFilter, LetterStep
from chinhquyen_letters.rows import WordsRow

from chinhquyen_sdk.testing.communes import browser_at

from .factories import AT, approved, drafted

pytestmark = pytest.mark.django_db


def subjects(page: str) -> int:
    return page.count('<td class="title">')


def test_a_letter_is_found_by_name_without_diacritics_and_by_its_number(site, officer):
    letter = approved(site)
    office = browser_at(site, officer)
    name = letter.addressee.split()[-1]
    for typed in (name, name.lower(), "01/TB"):
        assert subjects(office.get("/admin/thu/tim/", {"q": typed}).content.decode()) == 1, typed
    assert "Không có thư nào khớp" in office.get("/admin/thu/tim/", {"q": "khongcoai"}).content.decode()


def test_steps_part_letters_as_officers_speak_of_them(site, officer):
    draft, numbered = drafted(site), approved(site)
    found = {
        step: [e.letter.id for e in queries.find_letters(site, LettersFilter(step=step)).entries]
        for step in LetterStep
    }
    assert found[LetterStep.OPEN] == [draft.id]
    assert found[LetterStep.IN_HOUSE] == [numbered.id]
    assert not found[LetterStep.ARRIVED]


def test_pages_follow_each_other_without_a_gap(site):
    made = [drafted(site).id for _ in range(5)]
    seen, after = [], ""
    while True:
        page = queries.find_letters(site, LettersFilter(), after=after, size=2)
        seen += [entry.letter.id for entry in page.entries]
        after = page.after
        if not after:
            break
    assert seen == made[::-1]


def test_the_neighbours_letters_are_not_found(site, other_site):
    letter = approved(other_site)
    assert not queries.find_letters(site, LettersFilter(q=letter.addressee)).entries
    assert not queries.find_letters(site, LettersFilter()).entries


def test_an_erased_letter_is_no_longer_found_by_its_readers_name(site):
    letter = approved(site)
    commands.erase_letters(site, letter.about, AT)
    assert not queries.find_letters(site, LettersFilter(q=letter.addressee)).entries


def test_the_list_costs_the_same_whatever_there_is(site, officer, django_assert_max_num_queries):
    office = browser_at(site, officer)
    drafted(site)
    office.get("/admin/thu/tim/")
    with django_assert_max_num_queries(13):
        office.get("/admin/thu/tim/")
    for _ in range(6):
        drafted(site)
    with django_assert_max_num_queries(13):
        office.get("/admin/thu/tim/")


def test_recounting_gives_old_letters_their_words(site):
    letter = approved(site)
    WordsRow.objects.all().delete()
    assert commands.recount(site, repair=False) == ["không tìm được bằng từ: 1 thư"]
    commands.recount(site, repair=True)
    assert [e.letter.id for e in queries.find_letters(site, LettersFilter(q=letter.addressee)).entries] == [
        letter.id
    ]
