"""Directory, questions, events, polls and readers' reports, as a visitor and an editor meet them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.utils import timezone

from cms_site.about.models import FaqPage, StaffPage
from cms_site.corrections.models import Correction, PageRating
from cms_site.demo.laying import put
from cms_site.events.models import EventIndexPage, EventPage
from cms_site.polls.models import PollPage, PollTally
from cms_site.polls.tally import count_vote

from .conftest import Commune

NOW = timezone.now().replace(microsecond=0)


def html(client: Client, path: str, status: int = 200) -> str:
    answer = client.get(path)
    assert answer.status_code == status, path
    return answer.content.decode()


def test_a_citizen_finds_who_does_it_without_marks(tan_an: Commune) -> None:
    person = {
        "name": "Lê Thị Hoa",
        "post": "Công chức",
        "duties": "Khai sinh, khai tử",
        "phone": "0208 000 111",
    }
    other = {"name": "Dương Văn Sơn", "post": "Công chức", "duties": "Đất đai"}
    units = [("unit", {"name": "Trung tâm Phục vụ hành chính công", "people": [person, other]})]
    put(tan_an.site.root_page, StaffPage, "Danh bạ cán bộ", units=units)
    page = html(tan_an.visitor, "/danh-ba-can-bo/?q=khai sinh")
    assert "Lê Thị Hoa" in page and "Dương Văn Sơn" not in page
    assert 'href="tel:0208000111"' in page
    assert "Không thấy ai phụ trách" in html(tan_an.visitor, "/danh-ba-can-bo/?q=máy bay")


def test_questions_open_without_javascript_and_machines_read_them(tan_an: Commune) -> None:
    from wagtail.rich_text import RichText

    question = {
        "question": "Khai sinh mất bao lâu?",
        "answer": RichText("<p>Trong ngày.</p><p>Không mất phí.</p>"),
    }
    topics = [("topic", {"title": "Hộ tịch", "questions": [question]})]
    put(tan_an.site.root_page, FaqPage, "Hỏi đáp", topics=topics)
    page = html(tan_an.visitor, "/hoi-dap/")
    assert "<summary>Khai sinh mất bao lâu?</summary>" in page
    assert '"@type": "FAQPage"' in page and '"text": "Trong ngày. Không mất phí."' in page


@pytest.fixture
def events(tan_an: Commune) -> EventIndexPage:
    index = put(tan_an.site.root_page, EventIndexPage, "Lịch sự kiện")
    for title, hours, off in (
        ("Họp tổ 5", 24, False),
        ("Tiêm phòng dại", 48, True),
        ("Lễ hội chè", -24, False),
    ):
        put(
            index, EventPage, title, starts=NOW + timedelta(hours=hours), place="Nhà văn hóa", summary="Mời bà con.",
            called_off=off,
        )  # fmt: skip
    return index


def test_what_comes_what_is_off_and_what_was(tan_an: Commune, events: EventIndexPage) -> None:
    page = html(tan_an.visitor, "/lich-su-kien/")
    assert page.index("Họp tổ 5") < page.index("Tiêm phòng dại")
    assert "Lễ hội chè" not in page and "Hoãn, hủy" in page
    assert "Lễ hội chè" in html(tan_an.visitor, "/lich-su-kien/?da-qua=1")
    when = timezone.localtime(NOW + timedelta(hours=24))
    month = html(tan_an.visitor, f"/lich-su-kien/?thang={when:%Y-%m}")
    assert "Họp tổ 5" in month and f"Tháng {when.month}/{when.year}" in month
    assert '"@type": "Event"' in html(tan_an.visitor, "/lich-su-kien/hop-to-5/")
    assert "Đã hoãn hoặc hủy" in html(tan_an.visitor, "/lich-su-kien/tiem-phong-dai/")


def test_telephones_subscribe_to_what_comes(tan_an: Commune, events: EventIndexPage) -> None:
    answer = tan_an.visitor.get("/lich-su-kien/ical/")
    text = answer.content.decode()
    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:Họp tổ 5" in text and "STATUS:CANCELLED" in text and "Lễ hội chè" not in text
    assert "SUMMARY:Họp tổ 5" in html(tan_an.visitor, "/lich-su-kien/hop-to-5/ical/")


@pytest.fixture
def poll(tan_an: Commune) -> PollPage:
    return put(
        tan_an.site.root_page, PollPage, "Giờ họp tổ", question="Họp tổ lúc nào thì tiện?",
        options=[("option", "Buổi tối"), ("option", "Chủ nhật")], closes=timezone.localdate(),
    )  # fmt: skip


def vote(client: Client, poll: PollPage, choice: str) -> int:
    return client.post("/gio-hop-to/", {"chon": choice}).status_code


def test_one_answer_for_each_browser_and_nobody_is_known(tan_an: Commune, poll: PollPage) -> None:
    evening, _ = poll.choices
    assert vote(tan_an.visitor, poll, evening) == 302
    assert vote(tan_an.visitor, poll, evening) == 302  # the second time is thanked and not counted
    page = html(tan_an.visitor, "/gio-hop-to/")
    assert "Cảm ơn ông/bà đã trả lời" in page and "<svg" in page and "Xem bảng số" in page
    assert [row.votes for row in PollTally.objects.all()] == [1]
    assert {field.name for field in PollTally._meta.fields} == {"id", "page", "option", "votes"}
    assert tan_an.visitor.cookies[poll.cookie].value == "1"
    assert vote(Client(headers={"host": "tan-an.example"}), poll, evening) == 302
    assert PollTally.objects.get().votes == 2


def test_a_poll_says_what_is_missing_and_ends_by_its_day(tan_an: Commune, poll: PollPage) -> None:
    assert "Mời ông/bà chọn một câu trả lời" in tan_an.visitor.post("/gio-hop-to/", {}).content.decode()
    assert vote(tan_an.visitor, poll, "khong-co") == 422
    PollPage.objects.update(
        closes=timezone.localdate() - timedelta(days=1), opens=timezone.localdate() - timedelta(days=9)
    )
    assert vote(tan_an.visitor, poll, next(iter(poll.choices))) == 422
    assert "đã khép lại" in html(tan_an.visitor, "/gio-hop-to/")
    assert not PollTally.objects.exists()


def test_an_answer_people_gave_cannot_be_taken_out(poll: PollPage) -> None:
    evening, sunday = poll.choices
    count_vote(poll, sunday)
    poll.options = [block for block in poll.options.raw_data if block["id"] == evening]
    with pytest.raises(ValidationError, match="Đã có bà con chọn"):
        poll.clean()


def test_a_reader_reports_a_mistake_and_reads_the_answer(tan_an: Commune, ho_nui: Commune) -> None:
    page = html(tan_an.visitor, "/duong-day-nong-tan-an/")
    form = f"/bao-cho-sai/{tan_an.page.pk}/"
    assert form in page
    empty = tan_an.visitor.post(form, {"words": "sai"})
    assert empty.status_code == 422 and "sai</textarea>" in empty.content.decode()
    sent = {"words": "Số điện thoại thiếu một chữ số", "once": "mot-lan"}
    answer = tan_an.visitor.post(form, sent)
    assert tan_an.visitor.post(form, sent)["Location"] == answer["Location"]
    told = Correction.objects.get()
    assert "đang xem" in html(tan_an.visitor, answer["Location"])
    assert html(ho_nui.visitor, answer["Location"], 404)
    edit = f"/admin/bao-cho-sai/edit/{told.pk}/"
    assert ho_nui.editor.get(edit).status_code == 404
    assert "Số điện thoại thiếu" in html(tan_an.editor, edit)
    assert tan_an.editor.post(edit, {"state": "fixed", "answer": "Cảm ơn, đã sửa."}).status_code == 302
    told.refresh_from_db()
    assert told.answered_by is not None
    assert "Cảm ơn, đã sửa." in html(tan_an.visitor, answer["Location"])
    assert "Số điện thoại thiếu" in html(tan_an.editor, "/admin/bao-cho-sai/")
    assert "Số điện thoại thiếu" not in html(ho_nui.editor, "/admin/bao-cho-sai/")


def test_reports_about_a_neighbours_or_hidden_page_are_not_taken(tan_an: Commune, ho_nui: Commune) -> None:
    html(tan_an.visitor, f"/bao-cho-sai/{ho_nui.page.pk}/", 404)
    tan_an.page.unpublish()
    html(tan_an.visitor, f"/bao-cho-sai/{tan_an.page.pk}/", 404)


def test_a_flood_of_reports_stops(tan_an: Commune) -> None:
    codes = [
        tan_an.visitor.post(f"/bao-cho-sai/{tan_an.page.pk}/", {"words": f"Chỗ sai thứ {n}"}).status_code
        for n in range(8)
    ]
    assert codes[0] == 302 and codes[-1] == 429


def test_readers_say_whether_a_page_helped_and_stay_unknown(tan_an: Commune, ho_nui: Commune) -> None:
    form = f"/bao-cho-sai/{tan_an.page.pk}/"
    for _ in range(2):  # the second time is thanked and not counted
        assert tan_an.visitor.post(form, {"giup": "chua"}).status_code == 302
    assert "Cảm ơn ông/bà đã đánh giá" in html(tan_an.visitor, form)
    kept = PageRating.objects.get()
    assert (kept.did_not, kept.helped) == (1, 0)
    Client(headers={"host": "tan-an.example"}).post(form, {"giup": "linh tinh"})
    kept.refresh_from_db()
    assert kept.did_not == 1
    assert "1 chưa, 0 có" in html(tan_an.editor, "/admin/kiem-tra-trang/")
    assert "1 chưa, 0 có" not in html(ho_nui.editor, "/admin/kiem-tra-trang/")
    Client(headers={"host": "tan-an.example"}).post(form, {"giup": "co"})
    assert "1 chưa" not in html(tan_an.editor, "/admin/kiem-tra-trang/")
    # Pages kept for visitors must not carry a form and its cookie.
    assert not tan_an.visitor.get("/duong-day-nong-tan-an/").cookies
