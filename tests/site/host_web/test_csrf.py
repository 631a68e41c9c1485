"""A page left open overnight: nothing typed is lost, and nobody else's page can use that."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.urls import path

from cms_site import urls as site_urls

OWN = {"origin": "http://quyetthang.testserver"}
PAGE = "/thu-gui/"


def _take_in(request):
    return HttpResponse(repr(sorted(request.POST.lists())))


urlpatterns = [path("thu-gui/", _take_in), *site_urls.urlpatterns]
pytestmark = pytest.mark.urls(__name__)


@pytest.fixture
def strict(site, visit):
    return visit(site, enforce_csrf_checks=True)


def _hidden(html):
    from html import unescape

    pairs = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', html)
    return [(unescape(name), unescape(value)) for name, value in pairs]


def test_what_was_typed_comes_back_and_one_button_sends_it(strict):
    typed = {"content": 'Đường hỏng <b>"nặng"</b>\nhai dòng', "kind": ["a", "b"], "once": "k"}
    late = strict.post(PAGE, typed, headers=OWN)
    assert late.status_code == 403
    assert "no-store" in late["Cache-Control"]
    html = late.content.decode()
    assert "chưa được gửi" in html
    assert "<b>" not in re.sub(r"<button.*?</button>", "", html).split("cq-form")[1]
    again = _hidden(html)
    assert ("content", typed["content"]) in again
    assert [value for name, value in again if name == "kind"] == ["a", "b"]
    sent = {}
    for name, value in again:
        sent.setdefault(name, []).append(value)
    sent["csrfmiddlewaretoken"] = re.search(r'csrfmiddlewaretoken" value="(\w+)"', html)[1]
    answer = strict.post(PAGE, sent, headers=OWN)
    assert answer.status_code == 200
    assert "Đường hỏng" in answer.content.decode()


def test_files_are_asked_for_again_on_the_same_page(strict):
    from django.core.files.uploadedfile import SimpleUploadedFile

    late = strict.post(PAGE, {"content": "x", "files": SimpleUploadedFile("a.pdf", b"%PDF-1.4")}, headers=OWN)
    html = late.content.decode()
    assert 'enctype="multipart/form-data"' in html
    assert 'type="file" multiple name="files"' in html


@pytest.mark.parametrize(
    "headers",
    [{"origin": "http://xau.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}, {}],
)
def test_another_sites_form_is_not_offered_again(strict, headers):
    answer = strict.post(PAGE, {"content": "do người khác soạn sẵn"}, headers=headers)
    assert answer.status_code == 403
    assert "do người khác soạn sẵn" not in answer.content.decode()


def test_a_password_is_never_written_into_a_page(strict):
    answer = strict.post("/admin/login/", {"username": "a", "password": "rat-bi-mat"}, headers=OWN)
    assert answer.status_code == 403
    assert "rat-bi-mat" not in answer.content.decode()


def test_somebody_whose_browser_keeps_no_cookies_is_told_so(strict):
    answer = strict.post(PAGE, {"content": "x", "gui_lai": "1"}, headers=OWN)
    assert "chặn cookie" in answer.content.decode()


def test_an_address_with_two_slashes_stays_on_our_host(strict):
    html = strict.post("//xau.example/thu-gui/", {"content": "x"}, headers=OWN).content.decode()
    assert 'action="//xau' not in html


def test_a_program_gets_a_problem(strict):
    answer = strict.post(PAGE, {"content": "x"}, headers={**OWN, "accept": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf")
