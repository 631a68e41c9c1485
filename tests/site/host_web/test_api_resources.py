"""What one call makes, the next finds, until it is gone; and nobody finds what is another commune's.

Schemathesis' own checks for this say nothing here: chains of drawn bodies do not get past the first lawful creation,
no operation deletes a whole thing (it is withdrawn, with a reason), and its third check wants two accounts that may
read the same address. These are the same questions, asked with bodies that fit.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest
from django.db import transaction
from django.test import Client
from django.urls import resolve

from .whole_api import MODULES, converter, filled, operations, parameters, the_description, token_of

API = "/api/v1/"
GONE, HIDDEN = 404, (401, 403, 404)
NOBODY_KNOWS = {"uuid": "00000000-0000-4000-8000-000000000000", "int": "987654321", "str": "26-0000-0000"}
# What the law or the house names for every commune alike is nobody's row.
FOR_ALL = {"template"}
POLICY = {
    "title": "Trợ cấp cho người từ đủ 75 tuổi", "field": "Người cao tuổi", "gives": "Mỗi tháng 500.000 đồng.",
    "for_whom": "Người từ đủ 75 tuổi không có lương hưu.", "how": "Điền tờ khai.\nNộp ở trụ sở.", "papers": "Tờ khai",
    "where": "Trụ sở phường", "unit": "Phòng Văn hóa - Xã hội", "contact": "Cán bộ phụ trách, 0208 3000 100",
    "starts_on": "2025-07-01", "basis": "Nghị định số 176/2025/NĐ-CP",
}  # fmt: skip
DOCUMENT = {
    "kind": "nghi-dinh", "symbol": "43/2022/NĐ-CP", "issued_on": "2022-06-24", "issuer": "Chính phủ",
    "summary": "Cung cấp dịch vụ công trực tuyến", "field": "Thông tin", "effective_on": "2022-08-15",
}  # fmt: skip
PROJECT = {"title": "Kênh mương nội đồng", "funding": "public", "capital_commune": "85 triệu"}


class Life(NamedTuple):
    """How a thing of one kind is made, shown, changed and taken away; where everybody reads it, and by which words."""

    words: str
    made_at: str
    body: dict[str, Any]
    shown_by: str
    read_at: str
    changed_by: tuple[str, str, dict[str, Any]]
    gone_by: tuple[str, dict[str, Any]]


LIVES = {
    "policy": Life(
        "title", "outreach/policies/", POLICY, "outreach/policies/{id}/publish/", "outreach/policies/published/{slug}/",
        ("PUT", "outreach/policies/{id}/", {**POLICY, "title": "Trợ cấp hằng tháng cho người cao tuổi"}),
        ("outreach/policies/{id}/withdraw/", {"reason": "Chính sách đã hết hiệu lực"}),
    ),
    "document": Life(
        "summary", "documents/", DOCUMENT, "", "documents/published/{slug}/",
        ("PUT", "documents/{id}/", {**DOCUMENT, "summary": "Về thủ tục trên mạng"}),
        ("documents/{id}/remove/", {"reason": "Nhập nhầm văn bản"}),
    ),
    "project": Life(
        "title", "projects/", PROJECT, "", "projects/{code}/",
        ("POST", "projects/{code}/", {**PROJECT, "title": "Kênh mương xóm Đông"}),
        ("projects/{code}/steps/go-khoi-so/", {"reason": "Ghi nhầm, dự án của xã bên cạnh"}),
    ),
}  # fmt: skip


def asker(site: Any, token: str = "") -> Client:
    told = {"host": site.hostname} | ({"authorization": f"Token {token}"} if token else {})
    return Client(headers=told, raise_request_exception=False)


def ask(browser: Client, method: str, path: str, body: Any = None) -> Any:
    if method == "GET":
        return browser.get(path)
    return browser.generic(method, path, json.dumps(body or {}), content_type="application/json")


@pytest.mark.parametrize("kind", LIVES)
@pytest.mark.usefixtures("asked_in_process")
def test_a_thing_is_there_until_it_is_gone(kind, site, staff):
    life, office, anybody = LIVES[kind], asker(site, token_of(site, staff)), asker(site)
    made = ask(office, "POST", API + life.made_at, life.body)
    assert made.status_code == 201, made.content.decode()
    own = made.json()
    if life.shown_by:
        assert ask(anybody, "GET", API + life.read_at.format(**own)).status_code == GONE, "not shown yet"
        assert ask(office, "POST", API + life.shown_by.format(**own)).status_code == 200
    read = ask(anybody, "GET", API + life.read_at.format(**own))
    assert read.status_code == 200 and read.json()[life.words] == life.body[life.words]
    method, path, body = life.changed_by
    changed = ask(office, method, API + path.format(**own), body)
    assert changed.status_code == 200, changed.content.decode()
    assert ask(anybody, "GET", API + life.read_at.format(**own)).json()[life.words] == body[life.words]
    path, reason = life.gone_by
    gone = ask(office, "POST", API + path.format(**own), reason)
    assert gone.status_code == 200, gone.content.decode()
    for browser in (anybody, office):
        assert ask(browser, "GET", API + life.read_at.format(**own)).status_code == GONE
    listed = ask(anybody, "GET", API + life.made_at)
    assert body[life.words] not in {each[life.words] for each in listed.json()["results"]}


@pytest.mark.parametrize("slug", MODULES)
@pytest.mark.usefixtures("asked_in_process")
def test_what_is_the_neighbours_is_not_there(slug, site, other_site, staff):
    """At home a neighbour's key is as one that nobody has; at the neighbour's, their token opens what anybody opens."""
    known = filled(slug, site)
    token = token_of(other_site, staff)
    at_home, at_neighbours, anybody = asker(other_site, token), asker(site, token), asker(site)
    wrong: list[str] = []
    for operation in operations(the_description(site.hostname), slug):
        method, nowhere = operation.method.upper(), _path(operation, {})
        for named in parameters(operation, known):
            if named.keys() <= FOR_ALL:
                continue
            path = _path(operation, named)
            assert resolve(path).func is not nowhere, f"{operation.label}: a row's key does not fit {path}"
            with transaction.atomic():
                own, none = (ask(at_home, method, each).status_code for each in (path, nowhere))
                theirs, public = (ask(each, method, path).status_code for each in (at_neighbours, anybody))
                transaction.set_rollback(True)
            if own != none or own < 400:
                wrong.append(f"{operation.label} {path}: {own} at home, {none} for a key of nobody's")
            if theirs not in HIDDEN and theirs != public:
                wrong.append(
                    f"{operation.label} {path}: {theirs} at the neighbour's, {public} without a token"
                )
    assert not wrong, "\n".join(wrong)


def _nobodys(operation: Any) -> dict[str, str]:
    return {
        each.name: NOBODY_KNOWS[converter(each.definition["schema"])] for each in operation.path_parameters
    }


def _path(operation: Any, named: dict[str, str]) -> str:
    # What no row names (a step, a kind of file) stays as it is for both.
    given = _nobodys(operation) | named
    return str(operation.path.format(**given))
