"""The office's screens as its people use them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from io import BytesIO

import pytest
from chinhquyen_reception import commands
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import AssignPetition, FilePetition
from chinhquyen_sdk.host import office, places
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import HandOverRow
from chinhquyen_sdk.testing.communes import browser_at, make_in_role

pytestmark = pytest.mark.django_db


def filed(site, officer=None, received=None, **more):
    given = {
        "content": "Đường vào xóm hư hỏng, ổ gà nhiều, nhờ địa phương sửa giúp.", "sender_name": "Nguyễn Thị Hoa",
        "sender_phone": "0912 000 301", "consent": True, "kind": "phan_anh", "received_on": received,
    }  # fmt: skip
    petition = commands.file_petition(site, FilePetition(**(given | more)), actor=Actor.citizen()).petition
    if officer:
        wish = AssignPetition(officer_id=str(officer.pk), officer_name="Trần Thị Lụa")
        commands.assign_petitions(site, [petition.code], wish, actor=Actor.system())
    return petition


@pytest.fixture
def desk(site, officer):
    return browser_at(site, officer)


@pytest.fixture
def chairs(site, chair):
    return browser_at(site, chair)


def page(response):
    assert response.status_code in (200, 422), response
    return response.content.decode()


def waiting_in_menu(browser):
    """What the menu says of notices; the menu is JSON in the page."""
    found = re.search(r"Nh\\u1eafc vi\\u1ec7c ?(\(\d+\))?", page(browser.get("/admin/nhac-viec/")))
    return found[1] or ""


ADDRESSES = ("viec-hom-nay/", "nhac-viec/", "lich-vang-mat/", "ban-giao/", "xom-to/")


def test_who_holds_no_job_here_sees_none_of_it(site, editor, other_officer):
    for address in ADDRESSES:
        for stranger in (editor, other_officer):
            assert browser_at(site, stranger).get(f"/admin/{address}").status_code in (302, 403)


def test_officers_read_their_day_and_the_chair_keeps_the_office(site, desk, chairs):
    allowed = [desk.get(f"/admin/{address}").status_code for address in ADDRESSES]
    assert allowed == [200, 200, 200, 302, 302]
    assert [chairs.get(f"/admin/{address}").status_code for address in ADDRESSES] == [200] * 5


def test_the_day_shows_mine_late_first_with_the_next_step_one_click_away(site, officer, desk, other_site):
    late = filed(site, officer, today() - timedelta(days=90))
    nobodys, theirs = filed(site, received=today() - timedelta(days=80)), filed(other_site)
    shown = page(desk.get("/admin/viec-hom-nay/"))
    assert late.code in shown and "Quá hạn" in shown and "?viec=" in shown
    assert nobodys.code not in shown and theirs.code not in shown
    assert nobodys.code in page(desk.get("/admin/viec-hom-nay/?ai=chua-giao"))
    everybodys = page(desk.get("/admin/viec-hom-nay/?ai=tat-ca"))
    assert late.code in everybodys and nobodys.code in everybodys and theirs.code not in everybodys


def test_the_day_is_searched_without_marks_and_a_strange_address_does_no_harm(site, officer, desk):
    late = filed(site, officer, today() - timedelta(days=90))
    assert late.code in page(desk.get("/admin/viec-hom-nay/?q=duong+vao+xom"))
    assert late.code not in page(desk.get("/admin/viec-hom-nay/?q=khong+co+dau"))
    assert page(desk.get("/admin/viec-hom-nay/?ai=la&q=" + "x" * 500))


def test_the_day_asks_no_more_for_much_work_than_for_none(site, officer, desk):
    few = questions(desk)
    for _ in range(25):
        filed(site, officer, today() - timedelta(days=90))
    assert questions(desk) == few


def questions(browser):
    """How many queries the day's page takes, once everything is warm."""
    browser.get("/admin/viec-hom-nay/")
    with CaptureQueriesContext(connection) as asked:
        browser.get("/admin/viec-hom-nay/")
    return len(asked)


def test_a_module_that_fails_is_named_and_the_rest_is_shown(site, officer, desk, monkeypatch):
    monkeypatch.setattr("chinhquyen_reception.queries.due_petitions", lambda *a, **k: 1 / 0)
    assert "Mô-đun reception chưa trả lời được" in page(desk.get("/admin/viec-hom-nay/"))


def test_the_front_page_begins_with_what_is_due(site, officer, desk):
    late = filed(site, officer, today() - timedelta(days=90))
    shown = page(desk.get("/admin/"))
    assert "Việc của tôi, đến hạn trước ở trên" in shown and late.code in shown


def test_the_bell_counts_and_opening_a_notice_reads_it(site, officer, desk):
    petition = filed(site, officer)
    from datetime import UTC, datetime, time

    office.remind(site, datetime.combine(petition.due_on, time(3), UTC))
    assert waiting_in_menu(desk) == "(1)"
    notice = office.notices(site, officer)[0]
    opened = desk.post(f"/admin/nhac-viec/{notice.pk}/")
    assert opened["Location"] == f"/admin/don-thu/{petition.code}/"
    assert waiting_in_menu(desk) == ""


def test_nobody_reads_anothers_notices(site, officer, chairs):
    petition = filed(site, officer)
    from datetime import UTC, datetime, time

    office.remind(site, datetime.combine(petition.due_on, time(3), UTC))
    notice = office.notices(site, officer)[0]
    assert chairs.post(f"/admin/nhac-viec/{notice.pk}/").status_code == 404
    assert office.unread(site, officer) == 1


def test_the_chair_writes_an_absence_and_new_work_goes_to_the_deputy(site, officer, chair, chairs):
    day = today()
    typed = {"officer_id": officer.pk, "first": day, "last": day, "reason": "leave", "deputy_id": chair.pk}
    assert chairs.post("/admin/lich-vang-mat/", typed).status_code == 302
    shown = page(chairs.get("/admin/lich-vang-mat/"))
    assert "đang vắng" in shown and "Nghỉ phép" in shown
    petition = filed(site)
    answer = chairs.post("/admin/don-thu/giao/", {"code": petition.code, "officer": officer.pk}, follow=True)
    assert "đang vắng, Ma Văn Thắng làm thay" in page(answer)
    (absence,) = office.absences(site, day)
    assert chairs.post(f"/admin/lich-vang-mat/{absence.id}/bo/").status_code == 302
    assert office.absences(site, day) == []


def test_an_absence_typed_wrongly_is_explained_and_kept(site, officer, chairs, desk):
    typed = {"officer_id": officer.pk, "first": "2026-09-09", "last": "2026-09-01", "reason": "trip"}
    shown = page(chairs.post("/admin/lich-vang-mat/", typed))
    assert "Ngày cuối đứng trước ngày đầu" in shown and "2026-09-09" in shown
    desk.post("/admin/lich-vang-mat/", typed | {"last": "2026-09-10"})
    assert office.absences(site, date(2026, 1, 1)) == []


def test_the_chair_hands_work_over_and_prints_the_record(site, officer, chair, chairs, other_site):
    codes = {filed(site, officer).code, filed(site, officer, kind="khieu_nai").code}
    address = f"/admin/ban-giao/?nguoi={officer.pk}"
    shown = page(chairs.get(address))
    assert "đang có 2 việc mở" in shown
    assert "Mời chọn ít nhất một người nhận" in page(chairs.post(address, {"reason": "Chuyển công tác"}))
    typed = {"reason": "Chuyển công tác", "taker0": chair.pk, "once": "k"}
    for _ in range(2):
        assert chairs.post(address, typed).status_code == 302
    (row,) = HandOverRow.objects.all()
    assert {line["code"] for line in row.lines} == codes
    paper = chairs.get(f"/admin/ban-giao/{row.pk}/bien-ban.pdf")
    said = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(paper.content)).pages)
    assert "BIÊN BẢN BÀN GIAO" in said and all(code in said for code in codes)
    assert chairs.get(f"/admin/ban-giao/{row.pk}/bien-ban.docx").content[:2] == b"PK"
    assert chairs.get(f"/admin/ban-giao/{row.pk}/bien-ban.exe").status_code == 404
    neighbour = browser_at(other_site, make_in_role(other_site, "chair", "Lý Văn Hàng"))
    assert neighbour.get(f"/admin/ban-giao/{row.pk}/bien-ban.pdf").status_code == 404


CSV = "Tên xóm;Số hộ;Số cử tri\nXóm Chùa;90;210\nXóm Mới;{};150\n"


def upload(text):
    return {"year": today().year, "file": SimpleUploadedFile("xom.csv", text.encode("utf-8-sig"))}


def test_a_table_is_looked_at_then_taken_in_by_who_may(site, chairs, desk):
    answer = chairs.post("/admin/xom-to/", upload(CSV.format(70)))
    preview = answer["Location"]
    assert "2 xóm, tổ mới" in page(chairs.get(preview))
    assert desk.get(preview).status_code in (302, 403)
    columns = {"cot_name": 0, "cot_households": 1, "cot_voters": 2}
    assert chairs.post(preview, columns).status_code == 302
    assert [v.voters for v in places.villages(site)] == [210, 150]
    assert chairs.get(preview).status_code == 404
    assert "360 cử tri" in page(chairs.get("/admin/xom-to/"))
    assert "đã được nhập" in page(chairs.post("/admin/xom-to/", upload(CSV.format(70))))


def test_wrong_rows_stand_by_their_number_and_another_column_can_be_chosen(site, chairs):
    preview = chairs.post("/admin/xom-to/", upload(CSV.format("nhiều")))["Location"]
    shown = page(chairs.get(preview))
    assert "không phải là số đếm" in shown and "Ghi số liệu năm" not in shown
    assert "Ghi số liệu năm" in page(chairs.get(preview + "?cot_name=0&cot_voters=2"))
    assert "được chọn cho hai mục" in page(chairs.get(preview + "?cot_name=0&cot_voters=0"))


def test_no_file_and_no_year_are_asked_for(chairs):
    shown = page(chairs.post("/admin/xom-to/", {"year": "abc"}))
    assert "Mời chọn tệp." in shown and "Năm là một số" in shown
