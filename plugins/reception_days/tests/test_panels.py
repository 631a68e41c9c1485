"""The officers' screens, as officers use them."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from chinhquyen_reception_days import commands, queries
from chinhquyen_reception_days.rows import EntryRow
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.host.models import AccessLog
from chinhquyen_sdk.testing.communes import browser_at

from .factories import OFFICER, PLAN, walk_in, written

pytestmark = pytest.mark.django_db
HERE = "/admin/tiep-cong-dan/"


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


def text(response):
    return response.content.decode()


def now():
    return timezone.now()


def test_a_walk_in_gets_a_number_is_called_and_done_with_one_click_each(site, desk):
    form = {"name": "Nông Văn Thịnh", "address": "Tổ 3", "matter": "Nước thải", "people": "1", "once": "a"}
    assert desk.post(f"{HERE}dang-ky/", form).status_code == 302
    desk.post(f"{HERE}dang-ky/", form)
    page = text(desk.get(HERE))
    assert page.count("Nông Văn Thịnh") == 1
    desk.post(f"{HERE}moi-tiep/")
    (called,) = queries.hall(site, local_day(now()), now()).called
    desk.post(f"{HERE}luot/{called.code}/hang/finish/")
    assert queries.visit_by_code(site, called.code).state is VisitState.RECEIVED
    assert "chưa ghi sổ (1)" in text(desk.get(HERE))


def test_a_group_without_representatives_is_told_the_article(desk):
    form = {"name": "Nông Văn Thịnh", "address": "Tổ 3", "matter": "Nước thải", "people": "12", "once": "a"}
    answer = desk.post(f"{HERE}dang-ky/", form)
    assert answer.status_code == 422
    assert "Điều 29" in text(answer)


def test_the_book_is_written_from_what_was_told_at_the_door(site, desk):
    visit = walk_in(site, at=now())
    page = text(desk.get(f"{HERE}luot/{visit.code}/"))
    assert 'value="Nông Văn Thịnh"' in page
    form = {
        "kind": "kien_nghi", "name": "Nông Văn Thịnh", "summary": "Nước thải chăn nuôi", "people": "1",
        "competent": "on", "papers": "Đơn viết tay, 01 trang\nẢnh, 02 tấm", "id_number": "019083000123",
    }  # fmt: skip
    assert desk.post(f"{HERE}luot/{visit.code}/viec/ghi-so/", form).status_code == 302
    shown = text(desk.get(f"{HERE}so/"))
    assert "Nước thải chăn nuôi" in shown
    assert "019083000123" not in shown
    for paper in ("bien-ban", "bien-nhan"):
        assert desk.get(f"{HERE}luot/{visit.code}/giay/{paper}/").content.startswith(b"%PDF")
    assert desk.get(f"{HERE}luot/{visit.code}/giay/bien-ban/?dang=docx").content.startswith(b"PK")
    assert desk.get(f"{HERE}so/in/").content.startswith(b"%PDF")
    assert AccessLog.objects.count() == 1


def test_a_refusal_offers_the_grounds_in_force_and_prints_form_01(site, desk):
    visit = walk_in(site, at=now())
    page = text(desk.get(f"{HERE}luot/{visit.code}/"))
    assert "Điều 9 khoản 3" in page
    wrong = desk.post(
        f"{HERE}luot/{visit.code}/viec/tu-choi/", {"explained": "Đã đọc lại ba văn bản trả lời"}
    )
    # Folds of one name close each other: the one with the message must be the only open one.
    assert re.findall(r'<details class="cqa-move" open.*?/viec/([a-z-]+)/"', text(wrong), re.DOTALL) == [
        "tu-choi"
    ]
    refused = {"ground": "TCD-9-3", "explained": "Đã đọc lại ba văn bản trả lời"}
    desk.post(f"{HERE}luot/{visit.code}/viec/tu-choi/", refused)
    page = text(desk.get(f"{HERE}luot/{visit.code}/"))
    assert "Mẫu 01/TCD" in page
    assert desk.get(f"{HERE}luot/{visit.code}/giay/tu-choi/").content.startswith(b"%PDF")


def test_an_act_that_was_done_already_is_not_done_again(site, desk):
    visit = walk_in(site, at=now())
    written(site, visit, at=now())
    form = {
        "kind": "kien_nghi",
        "name": "A B",
        "summary": "Nước thải chăn nuôi",
        "people": "1",
        "competent": "on",
    }
    desk.post(f"{HERE}luot/{visit.code}/viec/ghi-so/", form)
    assert EntryRow.objects.count() == 1


def test_a_pattern_that_breaks_the_law_is_not_taken(desk):
    form = {
        "weekday": "1",
        "weeks": ["1"],
        "opens": "07:30",
        "closes": "11:30",
        "slot_minutes": "30",
        "place": "Phòng 1",
    }
    answer = desk.post(f"{HERE}lich/nep/", form)
    assert answer.status_code == 422
    assert "luật cần ít nhất 02 ngày trong 01 tháng" in text(answer)
    assert desk.post(f"{HERE}lich/nep/", {**form, "weeks": ["1", "3"]}).status_code == 302
    assert "thứ Ba, tuần thứ nhất và tuần thứ ba" in text(desk.get(f"{HERE}lich/"))


def test_a_deputy_on_the_chairs_day_is_refused_with_the_article(site, desk):
    commands.keep_plan(site, PLAN, actor=OFFICER)
    day = next(d for d in queries.coming(site, local_day(now()) + timedelta(days=1)) if d.is_open)
    form = {
        "on": f"{day.on}", "opens": "07:30", "closes": "11:30", "place": "Phòng 1", "receiver": "deputy",
        "receiver_name": "Phó", "reason": "Chủ tịch đi họp",
    }  # fmt: skip
    answer = desk.post(f"{HERE}lich/{day.id}/doi/", form)
    assert answer.status_code == 422
    assert "không giao cấp phó" in text(answer)
    assert desk.post(f"{HERE}lich/{day.id}/doi/", {**form, "receiver": "chair"}).status_code == 302
    assert "Chủ tịch đi họp" in text(desk.get(f"{HERE}lich/{day.id}/"))


def test_a_correction_shows_both_texts(site, desk):
    entry = written(site, walk_in(site, at=now()), at=now())
    form = {"column": "summary", "text": "Nước thải lò mổ", "reason": "Ghi nhầm việc"}
    desk.post(f"{HERE}so/{entry.id}/", form)
    page = text(desk.get(f"{HERE}so/{entry.id}/"))
    assert "<del>Nước thải chăn nuôi</del>" in page
    assert "<ins>Nước thải lò mổ</ins>" in page


def test_a_denouncer_is_named_only_to_who_may_and_each_look_is_logged(site, desk, chair):
    visit = walk_in(site, at=now(), name="Trần Văn Kín")
    written(site, visit, at=now(), kind=PetitionKind.DENUNCIATION, name="Trần Văn Kín")
    for page in (f"{HERE}luot/{visit.code}/", f"{HERE}so/", HERE):
        assert "Trần Văn Kín" not in text(desk.get(page))
    assert desk.get(f"{HERE}luot/{visit.code}/giay/bien-ban/").status_code in (302, 403)
    look = {"reason": "mời làm việc với người tố cáo"}
    assert desk.post(f"{HERE}luot/{visit.code}/danh-tinh/", look).status_code in (302, 403)
    assert AccessLog.objects.count() == 0
    shown = text(browser_at(site, chair).post(f"{HERE}luot/{visit.code}/danh-tinh/", look))
    assert "Trần Văn Kín" in shown
    assert AccessLog.objects.count() == 1
    assert browser_at(site, chair).get(f"{HERE}luot/{visit.code}/giay/bien-ban/").content.startswith(b"%PDF")
    assert AccessLog.objects.count() == 2
    (line,) = queries.export_book(site, {"since": "2026-01-01", "until": "2099-12-31"})
    assert "Kín" not in str(line)


def test_the_queue_asks_the_database_little_however_many_wait(site, desk, django_assert_max_num_queries):
    for _ in range(25):
        walk_in(site, at=now())
    desk.get(HERE)
    with django_assert_max_num_queries(16):
        desk.get(HERE)


def test_an_editor_without_the_job_sees_nothing(site, editor):
    assert browser_at(site, editor).get(HERE).status_code in (302, 403)
