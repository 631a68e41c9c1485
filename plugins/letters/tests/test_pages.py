"""The citizen's side: the letter on the case page, its files, and the QR."""

from __future__ import annotations

import io

import pytest
from chinhquyen_letters import commands
from chinhquyen_reception.commands import file_petition
from pypdf import PdfReader

from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.domain.reception.kinds import PetitionKind

from . import life
from .factories import accepted, approved, drafted

pytestmark = pytest.mark.django_db


@pytest.fixture
def filed(site):
    wish = FilePetition(
        content="Đường ngập nước khi mưa to.",
        sender_name="Nguyễn Thị Bình",
        sender_phone="0912 000 123",
        consent=True,
    )
    return file_petition(site, wish, actor=Actor.citizen())


@pytest.fixture
def letter(site, filed):
    event = accepted(PetitionKind.FEEDBACK, subject=filed.petition.id, code=filed.petition.code)
    return drafted(site, event, Addressee(salutation="bà", name="Nguyễn Thị Bình"))


@pytest.fixture
def opened(citizen, filed):
    """A browser that opened the case with code and secret."""
    citizen.post("/don-thu/tra-cuu/", {"code": filed.petition.code, "secret": filed.secret})
    return citizen


def test_the_sender_finds_the_letter_on_the_case_page_once_it_is_approved(site, opened, filed, letter):
    case = f"/don-thu/ho-so/{filed.petition.code}/"
    assert "/thu/" not in opened.get(case).content.decode()
    approved(site, letter)
    page = opened.get(case).content.decode()
    assert "Thư gửi ông/bà" in page
    assert f"/thu/{letter.id}/01-TB-UBND.pdf" in page
    assert "Số: 01/TB-UBND" in page


def test_the_sender_reads_it_and_takes_it_home(site, opened, letter):
    approved(site, letter)
    assert (
        "Kính gửi: <strong>Bà Nguyễn Thị Bình</strong>" in opened.get(f"/thu/{letter.id}/").content.decode()
    )
    paper = opened.get(f"/thu/{letter.id}/01-TB-UBND.pdf")
    assert paper["Content-Type"] == "application/pdf"
    assert "no-store" in paper["Cache-Control"]
    assert "Nguyễn Thị Bình" in PdfReader(io.BytesIO(paper.content)).pages[0].extract_text()
    word = opened.get(f"/thu/{letter.id}/01-TB-UBND.docx")
    assert word.content.startswith(b"PK")
    assert opened.get(f"/thu/{letter.id}/01-TB-UBND.exe").status_code == 404


def test_others_learn_from_the_code_only_that_the_letter_is_real(site, citizen, letter):
    approved(site, letter)
    page = citizen.get(f"/thu/{letter.id}/").content.decode()
    assert "Thư này đúng là của chúng tôi" in page
    assert "01/TB-UBND" in page
    for secret in ("Bình", letter.about_code, "Kính thưa"):
        assert secret not in page
    assert citizen.get(f"/thu/{letter.id}/01-TB-UBND.pdf").status_code == 404


def test_whoever_holds_a_card_learns_that_it_is_real_and_nothing_of_a_case(site, citizen):
    card = commands.write_by_hand(site, life.wedding("Nguyễn Văn Nam"), actor=life.OFFICER, at=life.NOON)
    approved(site, card)
    page = citizen.get(f"/thu/{card.id}/").content.decode()
    assert "<dd>01</dd>" in page
    assert "<title>Thư này đúng là của chúng tôi" in page
    for empty in ("Về việc", "mã bí mật", "Nam"):
        assert empty not in page


def test_a_draft_is_nowhere(site, opened, letter):
    assert opened.get(f"/thu/{letter.id}/").status_code == 404
    assert opened.get(f"/thu/{letter.id}/x.pdf").status_code == 404


def test_the_neighbours_site_does_not_know_it(site, other_site, visit, letter):
    approved(site, letter)
    assert visit(other_site).get(f"/thu/{letter.id}/").status_code == 404


def test_switched_off_the_case_page_stands_and_the_letter_is_gone(site, opened, filed, letter, switch_off):
    approved(site, letter)
    switch_off("letters")
    assert opened.get(f"/thu/{letter.id}/").status_code == 404
    case = opened.get(f"/don-thu/ho-so/{filed.petition.code}/")
    assert case.status_code == 200
    assert f"/thu/{letter.id}" not in case.content.decode()


def test_a_denouncers_letter_is_found_by_code_and_names_nobody(site):
    letter = commands.draft_letter(
        site, accepted(PetitionKind.DENUNCIATION), LetterFacts(to=Addressee(name="Nguyễn Thị Bình"))
    )
    assert letter is not None
    assert "Bình" not in str(approved(site, letter).document)
