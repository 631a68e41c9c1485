"""A citizen files a petition, screen by screen, without JavaScript."""

from __future__ import annotations

import pytest
from chinhquyen_reception import queries
from chinhquyen_reception.rows import DraftRow, PetitionRow

from .citizen import BRIBE, HOA, STREET_LIGHT, Citizen, pdf, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def hoa(site):
    return Citizen(site)


def test_four_screens_lead_to_a_receipt_with_two_codes(hoa, site):
    code, secret = hoa.file()
    petition = queries.petition_by_secret(site, code, secret)
    assert (petition.content, petition.sender_name, petition.sender_phone) == (
        STREET_LIGHT,
        "Nguyễn Thị Hoa",
        "0912000123",
    )
    assert not DraftRow.objects.exists()


def test_each_screen_says_how_far_one_is(hoa):
    assert "Bước 1 trên 4" in hoa.read("/don-thu/gui/")
    hoa.write()
    assert "Bước 2 trên 4" in hoa.read("/don-thu/gui/tai-lieu/")
    assert "Bước 3 trên 4" in hoa.read("/don-thu/gui/ve-ong-ba/")
    hoa.introduce()
    assert "Bước 4 trên 4" in hoa.read("/don-thu/gui/xem-lai/")


def test_what_was_typed_is_there_when_one_comes_back(hoa):
    hoa.write(title="Đèn đường hỏng")
    page = hoa.read("/don-thu/gui/")
    assert STREET_LIGHT in page
    assert "Xóa đơn đang viết" in page


def test_a_draft_is_thrown_away_when_asked(hoa):
    hoa.write()
    hoa.attach(pdf())
    hoa.browser.post("/don-thu/gui/bo-ban-nhap/")
    assert STREET_LIGHT not in hoa.read("/don-thu/gui/")
    assert not DraftRow.objects.exists()


def test_another_phone_does_not_see_the_draft(hoa, site):
    hoa.write()
    assert STREET_LIGHT not in Citizen(site).read("/don-thu/gui/")


def test_the_draft_of_one_commune_is_not_the_other_ones(hoa, other_site):
    hoa.write()
    stranger = Citizen(other_site)
    stranger.browser.cookies = hoa.browser.cookies
    assert STREET_LIGHT not in stranger.read("/don-thu/gui/")


def test_later_screens_without_words_lead_to_the_first(hoa):
    for screen in ("tai-lieu", "ve-ong-ba", "xem-lai"):
        assert hoa.browser.get(f"/don-thu/gui/{screen}/")["Location"] == "/don-thu/gui/"


def test_the_summary_shows_everything_and_every_answer_can_be_mended(hoa):
    hoa.write()
    hoa.attach(pdf("hoa-don.pdf"))
    hoa.introduce()
    page = hoa.look_over()
    for shown in (STREET_LIGHT, "hoa-don.pdf", "Nguyễn Thị Hoa", "0912000123", "Tổ 5"):
        assert shown in page
    answer = hoa.write("Nội dung đã sửa lại cho đúng hơn.", query="?tu=xem-lai")
    assert answer["Location"] == "/don-thu/gui/xem-lai/"
    assert "Nội dung đã sửa lại" in hoa.look_over()


def test_the_suggested_kind_comes_with_its_reason_in_plain_words(hoa):
    hoa.write()
    hoa.introduce()
    page = hoa.read("/don-thu/gui/xem-lai/")
    assert "Đơn này có vẻ là: phản ánh" in page
    assert "Báo một sự việc, tình trạng đang xảy ra:" in page
    assert "Tôi đề xuất một việc nên làm hoặc nên thay đổi." in page


def test_the_sender_decides_the_kind(hoa, site):
    code, secret = hoa.file(kind="kien_nghi")
    petition = queries.petition_by_secret(site, code, secret)
    assert (petition.kind, petition.suggested_kind) == ("kien_nghi", "phan_anh")


def test_a_door_on_the_home_page_chooses_the_kind_beforehand(hoa):
    page = hoa.browser.get("/don-thu/gui/?loai=khieu_nai").content.decode()
    assert 'name="kind" value="khieu_nai"' in page
    hoa.write(kind="khieu_nai")
    hoa.introduce()
    assert "Ông/bà gửi: khiếu nại" in hoa.read("/don-thu/gui/xem-lai/")


def test_an_unknown_kind_in_the_address_is_left_aside(hoa):
    page = hoa.browser.get("/don-thu/gui/?loai=<b>gi-do").content.decode()
    assert "gi-do" not in page.partition("<main")[2]


def test_consent_is_asked_and_never_ticked_beforehand(hoa):
    hoa.write()
    hoa.introduce()
    box = hoa.look_over().partition('name="consent"')[2].partition(">")[0]
    assert "checked" not in box
    page = text_of(hoa.send(consent=False))
    assert "Ông/bà cần đồng ý" in page
    assert not PetitionRow.objects.exists()


def test_a_denouncer_is_told_that_the_name_is_locked_away(hoa, site):
    hoa.write(BRIBE)
    assert "Tên ông/bà được khóa riêng" in hoa.read("/don-thu/gui/ve-ong-ba/")
    hoa.introduce()
    hoa.look_over()
    receipt = text_of(hoa.browser.get(hoa.send("to_cao")["Location"]))
    assert "cất riêng và mã hóa" in receipt
    assert HOA["sender_name"] not in receipt


def test_nothing_of_it_is_kept_by_browsers_and_proxies_in_between(hoa):
    hoa.write()
    for screen in ("", "tai-lieu/", "ve-ong-ba/"):
        assert "no-store" in hoa.browser.get(f"/don-thu/gui/{screen}")["Cache-Control"]


def test_with_the_module_off_there_is_no_such_page(hoa, site):
    from chinhquyen_sdk.host.models import SiteModules

    SiteModules.objects.update_or_create(site=site, defaults={"off": ["reception"]})
    assert hoa.browser.get("/don-thu/gui/").status_code == 404
