"""The walks the manuals describe, with their pictures: one test a chapter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day
from tests.journeys.album import keep
from tests.journeys.town import Town

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.journey


def test_the_front_page(desk: Page, town: Town) -> None:
    desk.goto(town.at("/"))
    keep(desk, "home")


def test_petitions(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.get_by_role("link", name="Đơn thư", exact=True).click()
    desk.get_by_role("heading", name="Đơn thư").wait_for()
    keep(desk, "don-thu")
    desk.get_by_role("link", name="Nắp cống vỡ trước cổng trạm y tế").click()
    desk.get_by_role("heading", name="Nắp cống vỡ").wait_for()
    keep(desk, "mot-don")
    desk.goto(town.at("/admin/don-thu/nhan/"))
    keep(desk, "nhan-don")


def test_letters(desk: Page, town: Town) -> None:
    town.sign_in(desk, "chutich@quyetthang")
    desk.goto(town.at("/admin/thu/"))
    desk.locator("main a", has_text="thụ lý").first.click()
    desk.wait_for_url("**/admin/thu/*-*/")
    keep(desk, "thu")


def test_letters_to_the_people(desk: Page, phone: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/thu/viet/condolence/"))
    desk.get_by_label("Người nhận thư: họ và tên").fill("Hà Văn Thụ")
    desk.get_by_label("Người đã mất: họ và tên").fill("Hà Thị Mận")
    desk.get_by_label("Ngày mất").fill(str(local_day(timezone.now())))
    desk.get_by_label("Thư xem thử").get_by_text("Mận").first.wait_for()
    keep(desk, "viet-thu")
    desk.goto(town.at("/admin/thu/hom-nay/"))
    keep(desk, "thu-hom-nay")
    desk.goto(town.at("/admin/thu/mau-thu/thanks/xa/"))
    desk.get_by_role("button", name="Ẩn/hiện bản xem trước").click()
    desk.frame_locator("iframe[title]").first.get_by_text("Kính gửi").wait_for()
    keep(desk, "mau-thu")
    town.sign_in(phone, "chutich@quyetthang")
    phone.goto(town.at("/admin/thu/duyet/"))
    keep(phone, "duyet-thu")


def test_news(desk: Page, town: Town) -> None:
    town.sign_in(desk, "bientap@quyetthang")
    desk.goto(town.at("/admin/pages/"))
    index = desk.locator("a[href$='/edit/']", has_text="Tin tức").get_attribute("href") or ""
    desk.goto(town.at(index.removesuffix("edit/")))
    desk.locator("table a[href$='/edit/']").first.click()
    desk.locator("footer [data-w-dropdown-target=toggle]:visible").last.click()
    desk.get_by_role("button", name="Gửi duyệt").or_(desk.get_by_role("button", name="Đăng")).first.wait_for()
    keep(desk, "viet-tin")


def test_the_day(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/viec-hom-nay/?ai=tat-ca"))
    keep(desk, "viec-hom-nay")
    desk.goto(town.at("/admin/nhac-viec/"))
    keep(desk, "nhac-viec")


def test_the_chairs_office(desk: Page, town: Town) -> None:
    town.sign_in(desk, "chutich@quyetthang")
    desk.goto(town.at("/admin/ban-giao/"))
    keep(desk, "ban-giao")
    desk.goto(town.at("/admin/xom-to/"))
    keep(desk, "xom-to")


def test_numbers(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/don-thu/so-lieu/"))
    keep(desk, "so-lieu")
    desk.goto(town.at("/admin/xuat/"))
    keep(desk, "xuat-bang")


def test_other_doors(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/don-thu/nhan/?nguon=hotline"))
    keep(desk, "nhan-cuoc-goi")
    desk.goto(town.at("/admin/don-thu/thu-dien-tu/"))
    keep(desk, "thu-dien-tu")


def test_splitting(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/don-thu/?kind=nhieu_noi_dung"))
    desk.locator(".cqa-inbox td.title a").first.click()
    desk.get_by_role("link", name="Tách đơn").click()
    desk.wait_for_url("**/tach/")
    keep(desk, "tach-don")


def test_after_acceptance(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/don-thu/?kind=khieu_nai&state=accepted"))
    desk.locator(".cqa-inbox td.title a").first.click()
    desk.get_by_role("heading", name="Xác minh").first.wait_for()
    desk.get_by_role("heading", name="Xác minh").first.scroll_into_view_if_needed()
    keep(desk, "sau-thu-ly")


def test_reception_days(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/tiep-cong-dan/"))
    keep(desk, "phong-tiep")
    desk.goto(town.at("/admin/tiep-cong-dan/lich/"))
    keep(desk, "lich-tiep")
    desk.goto(town.at("/admin/tiep-cong-dan/so/"))
    keep(desk, "so-tiep")


def test_dialogues(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/doi-thoai/"))
    keep(desk, "doi-thoai")
    desk.goto(town.at("/admin/doi-thoai/loi-hua/"))
    keep(desk, "loi-hua")


def test_accountability(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/giai-trinh/"))
    keep(desk, "giai-trinh")


def test_information(desk: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/yeu-cau-thong-tin/"))
    keep(desk, "yeu-cau-thong-tin")
    desk.get_by_role("link", name="Hồ sơ đấu thầu sửa trường mầm non").click()
    desk.get_by_text("Cách tính").first.click()
    keep(desk, "mot-yeu-cau-thong-tin")
    desk.locator("summary", has_text="Cung cấp thông tin").click()
    said = "Trúng thầu: Công ty Sơn Hà. Hỏi thêm ông Vi Văn Toàn, số điện thoại 0987 654 321."
    desk.locator("[name=cung-cap-answer]").fill(said)
    desk.locator("[name=cung-cap-document]").fill("135/UBND-KT")
    desk.get_by_role("button", name="Ghi: Cung cấp thông tin").click()
    desk.get_by_role("link", name="Công khai câu trả lời").click()
    desk.get_by_role("button", name="Xem thông tin riêng và công khai").click()
    desk.get_by_text("Mỗi chỗ chọn một cách").wait_for()
    keep(desk, "cong-khai-cau-tra-loi")


def test_quick_feedback(desk: Page, phone: Page, town: Town) -> None:
    phone.goto(town.at("/phan-anh/gui/"))
    keep(phone, "gui-phan-anh")
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/phan-anh/"))
    keep(desk, "phan-anh")
    desk.goto(town.at("/admin/phan-anh/ghi/"))
    keep(desk, "ghi-phan-anh")


def test_greetings(desk: Page, phone: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/loi-chuc/"))
    keep(desk, "loi-chuc")
    desk.goto(town.at("/admin/loi-chuc/thu/"))
    keep(desk, "thu-loi-chuc")
    desk.get_by_role("link", name="Mở lời chúc").click()
    desk.get_by_role("heading", name="Loa truyền thanh").wait_for()
    keep(desk, "mot-loi-chuc")
    phone.goto(town.at("/loi-chuc/"))
    phone.locator("main .cq-list a").first.click()
    keep(phone, "nghe-loi-chuc")


def test_disclosure_and_documents(desk: Page, phone: Page, town: Town) -> None:
    town.sign_in(desk, "canbo@quyetthang")
    desk.goto(town.at("/admin/cong-khai/"))
    urgent = desk.locator("section[aria-labelledby=can-lam]")  # the table below changes with the months
    keep(desk, "so-cong-khai", urgent)
    desk.get_by_role("link", name="Hỗ trợ sửa nhà đợt 2", exact=True).click()
    desk.get_by_role("heading", name="Các hình thức").wait_for()
    desk.locator("#loudspeaker").scroll_into_view_if_needed()
    keep(desk, "mot-bai-cong-khai")
    desk.goto(town.at("/admin/cong-khai/"))
    desk.get_by_role("link", name="Đăng Cam kết chất lượng").click()
    desk.get_by_label("Nội dung", exact=True).fill("Người trả lời: bà Lò Thị Sen, điện thoại 0912 000 341.")
    desk.get_by_label("Tôi đã đọc lại").check()
    desk.get_by_role("button", name="Đăng công khai").click()
    desk.get_by_role("button", name="Bỏ, không đăng").wait_for()
    keep(desk, "xem-thong-tin-rieng")
    desk.get_by_role("button", name="Bỏ, không đăng").click()
    phone.goto(town.at("/bang-cong-khai/"))
    keep(phone, "bang-cong-khai")
    desk.goto(town.at("/admin/van-ban/"))
    keep(desk, "thu-vien")
    desk.goto(town.at("/admin/van-ban/nhap/"))
    keep(desk, "nhap-van-ban")
