"""Screens ask the same of few cases and of many, never count rows, and never fetch more than a page of them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from chinhquyen_feedback.commands import send_report
from chinhquyen_feedback.rows import ReportRow
from chinhquyen_reception.commands import file_petition
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from chinhquyen_sdk.domain.feedback import SendReport
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import FilePetition
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.testing.communes import browser_at

pytestmark = pytest.mark.django_db
FEW, MANY = 4, 45
CODE = re.compile(r"\b\d\d-\d{4}-\d{4}\b")
CASES = ('FROM "cq_reception_petitionrow"', 'FROM "cq_feedback_reportrow"')
NEAR, FAR = "105.83,21.58,105.85,21.60", "105.0,21.0,106.5,22.0"


def petitions(site: Any, many: int) -> None:
    for number in range(many):
        wish = FilePetition(
            content=f"Đường vào xóm hư hỏng, nhà số {number}.", sender_name="Nguyễn Thị Hoa", sender_phone="0912 000 301",
            consent=True, kind="phan_anh", received_on=today() - timedelta(days=90),
        )  # fmt: skip
        file_petition(site, wish, actor=Actor.citizen())


def reports(site: Any, many: int) -> None:
    for number in range(many):
        wish = SendReport(kind="duong", words=f"Ổ gà số {number}", village="Tổ 7", latitude=f"21.59{number:04d}",
                          longitude="105.840000")  # fmt: skip
        send_report(site, wish, actor=Actor.citizen())


def overdue_reports(site: Any, many: int) -> None:
    reports(site, many)
    ReportRow.objects.update(sort_day=today() - timedelta(days=3), due_on=today() - timedelta(days=3))


def codes(response: HttpResponse) -> int:
    return len(set(CODE.findall(response.content.decode())))


def crowd(response: Any) -> int:
    return sum(feature["properties"]["count"] for feature in response.json()["features"])


# What to make, who looks where, what of it is seen, how much of many.
SCREENS = {
    "petitions": (petitions, "officer", "/admin/don-thu/", codes, 25),
    "petitions found": (petitions, "officer", "/admin/don-thu/?q=duong+hu+hong", codes, 25),
    "petitions overdue, found": (petitions, "officer", "/admin/don-thu/?q=duong&due=overdue", codes, 25),
    "day, petitions": (petitions, "officer", "/admin/viec-hom-nay/?ai=tat-ca", codes, MANY),
    "day, reports": (overdue_reports, "officer", "/admin/viec-hom-nay/?ai=tat-ca", codes, MANY),
    "reports": (reports, "officer", "/admin/phan-anh/", codes, 25),
    "reports found": (reports, "officer", "/admin/phan-anh/?q=o+ga", codes, 25),
    "public list": (reports, "citizen", "/phan-anh/", codes, 20),
    "public list, found": (reports, "citizen", "/phan-anh/?q=o+ga", codes, 20),
    "map near by": (reports, "citizen", f"/phan-anh/ban-do.geojson?bbox={NEAR}", codes, MANY),
    "map from afar": (reports, "citizen", f"/phan-anh/ban-do.geojson?bbox={FAR}", crowd, MANY),
}


@pytest.mark.parametrize("name", SCREENS)
def test_many_cases_are_asked_for_like_few(
    site: Any, officer: Any, citizen: Client, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chinhquyen_feedback.pages.maps.FRESH", 0)  # the map is to be asked anew each time
    make, who, path, seen, shown = SCREENS[name]
    client = browser_at(site, officer) if who == "officer" else citizen
    asked = []
    for many, there in ((FEW, FEW), (MANY - FEW, shown)):
        make(site, many)
        client.get(path)  # warm: content types, permissions
        with CaptureQueriesContext(connection) as caught:
            answer = client.get(path)
        assert seen(answer) >= there, "what was made is not on the page: the queries would say nothing"
        asked.append([query["sql"] for query in caught])
    few, many_asked = asked
    assert few and len(many_asked) <= len(few), [sql[:200] for sql in many_asked]
    for sql in many_asked:
        cases = any(table in sql for table in CASES)
        assert not (cases and "COUNT(" in sql.upper() and "LIMIT" not in sql), sql
        assert not cases or "LIMIT" in sql or " IN (" in sql, f"not bounded: {sql}"
