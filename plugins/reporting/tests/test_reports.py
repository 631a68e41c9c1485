"""A report: composed, edited, its figures renewed, frozen, taken as files; what everybody and the chair see."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import openpyxl
import pytest
from chinhquyen_reporting import commands
from chinhquyen_reporting.hooks import Hooks

from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import ApproveReport, EditReport, ReportState
from chinhquyen_sdk.hooks import OfficeHooks, hookimpl
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.modules import registry
from chinhquyen_sdk.testing.communes import browser_at, make_staff

from .desk import AN, HOA, MONTH, approved, composed, written

pytestmark = pytest.mark.django_db


def test_a_report_holds_every_figure_and_what_is_not_known_is_no_zero(site: Any) -> None:
    report = composed(site, "2026")
    by_code = {each.code: each for each in report.figures}
    assert {f"P-{n:02d}" for n in range(1, 14)} <= set(by_code)
    assert by_code["P-08"].value is None and by_code["P-08"].told.value == "chưa có dữ liệu"
    assert by_code["P-01"].rows, "the rows of that day are kept"
    assert report.due_on.isoformat() == "2026-12-14"


def test_of_a_period_there_is_one_report_and_none_of_a_quarter_or_of_the_future(site: Any) -> None:
    composed(site)
    for period in (MONTH, "2026-q3", "2031-01", "không rõ"):
        with pytest.raises(Refused):
            composed(site, period)


def test_renewed_figures_leave_what_a_person_wrote(site: Any) -> None:
    report = written(site, "2026", "Lời tôi viết.")
    first = report.sections[0]
    renewed = commands.renew(site, report.id, actor=HOA)
    kept = renewed.section(first.id)
    assert kept is not None and kept.text == "Lời tôi viết." and kept.edited
    assert all(not each.edited for each in renewed.sections if each.id != first.id)


def test_a_frozen_report_does_not_change_any_more(site: Any) -> None:
    report = approved(site)
    assert (report.number, report.state, len(report.digest)) == (1, ReportState.APPROVED, 64)
    for act in (
        lambda: commands.renew(site, report.id, actor=HOA),
        lambda: commands.edit(site, report.id, EditReport(text="Khác"), actor=HOA),
        lambda: commands.approve(site, report.id, ApproveReport(), actor=AN),
    ):
        with pytest.raises(Refused, match="đã duyệt"):
            act()


def test_a_telephone_number_stops_the_yes(site: Any) -> None:
    report = written(site, text="Bà Nguyễn Thị Lan, điện thoại 0912 345 678, đã được trả lời.")
    with pytest.raises(Refused, match="thông tin riêng"):
        commands.approve(site, report.id, ApproveReport(), actor=AN)


def test_officers_walk_from_the_draft_to_its_files(site: Any) -> None:
    permissions = ("cq_reporting.write_report", "cq_reporting.approve_report")
    chair = browser_at(site, make_staff(site, "chutich", *permissions))
    made = chair.post("/admin/bao-cao/soan/", {"period": "2026"})
    page = made["location"]
    assert "chưa có dữ liệu" in chair.get(page).content.decode()
    assert (
        chair.post(f"{page}sua/", {"section": "", "text": "Đề nghị tỉnh mở lớp tập huấn."}).status_code == 303
    )
    empty = chair.post(f"{page}buoc/tra-lai/", {"tra-lai-remark": ""})
    assert empty.status_code == 422 and "Mời ghi cần sửa chỗ nào" in empty.content.decode()
    assert "Đang mở." in chair.get(f"{page}chi-tieu/model_running/").content.decode()
    assert chair.get(f"{page}tep.pdf").content.startswith(b"%PDF")
    with zipfile.ZipFile(io.BytesIO(chair.get(f"{page}tep.docx").content)) as word:
        assert "Đề nghị tỉnh mở lớp tập huấn." in word.read("word/document.xml").decode()
    sheet = openpyxl.load_workbook(io.BytesIO(chair.get(f"{page}tep.xlsx").content)).worksheets[0]
    assert sheet["A1"].value == "Kết quả các chỉ tiêu"
    officer = browser_at(site, make_staff(site, "canbo", "cq_reporting.write_report"))
    assert officer.post(f"{page}buoc/duyet/", {}).status_code == 404


def test_everybody_reads_what_is_done_and_what_is_not_known(site: Any) -> None:
    page = browser_at(site).get("/chinh-quyen-lam-duoc-gi/?ky=2026").content.decode()
    assert "Triển khai mô hình" in page and "Chúng tôi chưa có số liệu" in page
    assert "Việc giao đọc văn bản" not in page  # of the office alone
    one = browser_at(site).get("/chinh-quyen-lam-duoc-gi/model_running/?ky=2026").content.decode()
    assert "không hiện ở đây" in one and "/admin/" not in one
    private = "/chinh-quyen-lam-duoc-gi/assigned_readings_confirmed_on_time/"
    assert browser_at(site).get(private).status_code == 404


def test_the_chair_sees_one_screen(site: Any) -> None:
    chair = browser_at(site, make_staff(site, "chutich", "cq_reporting.approve_report"))
    page = chair.get("/admin/bang-chu-tich/").content.decode()
    assert "Chờ Chủ tịch duyệt" in page and "Chỉ tiêu chưa đạt" in page
    officer = browser_at(site, make_staff(site, "canbo", "cq_reporting.write_report"))
    assert officer.get("/admin/bang-chu-tich/").status_code in (302, 403)


class Desk(OfficeHooks):
    """A module with two pieces of work: one that waits for a chair's yes, one whose words only sound like it."""

    @hookimpl
    def due_items(self, site: Any, until: date, officer: str) -> list[DueItem]:
        frame = {"module": "desk", "id": uuid4(), "url": "/admin/", "due": today(), "kind_label": "Văn bản"}
        waiting = DueItem(
            title="Tờ trình xin chữ ký", step="Chờ ký", decides="cq_reporting.approve_report", **frame
        )
        others = DueItem(
            title="Thư của người khác", step="Chờ duyệt", decides="cq_letters.approve_letter", **frame
        )
        return [waiting, others, DueItem(title="Văn bản đã qua tay", step="Đã duyệt, chưa gửi", **frame)]


def test_what_waits_for_the_chair_is_what_says_so_and_only_the_chairs(site: Any) -> None:
    registry().register_hooks("desk", Desk())
    try:
        chair = browser_at(site, make_staff(site, "chutich", "cq_reporting.approve_report"))
        page = chair.get("/admin/bang-chu-tich/").content.decode()
    finally:
        registry().plugin_manager.unregister(name="desk")
    board = page.partition('id="quyet"')[2].partition("</section>")[0]
    assert "Tờ trình xin chữ ký" in board and "Chờ ký" in board
    assert "Văn bản đã qua tay" not in board and "Thư của người khác" not in board


def test_a_draft_waits_for_whoever_may_approve_it_and_a_returned_one_does_not(site: Any, ref: Any) -> None:
    last = today().replace(day=1) - timedelta(days=1)
    report = commands.compose(site, f"{last:%Y-%m}", actor=HOA)
    until = today() + timedelta(days=60)
    told = {item.id: item.decides for item in Hooks().due_items(ref, until, "")}
    assert told[report.id] == "cq_reporting.approve_report"
    commands.give_back(site, report.id, "Thêm số của xóm 5.", actor=AN)
    told = {item.id: item.decides for item in Hooks().due_items(ref, until, "")}
    assert told[report.id] == ""
