"""A neighbour and an officer with quick feedback: a minute on a phone, no network, the map, the answer."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from tests.journeys.looking import Looker
from tests.journeys.town import CODE, Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def shot() -> dict[str, Any]:
    """What a telephone's camera gives: large, and with notes."""
    picture = Image.effect_noise((2400, 1800), 80).convert("RGB")
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=90)
    return {"name": "o-ga.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def write(page: Page, words: str) -> None:
    page.get_by_label("Chọn ảnh có sẵn").set_input_files(shot())
    page.get_by_text("Đã có 1 ảnh.").wait_for()
    page.get_by_label("Tiếng ồn").check()
    page.get_by_label("Xóm, tổ dân phố").select_option("Tổ 7")
    page.get_by_label("Nói thêm vài chữ").fill(words)


def rows(**known: Any) -> list[Any]:
    from chinhquyen_feedback.rows import ReportRow

    return list(ReportRow.objects.filter(site__hostname="quyetthang.localhost", **known).order_by("sent_at"))


def photos_of(row: Any) -> list[Any]:
    from chinhquyen_feedback.rows import PhotoRow

    return list(PhotoRow.objects.filter(report=row))


def test_in_a_minute_on_a_phone_with_a_photo_and_a_touch_on_the_map(town: Town, phone: Page) -> None:
    phone.goto(town.at("/phan-anh/gui/"))
    write(phone, "Máy nghiền đá kêu suốt trưa")
    phone.locator("[data-map].leaflet-container").click(position={"x": 150, "y": 120})
    phone.get_by_text("Đã đánh dấu").wait_for()
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_role("heading", name="Chúng tôi đã nhận").wait_for()
    (row,) = rows(words__startswith="Máy nghiền")
    assert row.cell is not None and row.village == "Tổ 7"
    (photo,) = photos_of(row)
    assert max(photo.width, photo.height) <= 1600


def test_my_place_is_asked_of_the_telephone(town: Town, phone: Page) -> None:
    phone.context.grant_permissions(["geolocation"])
    phone.context.set_geolocation({"latitude": 21.5868, "longitude": 105.7985})
    phone.goto(town.at("/phan-anh/gui/"))
    phone.get_by_role("button", name="Vị trí của tôi").click()
    phone.get_by_text("Đã đánh dấu, gần Tổ 1").wait_for()
    assert phone.get_by_label("Xóm, tổ dân phố").input_value() == "Tổ 1"


def test_without_a_network_it_waits_in_the_telephone_and_goes_off_once(town: Town, phone: Page) -> None:
    phone.goto(town.at("/phan-anh/gui/"))
    phone.wait_for_function("navigator.serviceWorker.ready.then((found) => Boolean(found.active))")
    phone.context.set_offline(True)
    write(phone, "Xưởng cưa chạy giữa đêm")
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_text("đã được giữ trong máy này").wait_for()
    assert rows(words__startswith="Xưởng cưa chạy giữa") == []
    phone.context.set_offline(False)
    phone.get_by_text("Đã gửi việc giữ trong máy").wait_for()
    (row,) = rows(words__startswith="Xưởng cưa chạy giữa")
    assert row.source == "web" and len(photos_of(row)) == 1
    phone.reload()
    phone.wait_for_timeout(1500)
    assert len(rows(words__startswith="Xưởng cưa chạy giữa")) == 1
    assert phone.locator("[data-drafts]").is_hidden()


def test_the_form_opens_without_a_network_and_sends_when_it_is_opened_again(town: Town, phone: Page) -> None:
    phone.goto(town.at("/phan-anh/gui/"))
    phone.wait_for_function("navigator.serviceWorker.ready.then((found) => Boolean(found.active))")
    phone.reload()
    phone.context.set_offline(True)
    phone.goto(town.at("/phan-anh/gui/"))
    write(phone, "Karaoke đến hai giờ sáng")
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_text("đã được giữ trong máy này").wait_for()
    phone.goto("about:blank")
    phone.context.set_offline(False)
    phone.goto(town.at("/phan-anh/gui/"))
    phone.get_by_text("Đã gửi việc giữ trong máy").wait_for()
    assert len(rows(words__startswith="Karaoke đến hai giờ")) == 1


def test_a_network_too_slow_at_first_is_tried_again_while_the_page_is_open(town: Town, phone: Page) -> None:
    phone.goto(town.at("/phan-anh/gui/"))
    slow = f"**{phone.locator('[data-send]').get_attribute('data-alive')}"
    phone.route(slow, lambda asked: asked.abort("timedout"))
    write(phone, "Bếp than tổ ong khói mù")
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_text("đã được giữ trong máy này").wait_for()
    phone.unroute(slow)
    phone.get_by_text("Đã gửi việc giữ trong máy").wait_for()
    assert len(rows(words__startswith="Bếp than tổ ong")) == 1


def test_an_answer_lost_on_the_way_is_not_a_second_report(town: Town, phone: Page) -> None:
    phone.goto(town.at("/phan-anh/gui/"))
    write(phone, "Loa phường mở từ bốn giờ sáng")
    once = phone.locator("input[name=once]").input_value()
    phone.get_by_role("button", name="Gửi", exact=True).click()
    phone.get_by_role("heading", name="Chúng tôi đã nhận").wait_for()
    again = """async ([address, once, words]) => {
        const body = new FormData();
        for (const [name, value] of Object.entries({ kind: "on", village: "Tổ 7", source: "web", words })) body.append(name, value);
        return (await (await fetch(address, { method: "POST", body, headers: { "Idempotency-Key": once } })).json()).code;
    }"""
    code = phone.evaluate(again, ["/api/v1/feedback/reports/", once, "Loa phường mở từ bốn giờ sáng"])
    (row,) = rows(words__startswith="Loa phường")
    assert code == row.code


def test_the_map_leads_to_a_matter(town: Town, phone: Page) -> None:
    phone.goto(town.at("/phan-anh/ban-do/"))
    for _ in range(8):
        spot = phone.locator(".cq-fb-spot").first
        if spot.count():
            break
        phone.wait_for_selector(".cq-fb-crowd")
        phone.locator(".cq-fb-crowd").first.dispatch_event("click")
        phone.wait_for_timeout(900)
    phone.locator(".cq-fb-spot").first.dispatch_event("click")
    phone.wait_for_url(re.compile(r"/phan-anh/viec/"))
    assert CODE.search(phone.locator("h1").inner_text())


def test_every_screen_is_for_everybody(town: Town, desk: Page) -> None:
    looker = Looker(desk)
    page = looker.page
    looker.go(town.at("/phan-anh/gui/"), dark=True)
    page.get_by_role("button", name="Gửi", exact=True).click()
    page.get_by_role("alert").wait_for()
    looker.look(sizes=((360, 740),))
    looker.go(town.at("/phan-anh/"), dark=True)
    looker.go(town.at("/phan-anh/?kind=den"))
    looker.go(town.at("/phan-anh/ban-do/"), dark=True)
    (done, *_) = rows(state="done", on_list=True)[::-1]
    looker.go(town.at(f"/phan-anh/viec/{done.code}/"))
    looker.go(town.at(f"/phan-anh/viec/{done.code}/chua-xong/"))
    looker.go(town.at("/phan-anh/tra-cuu/"))
    assert looker.wrong == []
    assert looker.outside() == set()


def test_an_officer_answers_and_types_a_call_in(town: Town, desk: Page) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/phan-anh/ghi/"))
    desk.get_by_label("Việc gì?").select_option("cay")
    desk.get_by_label("Xóm, tổ dân phố").select_option("Tổ 3")
    desk.get_by_label("Nói gì").fill("Cành xoan gãy ngang lối vào")
    desk.keyboard.press("Control+Enter")
    desk.get_by_text("Đọc mã này cho người gọi").wait_for()
    (row,) = rows(words__startswith="Cành xoan")
    desk.goto(town.at(f"/admin/phan-anh/{row.code}/"))
    desk.locator(".cqa-moves summary").get_by_text("Đã xong", exact=True).click()
    desk.get_by_label("Trả lời bà con").first.fill("Đã cưa dọn xong trong sáng nay.")
    desk.get_by_label("Ảnh sau khi làm").first.set_input_files(shot())
    desk.get_by_role("button", name="Ghi: Đã xong").click()
    desk.get_by_text("Việc đang ở bước “Đã xong”").wait_for()
    desk.goto(town.at(f"/phan-anh/viec/{row.code}/"))
    desk.get_by_alt_text("Ảnh sau khi làm").wait_for()
