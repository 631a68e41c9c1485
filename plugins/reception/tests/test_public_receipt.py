"""The receipt: two codes to keep, shown to the one who sent and to nobody else."""

from __future__ import annotations

import io
import time

import pypdf
import pytest

from .citizen import BRIBE, Citizen, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hoa(site):
    return Citizen(site)


def test_it_shows_codes_qr_and_what_comes_next_by_which_day_and_law(hoa):
    code, _ = hoa.file()
    page = hoa.browser.get(f"/don-thu/ho-so/{code}/bien-nhan/")
    words = text_of(page)
    assert "Chụp lại hoặc ghi lại hai mã này" in words
    assert "Chậm nhất" in words
    assert "Luật Tiếp công dân" in words
    assert b"<svg" in page.content
    assert "no-store" in page["Cache-Control"]


def test_the_pdf_holds_the_same_codes(hoa):
    code, secret = hoa.file()
    answer = hoa.browser.get(f"/don-thu/ho-so/{code}/bien-nhan.pdf")
    words = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)
    assert answer["Content-Type"] == "application/pdf"
    assert code in words
    assert secret in words


def test_a_denouncers_paper_bears_no_name_and_no_words(hoa):
    code, _ = hoa.file(BRIBE, "to_cao")
    answer = hoa.browser.get(f"/don-thu/ho-so/{code}/bien-nhan.pdf")
    words = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.content)).pages)
    assert "Hoa" not in words
    assert "hai triệu" not in words


def test_the_secret_is_shown_for_an_hour(hoa, monkeypatch):
    code, secret = hoa.file()
    late = time.time() + 61 * 60
    monkeypatch.setattr("chinhquyen_reception.pages.receipt.time.time", lambda: late)
    for page in ("bien-nhan/", "bien-nhan.pdf"):
        answer = hoa.browser.get(f"/don-thu/ho-so/{code}/{page}", follow=True)
        assert secret.encode() not in answer.content
        assert "Chúng tôi đã nhận đơn" in text_of(answer)


def test_somebody_else_with_the_address_sees_only_the_look_up(hoa, site):
    code, secret = hoa.file()
    answer = Citizen(site).browser.get(f"/don-thu/ho-so/{code}/bien-nhan/")
    assert secret not in text_of(answer)
    assert "Mã bí mật" in text_of(answer)


def test_whoever_only_looked_the_case_up_is_not_shown_the_secret_again(hoa, site):
    code, secret = hoa.file()
    other = Citizen(site)
    other.look_up(code, secret)
    assert other.browser.get(f"/don-thu/ho-so/{code}/bien-nhan/")["Location"] == f"/don-thu/ho-so/{code}/"
