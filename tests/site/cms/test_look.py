"""What stands around the words: the day on the counter, the doors' signs, who can be asked beside a page."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.utils import timezone

from chinhquyen_sdk.domain.dates import VIETNAM
from cms_site.blocks.lists import DOOR_PICTURES
from cms_site.home.models import ContentPage, SectionPage

from .conftest import Commune


def test_a_day_is_drawn_with_its_lunar_day_and_read_aloud_only_as_text() -> None:
    drawn = Template("{% load chinhquyen %}{% day_leaf day %}").render(Context({"day": date(2026, 2, 17)}))
    assert 'aria-hidden="true"' in drawn
    assert "Thứ Ba" in drawn
    assert "1/1 âm" in drawn  # the first day of Tết Bính Ngọ


def test_the_first_page_says_that_the_office_rests_on_a_saturday(
    tan_an: Commune, monkeypatch: pytest.MonkeyPatch
) -> None:
    saturday = datetime(2026, 11, 28, 9, tzinfo=VIETNAM)
    monkeypatch.setattr(timezone, "now", lambda: saturday)
    shown = tan_an.visitor.get("/").content.decode()
    assert "Hôm nay trụ sở nghỉ (cuối tuần). Ngày làm việc tới: thứ Hai, 30/11/2026." in shown


def test_every_sign_an_editor_can_choose_is_drawn() -> None:
    drawn = Path(finders.find("cms_site/img/doors.svg")).read_text("utf-8")
    for name, _ in DOOR_PICTURES:
        assert f'<symbol id="{name}"' in drawn


def test_beside_a_page_stand_its_neighbours_that_anybody_may_read(tan_an: Commune) -> None:
    section = tan_an.site.root_page.add_child(instance=SectionPage(title="Thủ tục"))
    for title, live in (("Khai sinh", True), ("Kết hôn", True), ("Bản nháp", False)):
        section.add_child(instance=ContentPage(title=title, live=live))
    shown = tan_an.visitor.get("/thu-tuc/khai-sinh/").content.decode()
    beside = shown.partition('aria-label="Cùng mục"')[2].partition("</nav>")[0]
    assert '<a href="/thu-tuc/ket-hon/">Kết hôn</a>' in beside
    assert "Bản nháp" not in beside
    assert "Khai sinh" not in beside


def test_a_reader_chooses_large_print_and_dark_colours_and_comes_back(tan_an: Commune) -> None:
    usual = tan_an.visitor.get("/").content.decode()
    assert "data-size" not in usual
    assert 'media="(prefers-color-scheme: dark)"' in usual
    form = tan_an.visitor.get("/hien-thi/", headers={"referer": "http://tan-an.example/tim-kiem/"})
    assert 'value="/tim-kiem/"' in form.content.decode()
    choice = {"size": "large", "colours": "dark", "back": "/tim-kiem/"}
    assert tan_an.visitor.post("/hien-thi/", choice).url == "/tim-kiem/"
    shown = tan_an.visitor.get("/").content.decode()
    assert '<html lang="vi" data-size="large">' in shown
    assert 'tokens-dark.css" media="all"' in shown


@pytest.mark.parametrize("elsewhere", ["//evil.example/", "https://evil.example/", "hien-thi", "/hien-thi/"])
def test_a_choice_leads_nowhere_else(tan_an: Commune, elsewhere: str) -> None:
    answer = tan_an.visitor.post("/hien-thi/", {"size": "usual", "colours": "light", "back": elsewhere})
    assert answer.url == "/"
    assert "tokens-dark" not in tan_an.visitor.get("/").content.decode()


def test_an_unknown_choice_is_said_and_a_broken_cookie_is_the_usual(tan_an: Commune) -> None:
    answer = tan_an.visitor.post("/hien-thi/", {"size": "huge", "colours": "light"})
    assert (answer.status_code, "Cỡ chữ" in answer.content.decode()) == (422, True)
    tan_an.visitor.cookies["cq_hien_thi"] = "<b>.x"
    assert "data-size" not in tan_an.visitor.get("/").content.decode()
