"""Projects for programs: everybody reads, officers write, both read the same words."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from chinhquyen_projects import queries
from django.urls import reverse

from .site_office import road, text

pytestmark = pytest.mark.django_db
AT = "/api/v1/projects/"


def test_everybody_reads_and_nobody_writes_without_the_right(
    site: Any, citizen: Any, switch_off: Any
) -> None:
    one = road(site, started=True)
    (found,) = citizen.get(AT).json()["results"]
    assert (found["code"], found["capital"], found["state"]) == (one.code, 1_350_000_000, "building")
    assert "withdrawn" not in found
    told = citizen.get(f"{AT}{one.code}/").json()
    assert told["supervision"] is None and told["progress"] == []
    assert citizen.post(AT, {"title": "Kênh mương", "funding": "public"}, "application/json").status_code in (
        401,
        403,
    )
    assert citizen.get(f"{AT}supervision/").json()["missing"] == [{"code": one.code, "title": one.title}]
    switch_off("supervision")
    assert citizen.get(f"{AT}supervision/").json()["value"] is None


def test_an_officers_program_enters_a_project_and_reads_the_forms_own_words(
    site: Any, officer: Any, visit: Any
) -> None:
    desk = visit(site, officer)
    wrong = desk.post(
        AT, {"title": "Kênh mương nội đồng", "funding": "public", "capital_commune": "ít"}, "application/json"
    )
    assert wrong.status_code == 422 and wrong["Content-Type"].startswith("application/problem+json")
    assert "Chưa đọc được số tiền" in text(wrong)
    made = desk.post(
        AT,
        {"title": "Kênh mương nội đồng", "funding": "public", "capital_commune": "85 triệu"},
        "application/json",
    )
    assert made.status_code == 201 and made.json()["capital"] == 85_000_000
    at = f"{AT}{made.json()['code']}/"
    assert (
        desk.post(f"{at}steps/khoi-cong/", {"on": "2026-03-02"}, "application/json").json()["state"]
        == "building"
    )
    told = {"on": "2026-05-02", "percent": 30, "told": "Đã đào xong 200 m kênh."}
    assert desk.post(f"{at}progress/", told, "application/json").status_code == 201
    again = desk.post(f"{at}steps/khoi-cong/", {"on": "2026-03-02"}, "application/json")
    assert again.status_code == 409 or again.status_code == 422
    assert desk.get(at).json()["percent"] == 30


def test_open_data_says_its_licence_and_every_project(site: Any, citizen: Any) -> None:
    one = road(site, title="=Đường liên tổ 5")
    found = json.loads(text(citizen.get(reverse("projects:json"))))
    assert found["licence"] and [line["code"] for line in found["projects"]] == [one.code]
    lines = list(csv.DictReader(io.StringIO(text(citizen.get(reverse("projects:csv"))).lstrip("\ufeff"))))
    assert lines[0]["Tên dự án, công trình"] == "'=Đường liên tổ 5", "a cell is no formula"
    assert lines[0]["Tổng vốn (đồng)"] == "1350000000"
    assert queries.project(site, one.code)
