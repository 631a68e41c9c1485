"""A site with every kind of broken module starts, serves, and says which one is broken and why."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.site.broken_modules.beside import BROKEN, run


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
    assert site["lost"] == 404


def test_nothing_of_a_squatter_is_there(site: dict[str, Any]) -> None:
    assert "squatted" not in site["sending_html"]


def test_nothing_half_registered_is_left_behind(site: dict[str, Any]) -> None:
    assert "left behind" not in site["admin_html"]
