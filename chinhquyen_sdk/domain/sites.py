"""A commune, as everything outside Django knows it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .records import Record
from .text import Line

DataLicence = Literal["", "CC0-1.0", "CC-BY-4.0"]


class SiteRef(Record):
    """One commune's site. ``code`` is the five-digit code of Quyết định 19/2025/QĐ-TTg, kept as text."""

    id: int
    code: str = Field(default="", max_length=5)
    kind: Literal["xã", "phường", "đặc khu"] = "xã"
    name: Line = ""
    hostname: str = ""
    remote: bool = Field(
        default=False, description="vùng sâu, vùng xa đi lại khó khăn (Luật Khiếu nại Điều 28)"
    )

    data_licence: DataLicence = Field(default="", description="giấy phép dữ liệu mở; trống: chưa xác nhận")

    @property
    def title(self) -> str:
        """The commune's name as one says it: "phường Quyết Thắng"."""
        return f"{self.kind} {self.name}".strip()
