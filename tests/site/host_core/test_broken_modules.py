"""A site with every kind of broken module starts, serves, and says which one is broken and why."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.site.broken_modules.beside import BROKEN, MODULES, run

# No server looks at its pages as a browser draws them: only the contract finds what cannot be read.
ONLY_THE_CONTRACT_FINDS = {"pale"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the walk saw."""
    here = tmp_path_factory.mktemp("broken")
    ran = run(here, BROKEN / "walk.py", here / "seen.json")
    assert ran.returncode == 0, ran.stderr
    return json.loads((here / "seen.json").read_text(encoding="utf-8"))


def reasons(site: dict[str, Any], slug: str) -> str:
    return " | ".join(reason for name, reason in site["broken"] if name == slug)


def test_the_site_stands(site: dict[str, Any]) -> None:
    pages = ("home", "admin", "create", "schema", "sending", "case")
    assert {name: site[name] for name in pages} == dict.fromkeys(pages, 200)


@pytest.mark.parametrize(
    ("slug", "why"),
    [
        ("torn_manifest", "manifest on fire"),
        ("torn_app", "a_library_that_is_not_there"),
        ("from_tomorrow", ">=99"),
        ("torn_models", "models on fire"),
        ("misspelt", "có phải petition_filed?"),
        ("torn_screens", "screens on fire"),
        ("torn_screens", "addresses on fire"),
        ("squats_address", "địa chỉ phan-anh/gui/ đã là của mô-đun feedback"),
        ("squats_template", "templates/chinhquyen_feedback là của mô-đun feedback"),
        ("squats_permission", "quyền cq_feedback.handle_report là của mô-đun feedback"),
    ],
)
def test_staff_see_which_module_is_broken_and_why(site: dict[str, Any], slug: str, why: str) -> None:
    assert why in reasons(site, slug)
    shown = site["modules_html"].replace("&gt;", ">")
    assert slug in site["check"]
    assert why in site["check"]
    assert why in shown
    assert f"HỎNG  {slug}" in site["report"]


@pytest.mark.parametrize(
    ("label", "why"),
    [
        (
            "Hỏng khi nghe tin",
            r"Hook petition_filed hỏng 1 lần, gần nhất lúc [\d:]+ ngày [\d/]+: RuntimeError",
        ),
        ("Hỏng khi vẽ", r"Hook panels hỏng \d lần, gần nhất lúc [\d:]+ ngày [\d/]+: RuntimeError"),
        ("Người gác hỏng", r"Hook may_accept_petition hỏng 1 lần, .*: RuntimeError"),
        ("Chậm", r"Hook panels chậm \d lần, gần nhất lúc .*: \d+,\d giây, chỉ nên dưới 0,5 giây"),
        ("Quên migration", "Thiếu bảng cq_no_migration_lost nên mô-đun tạm đóng"),
        ("Quên một cột", r"Mô hình dữ liệu khác với migration: thêm half\.forgotten\."),
        ("Lộ dòng của xã khác", r"Đọc bảng cq_leaks_leak của mọi xã, phường, .*\(ở leaks\.urls, dòng \d+\)"),
        (
            "Ghi bảng của mô-đun khác",
            r"Ghi vào bảng cq_feedback_rulerow của mô-đun feedback \(ở steals\.urls, dòng \d+\); gần nhất lúc",
        ),
    ],
)
def test_staff_see_what_a_module_does_wrong_while_it_runs(site: dict[str, Any], label: str, why: str) -> None:
    (line,) = re.findall(rf"<strong>{label}</strong>.*?</tr>", site["modules_html"], re.DOTALL)
    assert re.search(why, line)
    assert re.search(rf"^{label} .*\n(?:  .*\n)*  (?:hỏng|cần xem): {why}", site["report"], re.MULTILINE)


def test_a_broken_guard_closes_the_gate_and_is_named(site: dict[str, Any]) -> None:
    assert "torn_guard đang hỏng" in site["refused"]


def test_a_broken_panel_is_named_beside_the_case(site: dict[str, Any]) -> None:
    assert "torn_panel" in site["case_html"]


def test_a_module_without_its_table_is_closed(site: dict[str, Any]) -> None:
    assert site["theirs"]["no_migration"] == 404


@pytest.mark.parametrize("slug", MODULES)
def test_the_page_of_modules_names_every_bad_one(site: dict[str, Any], slug: str) -> None:
    rows = re.findall(r"<tr>.*?</tr>", site["modules_html"], re.DOTALL)
    (mine,) = [row for row in rows if f"<strong>{site['labels'].get(slug, slug)}</strong>" in row]
    assert ('class="w-status"' in mine) == (slug not in ONLY_THE_CONTRACT_FINDS)


def test_nothing_is_said_of_our_own_modules(site: dict[str, Any]) -> None:
    rows = re.findall(r"<tr>.*?</tr>", site["modules_html"], re.DOTALL)
    bad = {site["labels"].get(slug, slug) for slug in MODULES}
    said = [row for row in rows if 'class="w-status"' in row]
    assert [row for row in said if re.findall(r"<strong>(.*?)</strong>", row)[0] not in bad] == []


def test_nothing_of_a_squatter_is_there(site: dict[str, Any]) -> None:
    assert "squatted" not in site["sending_html"]


def test_nothing_half_registered_is_left_behind(site: dict[str, Any]) -> None:
    assert "left behind" not in site["admin_html"]
