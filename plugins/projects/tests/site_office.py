"""A commune with two hamlets and a road that is being built."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from chinhquyen_projects import commands
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.projects import (
    AddGift,
    GiftKind,
    KeepProject,
    Project,
    ProjectSupervision,
    ReportProgress,
    StartProject,
)
from chinhquyen_sdk.hooks import ProjectHooks, hookimpl
from chinhquyen_sdk.host.files import check_upload
from chinhquyen_sdk.host.places import keep_villages, villages

HOA = Actor.staff("7", "Lê Thị Hoa")


def today() -> date:
    return local_day(timezone.now())


def text(response: Any) -> str:
    return b"".join(response.streaming_content).decode() if response.streaming else response.content.decode()


def town(site: Any) -> tuple[Village, ...]:
    places = {"Tổ 5": ("21.5809", "105.8231"), "Tổ 6": ("21.5711", "105.8263")}
    found = [Village(name=name, latitude=at[0], longitude=at[1]) for name, at in places.items()]  # type: ignore[arg-type]
    keep_villages(site, found)
    return villages(site)


def road(site: Any, *, started: bool = False, **more: Any) -> Project:
    facts = {"title": "Nâng cấp đường liên tổ", "funding": "public", "capital_province": "1,2 tỷ", "capital_community": "150 triệu",
             "investor": "UBND phường",
             "planned_start": today() - timedelta(days=200), "planned_finish": today() + timedelta(days=60)}  # fmt: skip
    one = commands.register_project(site, KeepProject.model_validate(facts | more), actor=HOA)
    if started:
        day = today() - timedelta(days=190)
        one = commands.start_project(site, one.code, StartProject(on=day), actor=HOA)
    return one


def told(site: Any, code: str, percent: int = 40, **more: Any) -> None:
    facts = {"on": today() - timedelta(days=3), "percent": percent, "told": "Đã đổ xong nền đường."} | more
    commands.report_progress(site, code, ReportProgress.model_validate(facts), actor=HOA)


def every_kind(site: Any) -> None:
    """Leave one row of every kind in ``site``, with words of its own."""
    name = site.hostname.partition(".")[0]
    one = road(site, started=True, title=f"Đường ở {name}", village=town(site)[0].id, code=f"DA-{name}")
    told(site, one.code, told=f"Đổ xong nền đường ở {name}.")
    wish = AddGift(kind=GiftKind.MONEY, amount=15_000_000, told=f"Bà con {name} góp", on=today())
    commands.add_gift(site, one.code, wish, actor=HOA)
    commands.add_photo(
        site, one.code, check_upload(picture()), f"Máy lu đang lèn đường ở {name}", today(), actor=HOA
    )
    file = check_upload(SimpleUploadedFile("tom-tat.txt", f"Thiết kế mặt đường {name}".encode()))
    commands.add_document(site, one.code, f"Thiết kế ở {name}", file=file, checked=True, actor=HOA)
    commands.bring_list(
        site, f"{name}.csv", f"Tên dự án,Loại vốn\nKênh {name},ngân sách\n".encode(), actor=HOA
    )


def picture() -> SimpleUploadedFile:
    """A photograph as a telephone sends it."""
    out = io.BytesIO()
    Image.new("RGB", (640, 480), "#3f6b52").save(out, "JPEG")
    return SimpleUploadedFile("duong.jpg", out.getvalue(), content_type="image/jpeg")


class Watchers(ProjectHooks):
    """A module that supervises what it is given."""

    def __init__(self, *codes: str) -> None:
        self.codes = codes
        self.asked = 0

    @hookimpl
    def supervisors_of(self, site: Any, codes: Sequence[str]) -> list[ProjectSupervision]:
        self.asked += 1
        return [
            ProjectSupervision(
                code=code, board=f"Ban Giám sát {code}", since=date(2026, 3, 2), url=f"/giam-sat/{code}/",
                last_visit=date(2026, 10, 4), open_recommendations=2,
            )
            for code in codes if code in self.codes
        ]  # fmt: skip
