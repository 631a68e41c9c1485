"""An ordinary Wagtail project that adds one app: nothing of this repository's site is in it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from wagtail_vi.apps import standing_before_us
from wagtail_vi.catalogues import DOMAINS, LOCALE, package_dir

TEMPLATES = {
    "shared/headers/_actions.html": [('"Actions"', '"{% trans "Actions" %}"')],
    "shared/user_avatar.html": [("{{ user }}", '{{ user|default_if_none:"" }}')],
    "tables/boolean_cell.html": [
        (f"title=value|stringformat:'s' name=\"{icon}\"", f'title=_("{word}") name="{icon}"')
        for icon, word in {"help": "None", "check": "Yes", "cross": "No"}.items()
    ],
}
PROJECT = Path(__file__).resolve().parent / "plain_project.py"


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What an editor of the plain project is shown, by screen."""
    place = tmp_path_factory.mktemp("plain")
    for domain in DOMAINS:
        built = LOCALE / "vi/LC_MESSAGES" / f"{domain}.mo"
        polib.pofile(str(built.with_suffix(".po"))).save_as_mofile(str(built))
    env = {
        name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "CHINHQUYEN_"))
    }
    done = subprocess.run(
        [sys.executable, str(PROJECT)], cwd=place, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


def test_nobody_else_is_in_the_project(seen: dict[str, str]) -> None:
    assert [name for name in seen["modules"].split() if name.startswith(("cms_site", "chinhquyen"))] == []


def test_the_sign_in_page_asks_in_vietnamese(seen: dict[str, str]) -> None:
    assert "Đăng nhập trang quản trị" in seen["login"]
    assert "Quên mật khẩu?" in seen["login"]
    assert "Sign in" not in seen["login"]


def test_the_page_editor_is_in_vietnamese(seen: dict[str, str]) -> None:
    for word in ("Lưu bản nháp", "Hiển thị và tìm kiếm", "Tên trang hiện cho người xem", "Lịch sử"):
        assert word in seen["editor"]
    for word in ("Save draft", "Promote", "Publish", "Submit for moderation"):
        assert f">{word}<" not in seen["editor"]


def test_the_editor_s_scripts_are_in_vietnamese(seen: dict[str, str]) -> None:
    words = json.loads(seen["scripts"])
    assert words["Insert a block"] == "Chèn một khối"
    assert words["Delete"] == "Xóa"


def test_what_wagtail_writes_in_english_for_everybody_is_in_vietnamese(seen: dict[str, str]) -> None:
    headings = {
        " ".join(re.sub(r"<[^>]*>", "", name).split())
        for name in re.findall(r"<th\b.*?</th>", seen["sites"], re.S)
    }
    assert headings >= {"Cổng", "Tên trang web", "Trang gốc"}
    assert 'aria-label="Actions"' not in seen["editor"]
    assert re.findall(r">\s*(?:True|False|None)\s*<", seen["users"]) == []
    assert re.findall(r"<label[^>]*>\s*(?:Page|Permissions)\b", seen["group"]) == []
    assert "Trang" in seen["group"]


@pytest.mark.parametrize(("place", "changes"), TEMPLATES.items(), ids=TEMPLATES)
def test_our_templates_are_wagtail_s_own_but_for_the_words(
    place: str, changes: list[tuple[str, str]]
) -> None:
    theirs = (package_dir("wagtail") / "admin/templates/wagtailadmin" / place).read_text("utf-8")
    for english, translated in changes:
        assert english in theirs, "Wagtail has mended it: take our template out"
        theirs = theirs.replace(english, translated)
    assert (LOCALE.parent / "templates/wagtailadmin" / place).read_text("utf-8").partition("\n")[2] == theirs


def test_the_words_of_the_api_and_of_forms_are_in_vietnamese(seen: dict[str, str]) -> None:
    assert seen["required"] == "Hãy điền ô này."
    assert seen["days"] == "3 ngày"


def test_the_site_s_own_words_win(seen: dict[str, str]) -> None:
    assert seen["own"] == "Đăng bài"


def test_standing_too_late_is_said(seen: dict[str, str]) -> None:
    assert "wagtail_vi" not in seen["warnings"]
    assert standing_before_us(["shop", "wagtail.admin", "wagtail_vi", "wagtail"]) == ["wagtail.admin"]
