"""A commune and its province as two processes with two databases: out of reach at first, then received, once."""

from __future__ import annotations

import http.cookiejar
import socket
import sqlite3
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from chinhquyen_reporting import commands
from django.conf import settings
from django.db import connection

from chinhquyen_sdk.domain.reporting import CommuneKind, RegisterCommune
from chinhquyen_sdk.testing.communes import PASSWORD, make_staff
from tests.mortal import Nursery
from tests.serving import Serving

from .desk import AN, approved, named

pytestmark = pytest.mark.django_db(transaction=True)
WORK = "plugins.reporting.tests.minute:send"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def one(file: Path, question: str, change: str = "") -> tuple[Any, ...]:
    with closing(sqlite3.connect(file, timeout=30)) as kept:
        if change:
            kept.execute(change)
            kept.commit()
        return tuple(kept.execute(question).fetchone())


def copy_to(file: Path) -> Path:
    """Leave what the test has entered as a database of its own."""
    with (
        closing(sqlite3.connect(connection.settings_dict["NAME"])) as full,
        closing(sqlite3.connect(file)) as empty,
    ):
        full.backup(empty)
    return file


@pytest.fixture
def houses(site: Any, other_site: Any, tmp_path: Path) -> tuple[Path, Path, int]:
    """The commune's database with an approved report, the province's with its list, and the port the province will have."""
    if connection.vendor != "sqlite":
        pytest.skip(
            "two houses are two SQLite files; what PostgreSQL does differently is not on the way between them"
        )
    port = free_port()
    other_site.hostname = "tinh.localhost"
    other_site.save()
    named(site, "05455")
    make_staff(site, "chu-tich", "cq_reporting.approve_report", "cq_reporting.write_report")
    quyet_thang = RegisterCommune(code="05455", kind=CommuneKind.PHUONG, name="Quyết Thắng")
    commands.add_communes(other_site, [quyet_thang], actor=AN)
    (issued,) = commands.issue_missing(other_site, actor=AN)
    province = copy_to(tmp_path / "province.sqlite3")
    address = f"http://{other_site.hostname}:{port}"
    commands.set_link(site, commands.SetLink(address=address, token=issued.token))
    approved(site)
    return copy_to(tmp_path / "commune.sqlite3"), province, port


@contextmanager
def signed_in(port: int, host: str) -> Iterator[Any]:
    """A chair's browser at the commune's own server."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def page(path: str, data: dict[str, str] | None = None) -> str:
        body = urllib.parse.urlencode(data).encode() if data else None
        asked = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=body, headers={"Host": host})
        with opener.open(asked) as answer:
            return str(answer.read().decode())

    page("/admin/login/")
    token = next(cookie.value for cookie in jar if "csrf" in cookie.name)
    page(
        "/admin/login/",
        {"username": f"chu-tich@{host}", "password": PASSWORD, "csrfmiddlewaretoken": str(token)},
    )
    yield page


def test_what_the_province_could_not_take_arrives_later_and_once(
    houses: tuple[Path, Path, int], site: Any
) -> None:
    commune, province, port = houses
    state = "SELECT id, state, attempts, failure, receipt, next_at FROM cq_reporting_reportrow"
    minute_over = (
        "UPDATE cq_reporting_reportrow SET next_at = '2026-01-01 00:00:00' WHERE next_at IS NOT NULL"
    )
    received = "SELECT count(*), max(receipt) FROM cq_reporting_receivedrow"
    with Nursery(str(commune), settings.PRIVATE_ROOT) as worker, Serving(commune) as own:

        def minute() -> tuple[Any, ...]:
            worker.begin(WORK, "-")
            assert worker.end().status == 0
            return one(commune, state)

        key, told, attempts, failure, _, again = minute()
        assert (told, attempts) == ("approved", 1) and "máy chủ của tỉnh chưa chạy" in failure and again
        with signed_in(own.port, site.hostname) as page, Serving(province, port):
            shown = page(f"/admin/bao-cao/{UUID(key)}/")
            assert "Chưa tới: Không tới được trang của tỉnh" in shown and "Đã thử 1 lần" in shown
            one(commune, state, minute_over)
            _, told, _, failure, receipt, again = minute()
            assert (told, failure, again) == ("sent", "", None)
            assert one(province, received) == (1, receipt)
            shown = page(f"/admin/bao-cao/{UUID(key)}/")
            assert "Đã gửi, tỉnh đã nhận" in shown and receipt in shown
            # The answer was lost on the way: sent again, received once, the same receipt.
            one(
                commune,
                state,
                "UPDATE cq_reporting_reportrow SET state='approved', receipt='', next_at='2026-01-01 00:00:00'",
            )
            assert minute()[4] == receipt and one(province, received) == (1, receipt)
