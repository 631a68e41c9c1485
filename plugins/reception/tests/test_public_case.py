"""The case as its sender sees it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chinhquyen_reception import commands
from chinhquyen_reception.forms.case import UnsolvedForm
from chinhquyen_reception.rows import AttachmentRow, PetitionRow, SupplementRow
from django.utils import timezone

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import MovePetition, PetitionState
from chinhquyen_sdk.host.models import CommuneProfile

from .citizen import BRIBE, STREET_LIGHT, Citizen, pdf, text_of

pytestmark = pytest.mark.django_db
OFFICER = Actor.staff("7", "Trần Thị Lụa")


@pytest.fixture
def hoa(site):
    return Citizen(site)


@pytest.fixture
def code(hoa):
    return hoa.file()[0]


def move(site, code, name, **more):
    return commands.move_petition(site, code, MovePetition(move=name, **more), actor=OFFICER)


def page_of(code, rest=""):
    return f"/don-thu/ho-so/{code}/{rest}"


def test_one_sentence_on_top_says_where_it_stands_and_what_comes_by_when(hoa, code):
    page = hoa.browser.get(page_of(code)).content.decode()
    status = page.partition('class="cq-status')[2].partition("</p>")[0]
    assert "Chúng tôi đã nhận đơn" in status
    assert "Chậm nhất thứ" in status


def test_what_happened_what_comes_next_and_by_which_law(hoa, code, site):
    move(site, code, "accept")
    page = hoa.read(page_of(code))
    assert page.index("Chúng tôi đã nhận đơn của ông/bà") < page.index("đã được tiếp nhận để giải quyết")
    assert "Luật Tiếp công dân 42/2013/QH13" in page
    assert STREET_LIGHT in page


def test_a_late_answer_begins_with_sorry(hoa, code, site):
    long_ago = timezone.now() - timedelta(days=60)
    old = PetitionRow.objects.get(code=code)
    clocks = [clock.model_copy(update={"started": long_ago.date()}) for clock in old.record().clocks]
    old.clocks = PetitionRow.values_of(old.record().model_copy(update={"clocks": tuple(clocks)}))["clocks"]
    old.save()
    CommuneProfile.objects.update(hotline="0912 000 113")
    page = hoa.browser.get(page_of(code)).content.decode()
    assert "cq-status--late" in page
    assert "Chúng tôi xin lỗi" in page
    assert 'href="tel:0912 000 113"' in page


def test_the_answer_stands_on_the_page(hoa, code, site):
    move(site, code, "answer", answer="Tổ điện đã thay bóng đèn sáng nay. Cảm ơn bà.")
    page = hoa.read(page_of(code))
    assert "Trả lời của chúng tôi Tổ điện đã thay bóng đèn sáng nay" in page
    assert "Việc của ông/bà đã được giải quyết chưa?" in page
    assert "Rút đơn" not in page


def test_a_complaint_that_was_decided_tells_of_the_second_way(hoa, site):
    code, _ = hoa.file("Tôi không đồng ý với quyết định xử phạt số 12 của phường.", "khieu_nai")
    move(site, code, "accept")
    move(site, code, "decide", document="15/QĐ-UBND", answer="Hủy mức phạt.", ground="KN-29-RIGHT")
    page = hoa.read(page_of(code))
    assert "trong 30 ngày từ ngày nhận quyết định" in page
    assert "Điều 33" in page


def test_no_name_stands_on_a_denouncers_page(hoa, site):
    code, _ = hoa.file(BRIBE, "to_cao", pdf("don Nguyen Thi Hoa.pdf"))
    page = hoa.browser.get(page_of(code)).content.decode()
    for told in ("Hoa", "0912", "hai triệu"):
        assert told not in page.partition("<main")[2]
    assert "giữ kín" in page


def test_what_is_asked_for_stands_on_top_with_a_button(hoa, code, site):
    move(site, code, "ask_supplement", reason="Ảnh chụp cột đèn và số cột.")
    page = hoa.read(page_of(code))
    assert "Chúng tôi cần ông/bà gửi thêm: Ảnh chụp cột đèn và số cột." in page
    assert "Chúng tôi cần: Ảnh chụp cột đèn" in hoa.read(page_of(code, "bo-sung/"))


def add(hoa, code, text="", *files, once="1"):
    return hoa.browser.post(page_of(code, "bo-sung/"), {"text": text, "files": list(files), "once": once})


def test_more_can_be_sent_and_the_clock_runs_again(hoa, code, site):
    move(site, code, "ask_supplement", reason="Ảnh chụp cột đèn.")
    answer = add(hoa, code, "Cột số 14 ạ.", pdf("cot-den.pdf"))
    assert answer.status_code == 303
    assert "Chúng tôi đã nhận phần ông/bà gửi thêm" in hoa.read(page_of(code))
    assert PetitionRow.objects.get().record().state is PetitionState.RECEIVED
    assert AttachmentRow.objects.count() == 1


def test_more_can_be_sent_without_being_asked(hoa, code):
    assert add(hoa, code, "Hôm nay thêm hai cột nữa hỏng.").status_code == 303
    assert SupplementRow.objects.get().text == "Hôm nay thêm hai cột nữa hỏng."


def test_a_second_tap_adds_nothing_twice(hoa, code):
    add(hoa, code, "Hôm nay thêm hai cột nữa hỏng.")
    assert add(hoa, code, "Hôm nay thêm hai cột nữa hỏng.").status_code == 303
    assert SupplementRow.objects.count() == 1


def test_an_empty_or_bad_addition_stores_nothing_and_keeps_the_words(hoa, code):
    assert "Mời ông/bà viết vài dòng hoặc chọn tệp" in text_of(add(hoa, code))
    page = add(hoa, code, "Xem tệp giúp tôi.", pdf("tot.pdf"), pdf("xau.exe", b"MZ"))
    assert "xau.exe" in text_of(page)
    assert "Xem tệp giúp tôi." in page.content.decode()
    assert "Dài quá 20.000 chữ cái" in text_of(add(hoa, code, "a" * 20_001))
    assert not SupplementRow.objects.exists()
    assert not AttachmentRow.objects.exists()


def test_a_petition_is_taken_back_after_one_more_question(hoa, code):
    page = hoa.read(page_of(code, "rut-don/"))
    assert "Ông/bà muốn rút đơn này?" in page
    assert "ép hay doạ" in page
    assert "Mời ông/bà chọn một lý do" in text_of(hoa.browser.post(page_of(code, "rut-don/")))
    hoa.browser.post(page_of(code, "rut-don/"), {"reason": "Lý do khác"})
    assert "Ông/bà đã rút đơn" in hoa.read(page_of(code))
    assert hoa.browser.get(page_of(code, "rut-don/")).status_code == 303
    assert hoa.browser.get(page_of(code, "bo-sung/")).status_code == 303


def test_strangers_can_neither_add_nor_take_back(code, site):
    stranger = Citizen(site)
    assert stranger.browser.post(page_of(code, "bo-sung/"), {"text": "Tôi là người lạ."}).status_code == 403
    assert stranger.browser.post(page_of(code, "rut-don/"), {"reason": "Lý do khác"}).status_code == 403
    assert PetitionRow.objects.get().record().state is PetitionState.RECEIVED


def test_nothing_of_the_page_is_kept_in_between(hoa, code):
    assert "no-store" in hoa.browser.get(page_of(code))["Cache-Control"]


# Inside a test's own transaction nothing is remembered from one question to the next.
@pytest.mark.django_db(transaction=True)
def test_the_page_asks_the_database_at_most_ten_times(hoa, code, site, django_assert_max_num_queries):
    move(site, code, "accept")
    hoa.read(page_of(code))
    with django_assert_max_num_queries(10):
        hoa.browser.get(page_of(code))


def test_the_reason_why_it_is_not_solved_is_not_called_optional():
    form = UnsolvedForm({})
    assert not form.is_valid()
    assert "why" in form.errors
    assert "không bắt buộc" not in str(form["why"].as_field_group())
