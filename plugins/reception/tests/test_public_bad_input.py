"""What goes wrong at the filing form: a clear word at the field, what was typed is kept, nothing is half stored."""

from __future__ import annotations

import unicodedata

import pytest
from chinhquyen_reception import queries
from chinhquyen_reception.rows import AttachmentRow, DraftRow

from .citizen import HOA, STREET_LIGHT, Citizen, pdf, text_of

pytestmark = pytest.mark.django_db
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + b"STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@pytest.fixture
def hoa(site):
    return Citizen(site)


@pytest.fixture
def at_files(hoa):
    hoa.write()
    return hoa


@pytest.fixture
def at_sender(at_files):
    return at_files


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("", "Chỗ này còn để trống"),
        ("   \n ", "Chỗ này còn để trống"),
        ("Hỏng", "Nội dung còn ngắn quá, cần ít nhất 10 chữ cái"),
        ("ồ" * 20_001, "Dài quá 20.000 chữ cái"),
    ],
    ids=["empty", "spaces", "short", "huge"],
)
def test_content_that_does_not_fit_is_shown_again_with_a_word(hoa, typed, answer):
    page = hoa.write(typed)
    assert page.status_code == 200
    assert text_of(page).count(answer) == 2  # on top and at the field
    assert 'href="#id_content"' in page.content.decode()
    assert typed.strip()[:5000] in page.content.decode()
    assert not DraftRow.objects.exists()


def test_a_title_that_is_too_long_opens_its_fold(hoa):
    page = hoa.write(title="dài " * 100).content.decode()
    assert "<details" in page
    assert "open>" in page.partition("<details")[2][:60]
    assert "Dài quá 200 chữ cái" in page


def test_a_name_of_five_thousand_letters(at_sender):
    name = "Nguyễn " * 715
    page = at_sender.introduce(**HOA | {"sender_name": name})
    assert text_of(page).count("Dài quá 150 chữ cái") == 2
    assert name in page.content.decode()
    assert "0912 000 123" in page.content.decode()


@pytest.mark.parametrize("name", ["🙂🙂", "123", "…"])
def test_a_name_needs_letters(at_sender, name):
    assert "Họ tên cần có chữ cái" in text_of(at_sender.introduce(**HOA | {"sender_name": name}))


def test_everything_missing_about_the_sender_is_said_at_once(at_sender):
    page = text_of(at_sender.introduce(sender_name="", sender_phone="", sender_address=""))
    assert "Họ và tên: Chỗ này còn để trống" in page
    assert "Số điện thoại: Mời ông/bà cho số điện thoại hoặc địa chỉ" in page


@pytest.mark.parametrize("phone", ["0912", "không có", "+1", "٠٩١٢", "0912000123456789"])
def test_what_is_no_telephone_number(at_sender, phone):
    page = at_sender.introduce(**HOA | {"sender_phone": phone})
    assert "Số điện thoại chưa đúng" in text_of(page)
    assert phone in page.content.decode()


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("+84 912 000 123", "0912000123"),
        ("+82 10-1234-5678", "+821012345678"),
        ("0049 (151) 1234 5678", "+4915112345678"),
    ],
)
def test_numbers_from_abroad_are_welcome(at_sender, typed, kept):
    at_sender.introduce(**HOA | {"sender_phone": typed})
    assert kept in at_sender.look_over()


def test_emoji_stay_and_marks_that_turn_text_around_go(hoa, site):
    code, secret = hoa.file("Đèn hỏng 😡👨‍👩‍👧 ở ngõ \u202e12\u202c, tối\u200b lắm, mong sửa giúp.")
    content = queries.petition_by_secret(site, code, secret).content
    assert "😡👨‍👩‍👧" in content
    assert not {"\u202e", "\u202c", "\u200b"} & set(content)


def test_letters_typed_apart_are_put_together(hoa, site):
    code, secret = hoa.file(unicodedata.normalize("NFD", STREET_LIGHT))
    assert queries.petition_by_secret(site, code, secret).content == STREET_LIGHT


def test_a_zero_byte_does_no_harm(hoa, site):
    page = hoa.write("Đèn đường \x00 hỏng ba hôm nay rồi.")
    assert page.status_code in (200, 303)


def test_markup_is_shown_as_typed(hoa):
    hoa.write("<script>alert(1)</script> đèn đường hỏng ba hôm nay")
    hoa.introduce()
    assert "<script>alert" not in hoa.look_over()


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("anh.jpg", b"MZ\x90\x00 chuong trinh", "thuộc loại chưa nhận được"),
        ("don.pdf", b"day la chu thuong", "mang đuôi .pdf nhưng bên trong là loại khác"),
        ("rong.pdf", b"", "không có nội dung"),
    ],
    ids=["program", "wrong ending", "empty"],
)
def test_a_bad_file_is_named_and_the_good_one_beside_it_is_kept(at_files, name, content, answer):
    page = text_of(at_files.attach(pdf("tot.pdf"), pdf(name, content)))
    assert name in page
    assert answer in page
    assert "Đã giữ 1 tệp tot.pdf" in page
    assert AttachmentRow.objects.count() == 1


def test_a_file_with_a_virus_is_not_taken(at_files, settings):
    settings.CHINHQUYEN_SCANNER = "test"
    assert "có vi-rút" in text_of(at_files.attach(pdf("la.txt", EICAR)))
    assert not AttachmentRow.objects.exists()


def test_with_the_scanner_away_the_person_is_asked_to_come_back(at_files, settings):
    settings.CHINHQUYEN_SCANNER = "tcp://127.0.0.1:9"
    assert "máy quét đang bận" in text_of(at_files.attach(pdf()))


def test_fifty_megabytes_are_refused_with_the_limit(at_files):
    page = text_of(at_files.attach(pdf("phim.pdf", b"%PDF-1.4" + b"0" * 50 * 1024 * 1024)))
    assert "“phim.pdf” nặng" in page
    assert "nhiều nhất 10 MB" in page
    assert STREET_LIGHT in at_files.read("/don-thu/gui/")


def test_the_sixth_file_is_one_too_many(at_files):
    page = text_of(at_files.attach(*[pdf(f"tep-{n}.pdf") for n in range(1, 7)]))
    assert "nhiều nhất 5 tệp" in page
    assert AttachmentRow.objects.count() == 5
    assert "Đã đủ số tệp" in page


def test_a_file_can_be_taken_out_again(at_files):
    at_files.attach(pdf("nham.pdf"), stay=True)
    file = AttachmentRow.objects.get()
    at_files.browser.post(f"/don-thu/gui/tai-lieu/{file.pk}/bo/")
    assert "nham.pdf" not in at_files.read("/don-thu/gui/tai-lieu/")
    assert not AttachmentRow.objects.exists()


def test_nobody_takes_out_the_file_of_another(at_files, site):
    at_files.attach(pdf())
    stranger = Citizen(site)
    stranger.write()
    stranger.browser.post(f"/don-thu/gui/tai-lieu/{AttachmentRow.objects.get().pk}/bo/")
    assert AttachmentRow.objects.count() == 1
