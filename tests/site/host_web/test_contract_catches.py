"""The contract notices a module that leaks, that does not close, and that refuses without an article."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

import pytest
from chinhquyen_reception.models import PetitionRow
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path

from chinhquyen_sdk.host import fences
from chinhquyen_sdk.testing import accessible, axe, commands, contract, refusals, watching
from chinhquyen_sdk.testing.addresses import Address
from cms_site import urls as site_urls


def _everybodys_list(request: Any) -> HttpResponse:
    return HttpResponse("<br>".join(PetitionRow.objects.values_list("code", flat=True)))


def _anybodys_row(request: Any, id: Any) -> HttpResponse:
    return HttpResponse(get_object_or_404(PetitionRow, pk=id).code)


urlpatterns = [
    path("ro-ri/", _everybodys_list),
    path("ro-ri/<uuid:id>/", _anybodys_row),
    *site_urls.urlpatterns,
]
LEAKS = [Address("/ro-ri/", "page"), Address("/ro-ri/<uuid:id>/", "page")]


class Leaking(contract.ModuleContract):
    slug = "reception"
    addresses = LEAKS


@pytest.fixture
def leaking():
    return Leaking()


@pytest.mark.urls(__name__)
def test_a_leaking_list_is_caught(leaking, site, other_site):
    with pytest.raises(AssertionError):
        leaking.test_a_list_holds_no_row_of_the_neighbour(site, other_site)


@pytest.mark.urls(__name__)
def test_a_leaking_row_is_caught(leaking, site, other_site):
    with pytest.raises(AssertionError):
        leaking.test_a_row_of_the_neighbour_is_not_there(site, other_site)


@pytest.mark.urls(__name__)
def test_a_page_that_stays_open_when_the_module_is_off_is_caught(leaking, site, switch_off):
    with pytest.raises(AssertionError):
        leaking.test_off_means_not_found_at_every_door(site, switch_off)


def test_a_refusal_without_an_article_is_caught(tmp_path):
    bare = tmp_path / "commands.py"
    bare.write_text('raise Refused("Không được.", basis="")')
    assert refusals.baseless(bare)
    bare.write_text('raise Refused("Không được.", basis=FORM)')
    assert not refusals.baseless(bare)


WRITES = """
def open_lamp(site):
    LampRow.objects.create(site=site)

def light_lamp(site):
    row = LampRow.objects.get(site=site)
    _keep(row)

def _keep(row):
    row.save()
    journal.record(row.site, LampLit(subject=row.pk))
"""


def test_a_command_without_an_event_is_caught(tmp_path):
    (tmp_path / "commands.py").write_text(WRITES)
    assert commands.silent_commands(tmp_path) == {"open_lamp"}


BAD = """<!doctype html><html><title></title><h1>A</h1><h3>B</h3><img src="a.png"><input name="q"><a href="/x"></a>
<p id="twice"><b id="twice" style="color:red"></b></p></html>"""


def test_what_a_screen_reader_would_stumble_over_is_caught():
    assert accessible.wrong_with(BAD) == [
        "an image without alt: a.png",
        "<a> without words: {'href': '/x'}",
        "<b> has a style or a script of its own: the site's policy drops it",
        "the page names no language",
        "the page has no title",
        "a heading h3 below h1",
        "two things are called twice",
        "a field without label: q",
    ]


def test_one_question_for_each_row_is_caught():
    asked = ["SELECT a"] * 13 + ["SELECT b"]
    assert watching.often(asked, 12) == {"SELECT a": 13}


def test_whose_table_is_written_is_seen():
    asked = [
        'INSERT OR IGNORE INTO "cq_feedback_rulerow" ("id")',
        'UPDATE "cq_letters_x" SET a',
        'SELECT "cq_reception_y"',
    ]
    assert watching.written_tables(asked) == {"cq_feedback_rulerow", "cq_letters_x"}
    assert fences.tables_of_others("letters")["cq_feedback_rulerow"] == "feedback"
    assert "cq_feedback_rulerow" not in fences.tables_of_others("feedback")


PALE = b"""<!doctype html><html lang="vi"><head><title>A</title><link rel="stylesheet" href="/pale.css"></head>
<body><main><h1>A</h1><p>Gi\xe1\xbb\x9d l\xc3\xa0m vi\xe1\xbb\x87c</p></main></body></html>"""
PARTS = {
    "/": axe.Answer(200, {"Content-Type": "text/html; charset=utf-8"}, PALE),
    "/pale.css": axe.Answer(
        200, {"Content-Type": "text/css"}, b"body { background: #fff } p { color: #ccc }"
    ),
}


def test_what_only_a_browser_sees_is_caught(viewer):
    (rule,) = viewer.wrong_with("http://xa.testserver/", lambda address: PARTS[urlsplit(address).path])
    assert rule.startswith("color-contrast: <p>")
    assert accessible.wrong_with(PALE.decode()) == []


def test_without_a_browser_the_test_says_so_and_with_required_services_it_fails(monkeypatch):
    monkeypatch.setattr(axe, "chromium", lambda: "/nowhere/chromium")
    monkeypatch.delenv("REQUIRE_SERVICES", raising=False)
    with pytest.raises(pytest.skip.Exception, match="skipped: no Chromium"):
        axe.Viewer().start()
    monkeypatch.setenv("REQUIRE_SERVICES", "1")
    with pytest.raises(pytest.fail.Exception, match="needs Chromium"):
        axe.Viewer().start()
