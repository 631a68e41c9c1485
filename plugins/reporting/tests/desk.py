"""A commune that writes reports, and a province that takes them in."""

from __future__ import annotations

import io
import urllib.error
from datetime import UTC, datetime
from typing import Any

import pytest
from chinhquyen_reporting import commands
from chinhquyen_reporting.commands import reaching
from django.test import Client

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reporting import ApproveReport, EditReport, Parcel, ParcelFigure, Receipt, Report
from chinhquyen_sdk.host.models import CommuneProfile

HOA, AN = Actor.staff("7", "Lê Thị Hoa"), Actor.staff("8", "Nguyễn Thị An")
MONTH = "2026-10"
COMMUNES = (("05455", "phường", "Quyết Thắng"), ("05542", "xã", "Đại Từ"), ("05500", "xã", "An Khánh"))


def moment(month: int = 11, day: int = 3) -> datetime:
    return datetime(2026, month, day, 3, tzinfo=UTC)


def composed(site: Any, period: str = MONTH) -> Report:
    return commands.compose(site, period, actor=HOA, at=moment(11, 20))


def written(site: Any, period: str = MONTH, text: str = "Trong kỳ không có việc gì nổi cộm.") -> Report:
    report = composed(site, period)
    return commands.edit(site, report.id, EditReport(section=report.sections[0].id, text=text), actor=HOA)


def approved(site: Any, period: str = MONTH) -> Report:
    report = written(site, period)
    return commands.approve(site, report.id, ApproveReport(), actor=AN, at=moment(11, 20))


def parcel(code: str = "05542", value: int | None = 80, **more: Any) -> Parcel:
    figure = ParcelFigure.model_validate({
        "code": "P-02", "name": "hamlets_with_conference", "title": "Xóm đã họp", "unit": "%", "aim": "at_least",
        "target": 100, "value": value, "on": "2026-11-03",
    })  # fmt: skip
    facts = {"commune_name": "xã Đại Từ", "title": "Báo cáo tháng 10/2026", "number_line": "Số: 04/BC-UBND"}
    frame = {
        "commune": code,
        "kind": "monthly",
        "period": MONTH,
        "issued_on": "2026-11-03",
        "figures": (figure,),
    }
    return Parcel.model_validate({**facts, **frame, **more})


def named(site: Any, code: str = "05455") -> None:
    """Give the test's commune its five digits."""
    profile = CommuneProfile.for_site(site)
    profile.code = code
    profile.save()


def every_kind(site: Any) -> None:
    """Leave one row of every kind in ``site``, with words of its own."""
    name = site.hostname.partition(".")[0]
    report = composed(site, "2026")
    commands.edit(site, report.id, EditReport(text=f"Việc chung ở {name} chạy đều đặn."), actor=HOA)
    code = "05542" if len(name) % 2 else "05543"
    tokens = commands.register_communes(site, [(code, "xã", f"Đại Từ {name}")])
    what = parcel(code, title=f"Báo cáo tháng 10 của {name}")
    commands.take_parcel(site, tokens[code], what, at=moment())
    link = commands.SetLink(address=f"https://tinh-{name}.example", token="bi-mat")
    commands.set_link(site, link, is_province=True)


def wired(monkeypatch: pytest.MonkeyPatch, province: Any) -> list[Any]:
    """Let the commune's sender reach the province's real address through Django's own client; return what was sent."""
    sent: list[Any] = []

    def open_url(request: Any, timeout: float) -> _Answer:
        client = Client(headers={"host": province.hostname})
        headers = {
            name: value
            for name, value in request.header_items()
            if name.lower() not in ("content-type", "host")
        }
        path = request.full_url.partition("/api/")[2]
        answer = client.generic(
            request.get_method(), f"/api/{path}", request.data or b"", "application/json", headers=headers
        )
        sent.append((request.data, answer.status_code))
        if answer.status_code != 200:
            body: Any = io.BytesIO(answer.content)
            raise urllib.error.HTTPError(request.full_url, answer.status_code, "", body, body)
        return _Answer(answer.content)

    monkeypatch.setattr(reaching, "open_url", open_url)
    return sent


class _Answer:
    def __init__(self, content: bytes) -> None:
        self.content = content

    def __enter__(self) -> _Answer:
        return self

    def __exit__(self, *args: object) -> None:
        return None

    def read(self, most: int) -> bytes:
        return self.content[:most]


def received(province: Any, tokens: dict[str, str], what: Parcel) -> Receipt:
    return commands.take_parcel(province, tokens[what.commune], what, at=moment())
