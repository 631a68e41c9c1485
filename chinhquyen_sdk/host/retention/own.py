"""What the platform itself keeps beside the modules' records, and how long; chores of its own forget it (``periodic``)."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from django.conf import settings

from .. import idempotency
from ..exports.running import KEPT as EXPORT_KEPT
from ..exports.running import KEPT_PERSONAL as PERSONAL_EXPORT_KEPT
from ..exports.watching import LINES_KEPT
from ..privacy.holding import KEPT as HELD_KEPT
from ..task_backend import KEEP_TASKS

_NEVER = "lâu dài"


class OwnLine(NamedTuple):
    """A kind of data, how long it is kept, and why."""

    label: str
    how_long: str
    why: str


def own_lines() -> list[OwnLine]:
    """Return what is kept, the shortest first."""
    kept = (
        (
            timedelta(seconds=settings.SESSION_COOKIE_AGE),
            "Phiên đăng nhập, hồ sơ người dân đang mở",
            "hết giờ thì phải đăng nhập, nhập mã lại",
        ),
        (PERSONAL_EXPORT_KEPT, "Tệp xuất có dữ liệu cá nhân", "đủ để tải về"),
        (idempotency.KEPT, "Kết quả của lần bấm gửi", "bấm hai lần vẫn chỉ nhận một"),
        (HELD_KEPT, "Lời và tệp đang chờ người xem lại", "để không mất chữ đã gõ"),
        (EXPORT_KEPT, "Tệp xuất khác", "đủ để tải về"),
        (KEEP_TASKS, "Việc nền đã làm xong", "để tìm lỗi"),
        (LINES_KEPT, "Dòng ghi ai đã xuất gì", "để tra lại trong năm"),
    )
    return [
        *(OwnLine(label, _said(how_long), why) for how_long, label, why in sorted(kept)),
        OwnLine(
            "Diễn biến của từng hồ sơ",
            _NEVER,
            "mã, bước, ngày và người làm; không có tên hay lời của người dân",
        ),
        OwnLine(
            "Nhật ký hệ thống, nhật ký xem", _NEVER, "mỗi dòng nối với dòng trước; bỏ một dòng là lộ ngay"
        ),
    ]


def _said(how_long: timedelta) -> str:
    return f"{how_long.days} ngày" if how_long.days else f"{how_long.seconds // 3600} giờ"
