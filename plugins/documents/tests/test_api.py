"""Programs read what everybody may read, and write with the words and the rights of the screens."""

from __future__ import annotations

from typing import Any

import pytest

from .factories import TYPED, kept, plan

pytestmark = pytest.mark.django_db
API = "/api/v1/documents/"
JSON = {"content_type": "application/json"}


def test_everybody_reads_and_nobody_writes_without_the_right(
    site: Any, citizen: Any, officer: Any, visit: Any
) -> None:
    one = kept(site, body="Điều 1")
    plan(site)
    found = citizen.get(API, {"q": "dich vu cong"}).json()
    assert [each["symbol"] for each in found["results"]] == ["42/2022/NĐ-CP"] and found[
        "licence"
    ] == "CC0-1.0"
    whole = citizen.get(f"{API}published/{one.slug}/").json()
    assert whole["body"] == "Điều 1" and whole["effect"] == "con-hieu-luc"
    assert citizen.get(f"{API}khong-co/").status_code == 404
    assert citizen.post(API, TYPED, **JSON).status_code in (401, 403)
    desk = visit(site, officer)
    known = desk.post(API, TYPED, **JSON)
    assert known.status_code in (409, 422) and "Thư viện đã có" in known.content.decode()
    added = desk.post(API, {**TYPED, "symbol": "43/2022/NĐ-CP"}, **JSON)
    assert added.status_code == 201
    wrong = desk.put(f"{API}{added.json()['id']}/", {**TYPED, "kind": "bùa"}, **JSON)
    assert wrong.status_code == 422
    gone = desk.post(f"{API}{added.json()['id']}/remove/", {"reason": "Nhập nhầm"}, **JSON)
    assert (
        gone.status_code == 200 and citizen.get(f"{API}published/{added.json()['slug']}/").status_code == 404
    )


def test_a_text_is_read_for_its_citations(site: Any, citizen: Any) -> None:
    one = kept(site)
    sent = citizen.post(
        f"{API}citations/", {"text": "Điều 9 Nghị định 42/2022/NĐ-CP, Luật 1/2001/QH10"}, **JSON
    ).json()
    first, second = sent["results"]
    assert first["place"] == "Điều 9" and first["url"].endswith(f"{one.slug}/") and second["url"] == ""


def test_the_chair_assigns_and_sees_who_has_read(site: Any, officer: Any, chair: Any, visit: Any) -> None:
    one, boss = kept(site), visit(site, chair)
    wish = {"readers": [{"id": str(officer.pk), "name": "Hoa"}], "due_on": "2099-01-01"}
    task = boss.post(f"{API}{one.id}/assign/", wish, **JSON)
    assert task.status_code == 201
    (line,) = boss.get(f"{API}readings/{task.json()['id']}/").json()["results"]
    assert line["state"] == "chua-mo"
    assert visit(site, officer).post(f"{API}{one.id}/assign/", wish, **JSON).status_code == 403
