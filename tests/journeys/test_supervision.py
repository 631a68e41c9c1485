"""A board at its desk and on the spot: what waits today, a visit written down without a network, what everybody reads of it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.journeys.album import keep
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey
WORDS = "Mương xây xong một nửa, nước chảy thông; bờ bên trái còn đất."


def shot() -> dict[str, Any]:
    out = io.BytesIO()
    Image.effect_noise((1200, 900), 60).convert("RGB").save(out, "JPEG", quality=80)
    return {"name": "muong.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def planned(title: str) -> Any:
    from chinhquyen_supervision.rows import VisitRow

    return VisitRow.objects.get(site__hostname="quyetthang.localhost", title=title)


def photos_of(row: Any) -> int:
    from chinhquyen_supervision.rows import PhotoRow

    return int(PhotoRow.objects.filter(subject=row.pk).count())


def arrange(town: Town, desk: Page, title: str) -> str:
    """The board's secretary plans a visit; the link is what a member gets."""
    town.sign_in(desk, "mattran@quyetthang")
    desk.goto(town.at("/admin/giam-sat/viec-cua-ban/"))
    desk.get_by_role("heading", name="Việc của Ban Thanh tra nhân dân").first.wait_for()
    desk.get_by_role("link", name="Hẹn đi xem").click()
    desk.get_by_label("Đi xem việc gì").fill(title)
    desk.get_by_label("Loại công trình, việc").select_option("thuy-loi")
    desk.get_by_label("Ngoài kế hoạch vì sao").fill("Bà con vừa báo hôm qua.")
    desk.get_by_label("Ở đâu").fill("Mương Đồng Cả, Tổ 3")
    desk.get_by_role("button", name="Hẹn đi xem").click()
    return str(desk.locator(".cqs-link a").get_attribute("href"))


def fill_in(phone: Page) -> None:
    phone.get_by_role("group", name="Nước chảy tới cuối kênh, không rò, không sạt?").get_by_label(
        "Đạt", exact=True
    ).check()
    phone.get_by_label("Ảnh (nhiều nhất 8)").set_input_files(shot())
    phone.get_by_label("Thấy gì").fill(WORDS)


def test_a_visit_written_down_without_a_network_is_kept_and_taken_in_once(
    town: Town, desk: Page, phone: Page
) -> None:
    title = "Xem mương Đồng Cả"
    link = arrange(town, desk, title)
    phone.goto(link)
    phone.wait_for_function("navigator.serviceWorker.ready.then((found) => Boolean(found.active))")
    phone.reload()
    phone.context.set_offline(True)
    phone.goto(link)
    fill_in(phone)
    keep(phone, "giam-sat-tai-cho")
    phone.get_by_role("button", name="Gửi kết quả").click()
    phone.get_by_text("đã giữ trong máy, có mạng sẽ tự gửi").wait_for()
    assert planned(title).state == "planned"
    phone.goto("about:blank")
    phone.context.set_offline(False)
    phone.goto(link)
    phone.get_by_text("Cảm ơn").first.wait_for()
    row = planned(title)
    assert row.state == "reported" and row.summary == WORDS and photos_of(row) == 1
    phone.reload()
    phone.get_by_text("Cảm ơn").first.wait_for()
    assert photos_of(planned(title)) == 1

    phone.goto(town.at(f"/giam-sat/di-xem/{row.pk}/"))
    phone.get_by_text("Kết quả đang được soát").wait_for()
    assert not phone.get_by_text(WORDS).is_visible(), "nobody reads it before it was read again"
    desk.goto(town.at("/admin/giam-sat/viec-cua-ban/"))
    desk.get_by_role("heading", name="Đã đi xem, chờ soát lại").wait_for()
    keep(desk, "viec-cua-ban")
    desk.get_by_role("link", name=title).click()
    desk.get_by_text("Soát lại, công khai", exact=True).click()
    desk.get_by_role("button", name="Ghi", exact=True).click()
    desk.get_by_text("Đã công khai. Có việc").wait_for()
    phone.reload()
    phone.get_by_text(WORDS).wait_for()


def test_minutes_are_written_and_who_was_elected_joins(town: Town, desk: Page) -> None:
    town.sign_in(desk, "mattran@quyetthang")
    desk.goto(town.at("/admin/giam-sat/ban/"))
    desk.get_by_role("link", name="Ban Thanh tra nhân dân").first.click()
    desk.get_by_role("link", name="Ghi biên bản bầu").click()
    desk.get_by_label("Xóm, tổ dân phố nào họp").select_option(label="Tổ 2")
    desk.get_by_label("Ngày họp").fill("2026-03-01")
    desk.get_by_label("Tổng số hộ của xóm, tổ").fill("200")
    desk.get_by_label("Số hộ có người dự họp").fill("150")
    desk.get_by_label("Người được giới thiệu, số hộ tán thành").fill("Nông Thị Kiểm; 120\nLý Văn Thử; 30")
    desk.get_by_role("button", name="Ghi biên bản").click()
    desk.get_by_role("heading", name="Kết quả bầu").wait_for()
    assert desk.get_by_text("Chưa quá nửa tổng số hộ").is_visible()
    keep(desk, "bien-ban-bau")
    desk.get_by_role("link", name="Nông Thị Kiểm").click()
    assert "Nông Thị Kiểm" in desk.get_by_label("Người trúng cử").locator("option:checked").inner_text()


def test_a_report_is_put_together_for_the_front(town: Town, desk: Page) -> None:
    town.sign_in(desk, "mattran@quyetthang")
    desk.goto(town.at("/admin/giam-sat/ban/"))
    desk.get_by_role("link", name="Ban Thanh tra nhân dân").first.click()
    desk.locator("#bc ~ ul a").first.click()
    desk.get_by_text("Soạn báo cáo", exact=True).click()
    words = desk.get_by_label("Nội dung báo cáo").input_value()
    assert "I. Việc đã làm" in words and "V. Đề nghị của ban" in words
    keep(desk, "bao-cao-cua-ban", desk.locator(".cqa-case"))  # its heading changes with the quarter
    desk.get_by_role("button", name="Ghi", exact=True).click()
    desk.get_by_text("Đã ghi nội dung báo cáo").wait_for()
