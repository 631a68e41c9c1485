"""The site check: what is missing, empty, old or broken, found by the worker and mended by the editor."""

from __future__ import annotations

import http.server
import io
import threading
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from PIL import Image as Pixels
from wagtail.images.models import Image
from wagtail.rich_text import RichText

from chinhquyen_sdk.host.models import NoticeRow
from cms_site.about.models import AboutPage
from cms_site.demo.laying import put
from cms_site.home.models import ContentPage, SiteFrame
from cms_site.news.models import NewsIndexPage, NewsPage
from cms_site.upkeep import calling, outside, reminding, walking
from cms_site.upkeep.models import OutsideLink, PageFault, PageState

from .conftest import Commune

CHECK = "/admin/kiem-tra-trang/"
LONG = "<p>" + "Phường có mười hai tổ dân phố, ở phía tây thành phố. " * 5 + "</p>"
TODAY = timezone.localdate()


def html(client: Client, path: str = CHECK) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode()


def about(
    commune: Commune, section: str = "lich-su", body: object = (("text", RichText(LONG)),), **facts
) -> AboutPage:
    return put(
        commune.site.root_page, AboutPage, f"Trang {section}", section=section, body=list(body), **facts
    )


def line(page: str, section: str) -> str:
    return page.split(f"<h3>{section} ", 1)[1].split("</li>", 1)[0]


def test_a_missing_section_is_begun_from_its_line(tan_an: Commune, ho_nui: Commune) -> None:
    page = html(tan_an.editor)
    assert "Chưa có trang" in line(page, "Lịch sử") and "Viết trang này" in line(page, "Lịch sử")
    answer = tan_an.editor.post(f"{CHECK}them/lich-su/")
    begun = AboutPage.objects.get()
    assert answer["Location"].endswith(f"/admin/pages/{begun.pk}/edit/")
    assert (begun.section, begun.live, begun.get_site()) == ("lich-su", False, tan_an.site)
    assert tan_an.visitor.get("/lich-su/").status_code == 404
    assert tan_an.editor.get(answer["Location"]).status_code == 200
    assert tan_an.editor.post(f"{CHECK}them/khong-co/").status_code == 404


def test_it_is_done_as_soon_as_it_is_published(tan_an: Commune) -> None:
    page = about(tan_an)
    page.save_revision().publish()
    assert "Đầy đủ" in line(html(tan_an.editor), "Lịch sử")
    page.body = [("text", RichText("<p>Đang viết.</p>"))]
    page.save_revision().publish()
    assert "Chưa đủ nội dung" in line(html(tan_an.editor), "Lịch sử")
    page.unpublish()
    assert "Chưa có trang" in line(html(tan_an.editor), "Lịch sử")


def test_leaders_are_asked_for_one_by_one(tan_an: Commune) -> None:
    about(tan_an, "lanh-dao").save_revision().publish()
    assert "từng lãnh đạo, có tiểu sử tóm tắt và nhiệm vụ" in line(
        html(tan_an.editor), "Tiểu sử tóm tắt và nhiệm vụ của lãnh đạo"
    )
    leader = {"name": "Nguyễn Thị An", "post": "Chủ tịch", "life": RichText(LONG), "duties": RichText(LONG)}
    page = AboutPage.objects.get()
    page.body = [("leader", leader)]
    page.save_revision().publish()
    assert "Đầy đủ" in line(html(tan_an.editor), "Tiểu sử tóm tắt và nhiệm vụ của lãnh đạo")
    shown = html(tan_an.visitor, "/trang-lanh-dao/")
    assert "Nhiệm vụ đảm nhiệm" in shown and "Điều 9 khoản 1 điểm c" in shown


def test_an_old_page_is_looked_through_and_stands_again(tan_an: Commune, ho_nui: Commune) -> None:
    page = about(tan_an, review_by=TODAY - timedelta(days=3))
    walking.look_at_new_pages()
    assert "Cần xem lại" in line(html(tan_an.editor), "Lịch sử")
    assert reminding.remind(tan_an.site) == 1
    assert reminding.remind(tan_an.site) == 0  # told once
    assert NoticeRow.objects.get().text == "Đến hạn xem lại trang “Trang lich-su”"
    assert ho_nui.editor.post(f"{CHECK}{page.pk}/van-dung/").status_code == 404
    assert tan_an.editor.post(f"{CHECK}{page.pk}/van-dung/").status_code == 302
    assert "Đầy đủ" in line(html(tan_an.editor), "Lịch sử")
    assert "Không có trang nào quá hạn xem lại" in html(tan_an.editor)


def test_links_that_lead_nowhere_are_found_and_good_ones_are_not(tan_an: Commune) -> None:
    from wagtail.contrib.redirects.models import Redirect

    Redirect.objects.create(old_path="/cu", site=tan_an.site, redirect_page=tan_an.page)
    good = f'<a linktype="page" id="{tan_an.page.pk}">a</a> <a href="/phan-anh/">b</a> <a href="/cu/">c</a>'
    good += '<a href="/duong-day-nong-tan-an/?x=1#y">d</a> <a href="mailto:x@example.com">e</a> <a href="#f">f</a>'
    bad = '<a linktype="page" id="999999">Quyết định</a> <a href="/khong-co/">Thông báo</a>'
    bad += '<a linktype="document" id="999999">Tệp kê khai</a>'
    about(tan_an, body=[("text", RichText(LONG + good + bad))])
    walking.look_at_new_pages()
    words = [fault.words for fault in PageFault.objects.order_by("pk")]
    assert len(words) == 3
    assert any("Quyết định" in each for each in words) and any("/khong-co/" in each for each in words)
    assert "“Tệp kê khai” đã bị xóa" in html(tan_an.editor)
    walking.look_again()
    assert PageFault.objects.count() == 3  # looking twice finds nothing twice


def test_the_round_goes_on_where_it_was(tan_an: Commune, monkeypatch, django_assert_max_num_queries) -> None:
    monkeypatch.setattr(walking, "PIECE", 2)
    for number in range(3):
        put(tan_an.site.root_page, ContentPage, f"Trang {number}", body=[("text", RichText(LONG))])
    assert walking.look_at_new_pages() is True
    assert PageState.objects.count() == 2
    while walking.look_at_new_pages():
        pass
    assert (
        PageState.objects.filter(site=tan_an.site).count() == 5
    )  # the home page and what the fixture laid too
    assert walking.look_again() is False
    PageState.objects.update(examined_at=timezone.now() - timedelta(days=1))
    assert walking.look_again() is True
    with django_assert_max_num_queries(40):
        html(tan_an.editor)


def test_two_communes_see_their_own_faults(tan_an: Commune, ho_nui: Commune) -> None:
    about(ho_nui, body=[("text", RichText(f'{LONG}<a href="/hong-ho-nui/">Hồ Núi</a>'))])
    walking.look_at_new_pages()
    assert "hong-ho-nui" in html(ho_nui.editor)
    assert "Hồ Núi" not in html(tan_an.editor) and "hong-ho-nui" not in html(tan_an.editor)


def test_the_front_page_says_it_in_one_line(tan_an: Commune) -> None:
    page = html(tan_an.editor, "/admin/")
    assert "mục chưa có trang" in page and CHECK in page


def test_links_outside_are_called_only_where_wanted_and_fail_after_three_misses(
    tan_an: Commune, monkeypatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(
        outside, "call", lambda address: called.append(address) or calling.Answer(True, "không kết nối được")
    )
    about(tan_an, body=[("text", RichText(f'{LONG}<a href="https://thainguyen.gov.vn/x">Tỉnh</a>'))])
    walking.look_at_new_pages()
    turn(outside)
    assert called == []
    SiteFrame.objects.update_or_create(site=tan_an.site, defaults={"check_outside": True})
    turn(outside)
    assert "không kết nối được" not in html(tan_an.editor)
    turn(outside)
    turn(outside)
    assert called == ["https://thainguyen.gov.vn/x"] * 3
    assert "https://thainguyen.gov.vn/x: không kết nối được" in html(tan_an.editor)


def turn(round_of) -> None:
    OutsideLink.objects.update(next_at=timezone.now() - timedelta(minutes=1))
    round_of.try_some()


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response({"/co": 200, "/chuyen": 302}.get(self.path, 404))
        self.end_headers()

    def do_HEAD(self) -> None:
        self.send_response(501 if self.path == "/co" else 404 if self.path != "/chuyen" else 302)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


def test_a_call_is_short_and_never_goes_inside_the_house(monkeypatch) -> None:
    assert calling.call("http://127.0.0.1/admin/").broken is None
    assert calling.call("http://[::1]/").broken is None
    assert calling.call("http://10.0.0.1:8000/").broken is None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setattr(calling, "public_address", lambda host, port: "127.0.0.1")
    base = f"http://vi-du.example:{server.server_port}"
    assert calling.call(f"{base}/co") == (False, "")
    assert calling.call(f"{base}/chuyen") == (False, "")
    assert calling.call(f"{base}/tin-tức/bão số 3?mã=1") == (True, "máy chủ trả lời 404")
    assert calling.call(f"{base}/mat") == (True, "máy chủ trả lời 404")
    server.shutdown()
    server.server_close()
    assert calling.call(f"{base}/co").broken is True


def picture() -> io.BytesIO:
    file = io.BytesIO()
    Pixels.new("RGB", (4, 4)).save(file, "PNG")
    file.name = "anh.png"
    file.seek(0)
    return file


def test_a_picture_is_described_when_it_is_uploaded(tan_an: Commune) -> None:
    place = tan_an.image.collection_id
    before = Image.objects.count()
    form = {"title": "IMG_2041", "collection": place, "description": ""}
    answer = tan_an.editor.post(
        "/admin/images/chooser/create/",
        {f"image-chooser-upload-{k}": v for k, v in form.items()} | {"image-chooser-upload-file": picture()},
    )
    assert "Mời viết một câu tả ảnh" in str(answer.json())
    many = tan_an.editor.post(
        "/admin/images/multiple/add/", {"title": "IMG_2041", "collection": place, "files[]": picture()}
    )
    kept = many.json()
    assert kept["success"] and Image.objects.count() == before
    key, prefix = kept["uploaded_file_id"], f"uploaded-image-{kept['uploaded_file_id']}"
    given = {f"{prefix}-{name}": value for name, value in (form | {"description": "IMG_2041"}).items()}
    address = f"/admin/images/multiple/create_from_uploaded_image/{key}/"
    assert "Mời viết một câu tả ảnh" in tan_an.editor.post(address, given).json()["form"]
    given[f"{prefix}-description"] = "Bà con tổ 5 trồng cây bên suối"
    assert tan_an.editor.post(address, given).json()["success"]
    assert Image.objects.count() == before + 1


def test_news_with_a_picture_needs_its_words(tan_an: Commune) -> None:
    index = put(tan_an.site.root_page, NewsIndexPage, "Tin tức")
    item = NewsPage(title="Tin", slug="tin", summary="x", picture=tan_an.image)
    with pytest.raises(Exception, match="Ảnh cần một câu tả"):
        item.clean()
    tan_an.image.description = "Đồi chè buổi sớm"
    item.clean()
    assert item.alt == "Đồi chè buổi sớm"
    assert "Ảnh Tân An" in html(tan_an.editor)
    assert index.pk


@pytest.mark.parametrize("how", ["delete", "unpublish"])
def test_a_link_whose_target_goes_is_told_at_once(
    tan_an: Commune, how: str, django_capture_on_commit_callbacks: object
) -> None:
    words = RichText(f'<p>Xem <a linktype="page" id="{tan_an.page.pk}">đường dây nóng</a>.</p>')
    page = put(tan_an.site.root_page, ContentPage, "Cần gì gọi ai", body=[("text", words)])
    walking.look_at_new_pages()
    assert not PageFault.objects.filter(page_id=page.pk).exists()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        getattr(tan_an.page, how)()
    assert "dẫn đến trang đã gỡ hoặc đã xóa" in PageFault.objects.get(page_id=page.pk).words
    if how == "unpublish":
        with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
            tan_an.page.get_latest_revision_as_object().save_revision().publish()
        assert not PageFault.objects.filter(page_id=page.pk).exists()


def test_a_file_that_goes_is_told_at_once(
    tan_an: Commune, django_capture_on_commit_callbacks: object
) -> None:
    words = RichText(f'<p><a linktype="document" id="{tan_an.document.pk}">Tải</a></p>')
    page = put(tan_an.site.root_page, ContentPage, "Biểu mẫu", body=[("text", words)])
    walking.look_at_new_pages()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        tan_an.document.delete()
    assert PageFault.objects.filter(page_id=page.pk, kind="file").exists()
