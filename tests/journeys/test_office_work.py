"""The office at work: with the keyboard alone, when somebody is away or leaves, once a year with the table of villages."""

from __future__ import annotations

import io
import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from tests.journeys.town import OFFICE, SECRET, Town, step, take_in

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
PAPER = "Cầu treo xóm Bãi mất bốn tấm ván, học sinh đi qua rất nguy hiểm."
TABLE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def officer(town: Town, desk: Page) -> Page:
    """Lê Thị Hoa, signed in."""
    desk.set_viewport_size(OFFICE)
    town.sign_in(desk, "canbo@quyetthang")
    return desk


@pytest.fixture
def chair(town: Town, desk: Page) -> Page:
    """The chair, signed in."""
    desk.set_viewport_size(OFFICE)
    town.sign_in(desk, "chutich@quyetthang")
    return desk


def focused(page: Page, what: str) -> Any:
    return page.evaluate(f"() => {what}")


def tab_to(page: Page, test: str, most: int = 200) -> None:
    """Press Tab until ``test`` holds of the focused element, as somebody without a mouse does."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(f"() => {{ const it = document.activeElement; return {test}; }}"):
            return
    raise AssertionError(f"Tab never came to: {test}")


def test_the_list_and_a_case_with_the_keyboard_alone(officer: Page, town: Town) -> None:
    code, _ = take_in(officer, town, PAPER, "Hoàng Thị Sen")
    officer.goto(town.at("/admin/don-thu/"))
    row = "document.activeElement.closest('[data-row]')?.rowIndex ?? 0"
    officer.keyboard.press("j")
    assert focused(officer, row) == 1
    officer.keyboard.press("j")
    assert focused(officer, row) == 2
    officer.keyboard.press("k")
    assert focused(officer, row) == 1
    officer.keyboard.press("?")
    officer.get_by_role("dialog", name="Phím tắt").wait_for()
    officer.keyboard.press("Escape")
    officer.keyboard.press("/")
    officer.keyboard.type(code)
    officer.keyboard.press("Enter")
    officer.wait_for_url(f"**q={code}**")
    officer.keyboard.press("j")
    officer.keyboard.press("Enter")
    officer.wait_for_url(f"**/don-thu/{code}/")
    tab_to(officer, "it.tagName === 'SUMMARY' && it.textContent.trim() === 'Nhận giải quyết'")
    assert focused(officer, "getComputedStyle(document.activeElement).outlineStyle") != "none"
    officer.keyboard.press("Enter")
    tab_to(officer, "it.tagName === 'BUTTON' && it.textContent.includes('Ghi: Nhận giải quyết')", 20)
    officer.keyboard.press("Enter")
    officer.get_by_text("Đơn đang ở bước “Đang giải quyết”").wait_for()


def test_who_is_away_gets_no_new_work_and_the_deputy_does(chair: Page, town: Town) -> None:
    chair.goto(town.at("/admin/lich-vang-mat/"))
    form = chair.get_by_role("region", name="Ghi lịch vắng mặt")
    form.get_by_label("Ai vắng mặt").select_option(label="Lê Thị Hoa")
    today = local_day(timezone.now()).isoformat()
    form.get_by_label("Từ ngày").fill(today)
    form.get_by_label("Đến hết ngày").fill("2020-01-01")
    deputy = form.get_by_label("Người làm thay")
    names = deputy.locator("option").all_inner_texts()
    other = next(name for name in names if name not in ("Lê Thị Hoa", "Không ai, việc chờ người đó về"))
    deputy.select_option(label=other)
    form.get_by_role("button", name="Ghi lịch").click()
    chair.get_by_text("Ngày cuối đứng trước ngày đầu").first.wait_for()
    assert deputy.locator("option:checked").inner_text() == other
    form.get_by_label("Đến hết ngày").fill(today)
    form.get_by_role("button", name="Ghi lịch").click()
    chair.get_by_text("Đã ghi lịch vắng của Lê Thị Hoa.").wait_for()
    code, _ = take_in(chair, town, PAPER, "Hoàng Thị Sen")
    chair.goto(town.at(f"/admin/don-thu/{code}/"))
    facts = chair.get_by_role("region", name="Thông tin")
    facts.get_by_label("Giao cho").select_option(value=_option(facts, "Lê Thị Hoa"))
    facts.get_by_role("button", name="Giao", exact=True).click()
    chair.get_by_text("Lê Thị Hoa đang vắng").wait_for()
    chair.goto(town.at("/admin/lich-vang-mat/"))
    chair.get_by_role("button", name="Bỏ lịch vắng của Lê Thị Hoa").first.click()
    chair.get_by_text("Đã bỏ lịch vắng.").wait_for()


def _option(where: Any, name: str) -> str:
    found = where.locator("select[name=officer] option").filter(has_text=name).first
    return str(found.get_attribute("value"))


def test_when_somebody_leaves_all_work_goes_over_with_a_record_to_sign(chair: Page, town: Town) -> None:
    chair.goto(town.at("/admin/ban-giao/"))
    chair.get_by_label("Ai bàn giao công việc?").select_option(label="Lê Thị Hoa")
    chair.get_by_role("button", name="Xem việc đang mở").click()
    box = chair.get_by_role("region", name=re.compile(r"Lê Thị Hoa đang có \d+ việc mở"))
    many = int(re.search(r"\d+", box.get_by_role("heading").inner_text())[0])
    assert many > 3
    box.get_by_role("button", name="Bàn giao").click()
    chair.get_by_role("alert").get_by_text("Mời chọn ít nhất một người nhận.").wait_for()
    box.get_by_label("Lý do").fill("Chuyển công tác từ ngày 01/12.")
    taker = box.locator("select[name=taker0]")
    taker.select_option(index=1)
    box.get_by_role("button", name="Bàn giao").click()
    chair.get_by_text(f"Đã bàn giao {many} việc của Lê Thị Hoa.").wait_for()
    href = chair.get_by_role("link", name="PDF").first.get_attribute("href")
    head = "async (href) => [...new Uint8Array(await (await fetch(href)).arrayBuffer()).slice(0, 4)]"
    assert bytes(chair.evaluate(head, href)) == b"%PDF"
    chair.get_by_label("Ai bàn giao công việc?").select_option(label="Lê Thị Hoa")
    chair.get_by_role("button", name="Xem việc đang mở").click()
    chair.get_by_text(
        re.compile(r"Không còn việc nào phải bàn giao|Lê Thị Hoa đang có 0 việc mở")
    ).first.wait_for()


def table(*rows: list[Any]) -> dict[str, Any]:
    book = openpyxl.Workbook()
    book.active.append(["DANH SÁCH TỔ DÂN PHỐ"])
    for row in (["STT", "Tên tổ dân phố", "Số hộ", "Số cử tri"], *rows):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return {"name": "to-dan-pho.xlsx", "mimeType": TABLE, "buffer": out.getvalue()}


def test_the_yearly_table_is_taken_in_only_when_every_row_is_right(chair: Page, town: Town) -> None:
    chair.goto(town.at("/admin/xom-to/"))
    bring(chair, table([1, "Tổ Mới Lập", "chín mươi", 210], [2, "Tổ Mới Lập", 80, 190], [3, "", 12, 30]))
    for wrong in ("không phải là số đếm", "Trùng tên với dòng", "Thiếu tên"):
        chair.get_by_text(wrong).first.wait_for()
    chair.get_by_text("Còn 3 dòng có lỗi nên chưa nhập được").wait_for()
    assert not chair.get_by_role("button", name=re.compile("Ghi số liệu")).count()
    chair.get_by_role("link", name="Về danh sách xóm, tổ").click()
    assert not chair.get_by_text("Tổ Mới Lập").count()
    bring(chair, table([1, "Tổ Mới Lập", 90, 210], ["", "Tổng cộng", 90, 210]))
    chair.get_by_text("Thêm mới").wait_for()
    chair.get_by_text("Dòng cộng, bỏ qua.").wait_for()
    chair.get_by_role("button", name=re.compile("Ghi số liệu")).click()
    chair.get_by_role("row", name=re.compile("Tổ Mới Lập.*90 hộ.*210 cử tri")).wait_for()


def bring(page: Page, file: dict[str, Any]) -> None:
    page.get_by_label("Tệp danh sách").set_input_files(file)
    page.get_by_role("button", name="Xem trước").click()


def test_a_rule_of_reminders_is_tried_changed_and_put_back(chair: Page, town: Town) -> None:
    chair.goto(town.at("/admin/quy-tac-nhac-viec/"))
    chair.get_by_role("link", name=re.compile("Sửa.*trước hạn 3 ngày, cán bộ phụ trách")).click()
    chair.get_by_label("Số ngày").fill("hai")
    chair.get_by_role("button", name="Ghi quy tắc").click()
    chair.locator("[aria-invalid=true]").first.wait_for()
    assert chair.get_by_label("Số ngày").input_value() == "hai"
    chair.get_by_label("Số ngày").fill("4")
    chair.get_by_role("button", name="Xem thử hôm nay").click()
    chair.get_by_role("status").get_by_text(re.compile(r"nhắc (ít nhất )?\d+ việc đang mở")).wait_for()
    chair.get_by_role("button", name="Ghi quy tắc").click()
    row = chair.get_by_role("row", name=re.compile("Trước hạn 4 ngày"))
    row.get_by_text("của xã mình").wait_for()
    row.get_by_role("link", name="Sửa").click()
    chair.get_by_role("button", name="Về mặc định của hệ thống").click()
    chair.get_by_role("row", name=re.compile("Trước hạn 3 ngày Cán bộ.*mặc định của hệ thống")).wait_for()


def test_who_lost_the_slip_gets_a_new_secret_and_the_old_one_opens_nothing(officer: Page, town: Town) -> None:
    code, old = take_in(officer, town, PAPER, "Hoàng Thị Sen")
    officer.goto(town.at(f"/admin/don-thu/{code}/"))
    sender = officer.get_by_role("region", name="Người gửi")
    sender.get_by_text("Cấp lại mã bí mật", exact=True).click()
    sender.get_by_role("button", name="Cấp mã mới").click()
    sender.get_by_role("alert").first.wait_for()
    sender.get_by_label("Đã xem căn cước").check()
    sender.get_by_role("button", name="Cấp mã mới").click()
    officer.get_by_role("heading", name=f"Mã bí mật mới của đơn {code}").wait_for()
    new = SECRET.search(officer.locator(".cqa-facts").inner_text())[0]
    assert new != old and new not in officer.url
    officer.goto(town.at("/don-thu/tra-cuu/"))
    officer.get_by_label("Mã đơn").fill(code)
    officer.get_by_label("Mã bí mật").fill(old)
    officer.get_by_role("button", name="Xem đơn").click()
    officer.get_by_text("chưa đúng").first.wait_for()
    town.open_case(officer, code, new)
    officer.get_by_text("Ông/bà được cấp lại mã bí mật.").first.wait_for()


def test_a_denounced_officer_is_kept_out_and_the_team_is_ticked(chair: Page, town: Town) -> None:
    words = "Tôi tố cáo cán bộ thu tiền đất sai, lấy của tôi hai triệu đồng ngày 3/9, có giấy biên nhận."
    code, _ = take_in(chair, town, words, "Trần Văn Kín", Loại="Tố cáo")
    chair.goto(town.at(f"/admin/don-thu/{code}/"))
    step(chair, "Thụ lý")
    chair.locator(".cqa-move[open] button[type=submit]").first.click()
    chair.get_by_text("Đã ghi: Thụ lý").wait_for()
    out = chair.get_by_role("region", name="Ai không được tham gia")
    out.get_by_text("Ghi người không được tham gia", exact=True).first.click()
    out.get_by_label("Cán bộ của đơn vị").select_option(label="Lê Thị Hoa")
    out.get_by_role("button", name="Ghi người không được tham gia").click()
    chair.get_by_text("Đã ghi: Ghi người không được tham gia.").wait_for()
    step(chair, "Giao xác minh")
    form = chair.locator(".cqa-move[open]")
    form.get_by_label("Nội dung cần xác minh").fill("Làm rõ việc thu tiền ngày 3/9.")
    form.get_by_label("Cán bộ được giao").select_option(label="Lê Thị Hoa")
    form.get_by_label("Người ngoài cơ quan cùng xác minh").fill("Nguyễn Văn Chuyên Gia")
    form.get_by_label("Số văn bản").fill("7/QĐ-UBND")
    form.get_by_label("Hạn báo cáo").fill((timezone.localdate() + timedelta(days=5)).isoformat())
    form.get_by_label("Đã hỏi từng người").check()
    form.get_by_role("button", name="Giao xác minh").click()
    chair.get_by_text("Lê Thị Hoa không được tham gia đơn này").first.wait_for()
    assert form.get_by_label("Nội dung cần xác minh").input_value() == "Làm rõ việc thu tiền ngày 3/9."
