"""A commune with three hamlets and an open register, something on its way, a picture of a board."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import Any

from chinhquyen_disclosure import commands
from chinhquyen_disclosure.rows import DueRow
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.disclosure import Due, Posting, PublishPosting
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.places import keep_villages, villages

HOA = Actor.staff("7", "Lê Thị Hoa")
TEXT = "Phường hỗ trợ sửa nhà cho bảy hộ, mỗi hộ ba mươi triệu đồng."


def today() -> date:
    return local_day(timezone.now())


def at(day: date, hour: int = 9) -> datetime:
    return datetime.combine(day, time(hour), VIETNAM)


def town(site: Any, *names: str) -> tuple[Village, ...]:
    """Open this year's register in a commune with three hamlets."""
    keep_villages(site, [Village(name=name) for name in names or ("Tổ 1", "Tổ 2", "Xóm Đồng")])
    commands.open_dues(site, today().year)
    return villages(site)


def due(site: Any, duty: str) -> Due:
    return DueRow.objects.filter(site=site, duty=duty).order_by("term", "number").first().record()


def wish(**changes: Any) -> PublishPosting:
    values = {
        "title": "Kết quả xét hỗ trợ sửa nhà đợt hai", "summary": "Bảy hộ được hỗ trợ sửa nhà.", "text": TEXT,
        "contact": "Văn phòng phường, 0208 3000 100", "checked": True,
    } | changes  # fmt: skip
    return PublishPosting.model_validate(values)


def published(site: Any, duty: str = "dccs-11-07", days_ago: int = 5, **changes: Any) -> Posting:
    day = today() - timedelta(days=days_ago)
    return commands.publish_posting(site, due(site, duty).id, wish(**changes), actor=HOA, at=at(day))


def picture(colour: str = "#3f6b52") -> SimpleUploadedFile:
    """A photograph as a telephone sends it."""
    out = io.BytesIO()
    Image.new("RGB", (640, 480), colour).save(out, "JPEG")
    return SimpleUploadedFile("bang.jpg", out.getvalue(), content_type="image/jpeg")
