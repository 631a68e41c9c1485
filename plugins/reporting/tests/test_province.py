"""Sent once, received once; nothing personal travels; the province's table costs the same at any size."""

from __future__ import annotations

import json
import urllib.error
from typing import Any

import pytest
from chinhquyen_reporting import commands, queries
from chinhquyen_reporting.commands import editing, reaching, sending
from chinhquyen_reporting.rows import ReportRow
from django.db import connection
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import ReportState
from chinhquyen_sdk.testing.communes import browser_at, make_staff

from .desk import AN, COMMUNES, HOA, MONTH, approved, moment, named, parcel, received, wired

pytestmark = pytest.mark.django_db
ADDRESS = "https://tinh.example"


def linked(site: Any, province: Any) -> dict[str, str]:
    named(site)
    tokens = commands.register_communes(province, COMMUNES)
    commands.set_link(site, commands.SetLink(address=ADDRESS, token=tokens["05455"]))
    return tokens


def test_it_is_sent_once_and_received_once_with_a_receipt(
    site: Any, other_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    tokens = linked(site, other_site)
    sent = wired(monkeypatch, other_site)
    report = approved(site)
    commands.send_waiting()
    arrived = queries.report(site, report.id)
    assert arrived is not None and arrived.state is ReportState.SENT
    assert arrived.receipt.startswith("BC-2026-10-")
    with pytest.raises(Refused):
        commands.send_now(site, report.id)
    # A lost answer: the same parcel again gets the same receipt.
    again = sending.deliver(ADDRESS, tokens["05455"], editing.parcel(site, report))
    assert again.receipt == arrived.receipt and queries.round_count(other_site, MONTH).sent == 1
    assert [status for _, status in sent] == [200, 200]


def test_nothing_personal_travels(site: Any, other_site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens = linked(site, other_site)
    sent = wired(monkeypatch, other_site)
    commands.send_now(site, approved(site).id)
    told = json.loads(sent[0][0])
    frame = {"commune", "commune_name", "site", "kind", "period", "title", "number_line", "issued_on"}
    assert set(told) == frame | {"sections", "closing", "figures"}
    text = sent[0][0].decode()
    assert not any(word in text for word in (HOA.name, AN.name, "/admin/", tokens["05455"]))
    known = {
        "code",
        "name",
        "title",
        "unit",
        "aim",
        "target",
        "value",
        "numerator",
        "denominator",
        "note",
        "on",
    }
    assert told["figures"] and all(set(each) == known for each in told["figures"])


def test_a_province_out_of_reach_is_tried_again_and_said_so(
    site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(site)
    commands.set_link(site, commands.SetLink(address=ADDRESS, token="x"))

    def unreachable(request: Any, timeout: float) -> Any:
        raise urllib.error.URLError("no route")

    monkeypatch.setattr(reaching, "open_url", unreachable)
    report = approved(site)
    commands.send_now(site, report.id, at=moment())
    row = ReportRow.objects.get(pk=report.id)
    assert row.state == "approved" and row.attempts == 1 and "Không tới được" in row.failure
    assert (row.next_at - moment()).total_seconds() == 60


def test_what_was_approved_before_the_site_was_linked_goes_when_it_is(
    site: Any, other_site: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    named(site)
    report = approved(site)
    assert ReportRow.objects.get(pk=report.id).next_at is None, "there was nowhere to send it"
    tokens = commands.register_communes(other_site, COMMUNES)
    wired(monkeypatch, other_site)
    commands.set_link(site, commands.SetLink(address=ADDRESS, token=tokens["05455"]))
    sending.send_waiting()
    assert ReportRow.objects.get(pk=report.id).state == ReportState.SENT


def test_a_wrong_token_opens_nothing(site: Any, other_site: Any) -> None:
    tokens = commands.register_communes(other_site, COMMUNES)
    for token in ("", "doan-mo", tokens["05455"]):
        with pytest.raises(Refused):
            commands.take_parcel(other_site, token, parcel("05542"))
    assert queries.round_count(other_site, MONTH).sent == 0
    post = ("/api/v1/reporting/received/", parcel().model_dump_json(), "application/json")
    answer = browser_at(other_site).post(*post)
    assert answer.status_code == 409 and answer.json()["code"] == "wrong_token"
    assert browser_at(site).post(*post).status_code == 404, "no province here"


def test_another_report_of_the_same_period_is_refused(other_site: Any) -> None:
    tokens = commands.register_communes(other_site, COMMUNES)
    first = received(other_site, tokens, parcel("05542", 80))
    with pytest.raises(Refused, match=first.receipt):
        received(other_site, tokens, parcel("05542", 100))


def test_the_province_sees_sent_missing_late_and_compares(
    other_site: Any, django_assert_max_num_queries: Any
) -> None:
    tokens = commands.register_communes(other_site, COMMUNES)
    received(other_site, tokens, parcel("05542", 80))
    commands.take_parcel(other_site, tokens["05500"], parcel("05500", 40), at=moment(12, 1))
    count = queries.round_count(other_site, MONTH)
    assert (count.communes, count.sent, count.missing, count.late) == (3, 2, 1, 1)
    with django_assert_max_num_queries(3):
        found, following = queries.lines(other_site, MONTH, "P-02")
    told = [(one.title, one.value and int(one.value), bool(one.received_at), one.on_time) for one in found]
    assert told == [
        ("xã An Khánh", 40, True, False), ("xã Đại Từ", 80, True, True), ("phường Quyết Thắng", None, False, False),
    ]  # fmt: skip
    assert following is None
    drill = {which: [one.title for one in queries.lines(other_site, MONTH, which=which)[0]]
             for which in (queries.SENT, queries.MISSING, queries.LATE)}  # fmt: skip
    assert drill == {
        queries.SENT: ["xã An Khánh", "xã Đại Từ"], queries.MISSING: ["phường Quyết Thắng"], queries.LATE: ["xã An Khánh"],
    }  # fmt: skip
    lowest = queries.compare(other_site, MONTH, "P-02").lowest
    assert [name for name, _ in lowest] == ["xã An Khánh", "xã Đại Từ"]


def test_the_page_of_many_communes_asks_as_often_as_that_of_three(other_site: Any) -> None:
    watcher = browser_at(other_site, make_staff(other_site, "tinh", "cq_reporting.watch_communes"))
    path = f"/admin/bao-cao-xa-phuong/?ky={MONTH}&chi-tieu=P-02"
    asked = []
    for many in (3, 240):
        known = [(f"{n:05d}", "xã", f"Xã số {n}") for n in range(many)]
        tokens = commands.register_communes(other_site, known)
        for code in list(tokens)[:20]:
            commands.take_parcel(other_site, tokens[code], parcel(code, int(code) % 100), at=moment())
        watcher.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert watcher.get(path).status_code == 200
        asked.append(len(seen))
    assert asked[0] == asked[1]


def test_from_a_figure_the_province_comes_to_the_communes_own_page(other_site: Any) -> None:
    tokens = commands.register_communes(other_site, COMMUNES)
    received(other_site, tokens, parcel("05542", 80, site="https://daitu.example"))
    watcher = browser_at(other_site, make_staff(other_site, "tinh", "cq_reporting.watch_communes"))
    shown = watcher.get(f"/admin/bao-cao-xa-phuong/05542/{MONTH}/").content.decode()
    path = "/chinh-quyen-lam-duoc-gi/hamlets_with_conference/?ky=2026-10&amp;ngay=2026-11-03"
    assert f"https://daitu.example{path}" in shown
