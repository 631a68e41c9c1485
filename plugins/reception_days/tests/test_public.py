"""The calendar and the turns, as a citizen with a cheap telephone uses them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from chinhquyen_reception_days import commands, queries
from chinhquyen_reception_days.rows import VisitRow
from django.utils import timezone
from icalendar import Calendar

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception_days.days import AddDay, CancelDay, ChangeDay
from chinhquyen_sdk.domain.reception_days.states import DayKind
from chinhquyen_sdk.testing.communes import browser_at

from .factories import OFFICER, PLAN, walk_in

pytestmark = pytest.mark.django_db
HOA = {
    "name": "Nguyễn Thị Hoa",
    "phone": "0912 000 301",
    "matter": "Ranh giới đất với nhà bên",
    "people": "1",
}


@pytest.fixture
def day(site):
    commands.keep_plan(site, PLAN, actor=OFFICER)
    return next(d for d in queries.coming(site, local_day(timezone.now()) + timedelta(days=1)) if d.is_open)


def text(response):
    return response.content.decode()


def book(citizen, day, slot="08:00", once="", **more):
    form = {**HOA, "slot": slot, "once": once or f"lan-{slot}-{more.get('name', '')}", **more}
    return citizen.post(f"/tiep-cong-dan/dat-hen/{day.id}/", form)


def codes(page):
    code = re.search(r"Mã hẹn</dt><dd[^>]*>(\d{2}-\d{4}-\d{4})", page)[1]
    return code, re.search(r"Mã bí mật</dt><dd[^>]*>([2-9A-Z]{4}-[2-9A-Z]{4})", page)[1]


def test_an_empty_commune_says_what_will_stand_there(citizen):
    assert "Lịch tiếp sẽ hiện ở đây" in text(citizen.get("/tiep-cong-dan/"))


def test_the_page_tells_days_place_receiver_and_how_to_book_in_few_queries(
    citizen, day, django_assert_max_num_queries
):
    citizen.get("/tiep-cong-dan/")
    with django_assert_max_num_queries(8):
        page = text(citizen.get("/tiep-cong-dan/"))
    assert "thứ Ba, tuần thứ nhất và tuần thứ ba hằng tháng" in page
    assert PLAN.place in page
    assert f"/tiep-cong-dan/dat-hen/{day.id}/" in page


def test_a_law_that_nobody_read_in_full_is_not_told_to_citizens(citizen, day):
    assert "02 ngày trong 01 tháng" not in text(citizen.get("/tiep-cong-dan/"))


def test_the_feed_is_a_calendar_whose_entries_keep_their_name_when_a_day_moves(citizen, site, day):
    def entries():
        feed = Calendar.from_ical(citizen.get("/tiep-cong-dan/lich.ics").content)
        return {str(e["UID"]): e for e in feed.walk("VEVENT")}

    before = entries()
    moved = day.on + timedelta(days=1)
    wish = ChangeDay(
        on=moved, opens=day.opens, closes=day.closes, place=day.place, reason="Chủ tịch họp tỉnh"
    )
    commands.change_day(site, day.id, wish, actor=OFFICER, at=timezone.now() + timedelta(minutes=1))
    after = entries()
    assert set(before) == set(after)
    uid = f"{day.id}@tiep-cong-dan"
    starts = after[uid].decoded("DTSTART")
    assert (starts.date(), starts.strftime("%H:%M %z")) == (moved, "07:30 +0700")
    assert (before[uid]["SEQUENCE"], after[uid]["SEQUENCE"]) == (0, 1)
    assert after[uid].decoded("LAST-MODIFIED") >= before[uid].decoded("LAST-MODIFIED")  # whole seconds
    extra = AddDay(kind=DayKind.AD_HOC, case="TCD-18-3-A", on=moved + timedelta(days=1))
    added = commands.add_day(site, extra, actor=OFFICER)
    assert entries()[f"{added.id}@tiep-cong-dan"]["STATUS"] == "CONFIRMED"
    commands.cancel_day(site, added.id, CancelDay(reason="Đã giải quyết xong"), actor=OFFICER)
    assert entries()[f"{added.id}@tiep-cong-dan"]["STATUS"] == "CANCELLED"
    assert "Chủ tịch họp tỉnh" in text(citizen.get("/tiep-cong-dan/"))


def test_whoever_read_that_an_extra_day_is_held_also_reads_that_it_is_not(site, citizen, officer, day):
    extra = AddDay(kind=DayKind.AD_HOC, case="TCD-18-3-A", on=day.on + timedelta(days=2))
    added = commands.add_day(site, extra, actor=OFFICER)
    commands.cancel_day(site, added.id, CancelDay(reason="Chủ tịch đi chống lụt"), actor=OFFICER)
    page = text(citizen.get("/tiep-cong-dan/"))
    assert "Không tiếp" in page and "Chủ tịch đi chống lụt" in page
    desk = text(browser_at(site, officer).get(f"/admin/tiep-cong-dan/lich/{added.id}/"))
    assert "<dt>Thay đổi</dt><dd>Chủ tịch đi chống lụt</dd>" in desk
    assert "<dt>Trường hợp</dt><dd>Vụ việc gay gắt" in desk


def test_a_turn_is_booked_with_little_and_answered_with_code_secret_and_paper(citizen, site, day):
    answer = book(citizen, day)
    assert answer.status_code == 303
    page = text(citizen.get(answer["Location"]))
    code, secret = codes(page)
    assert "<svg" in page
    pdf = citizen.get(f"/tiep-cong-dan/hen/{code}/phieu.pdf")
    assert pdf.content.startswith(b"%PDF")
    stranger = browser_at(site)
    assert stranger.get(f"/tiep-cong-dan/hen/{code}/").status_code == 403
    found = stranger.post("/tiep-cong-dan/tra-cuu/", {"code": code, "secret": secret}, follow=True)
    assert "08:00" in text(found)


def test_the_same_form_twice_is_one_turn(citizen, day):
    first, second = book(citizen, day, once="mot-lan"), book(citizen, day, once="mot-lan")
    assert first["Location"] == second["Location"]
    assert VisitRow.objects.count() == 1


def test_a_turn_that_was_just_taken_says_so_and_keeps_what_was_typed(citizen, site, day):
    book(citizen, day)
    page = text(book(browser_at(site), day, name="Lý Văn Sơn"))
    assert "vừa có người đặt" in page
    assert "Lý Văn Sơn" in page


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"name": ""}, "Chỗ này còn để trống"),
        ({"phone": "12", "address": ""}, "Số điện thoại chưa đúng"),
        ({"phone": "", "address": ""}, "số điện thoại hoặc địa chỉ"),
        ({"people": "nhiều"}, "cần một con số"),
        ({"email": "hoa"}, "Địa chỉ thư chưa đúng"),
    ],
)
def test_what_does_not_fit_is_said_at_its_field(citizen, day, wrong, words):
    assert words in text(book(citizen, day, **wrong))
    assert not VisitRow.objects.exists()


def test_the_visitor_moves_and_gives_back_the_turn(citizen, site, day):
    code, _ = codes(text(citizen.get(book(citizen, day)["Location"])))
    here = f"/tiep-cong-dan/hen/{code}/"
    assert "09:00" in text(citizen.get(f"{here}doi/"))
    citizen.post(f"{here}doi/", {"turn": f"{day.id}@09:00"})
    assert queries.visit_by_code(site, code).slot.hour == 9
    citizen.post(f"{here}huy/")
    assert "Hẹn này đã hủy" in text(citizen.get(here))
    assert "08:00" in text(citizen.get(f"/tiep-cong-dan/dat-hen/{day.id}/"))


def test_the_screen_in_the_hall_shows_numbers_and_no_names(citizen, site):
    walk_in(site, at=timezone.now())
    commands.call_next(site)
    walk_in(site, at=timezone.now(), name="Tạ Văn Đoàn")
    page = text(citizen.get("/tiep-cong-dan/man-hinh/"))
    assert "Thịnh" not in page
    assert "Đoàn" not in page
    assert '<noscript><meta http-equiv="refresh"' in page
    state = citizen.get("/tiep-cong-dan/man-hinh/so.json").json()
    assert (state["called"], state["next"], state["waiting"]) == ([1], [2], 1)


def test_guessing_is_stopped(citizen):
    answers = [
        citizen.post("/tiep-cong-dan/tra-cuu/", {"code": "26-0000-0000", "secret": "K7QP-3MXD"}).status_code
        for _ in range(11)
    ]
    assert answers[-1] == 429
