"""The doors a petition comes through."""

from __future__ import annotations

from enum import StrEnum


class Source(StrEnum):
    WEB = "web"
    DESK = "desk"
    API = "api"
    POST = "post"
    EMAIL = "email"
    HOTLINE = "hotline"
    RECEPTION_DAY = "reception_day"
    FEEDBACK = "feedback"
    DIALOGUE = "dialogue"
    ACCOUNTABILITY = "accountability"

    @property
    def label(self) -> str:
        """The officers' word for the door."""
        return _LABELS[self]

    @property
    def is_online(self) -> bool:
        """Whether the sender types it in: there a name, a way to answer and consent can be asked for."""
        return self in (Source.WEB, Source.API)

    @property
    def is_paper(self) -> bool:
        """Whether a sheet is handed in: there a signature and a date can stand (Thông tư 05/2021/TT-TTCP Điều 6)."""
        return self in (Source.DESK, Source.POST, Source.RECEPTION_DAY)

    @property
    def leaves_no_signature(self) -> bool:
        """Whether nothing is left that could be signed: a call, a short message, a question in a hall."""
        return self in (Source.HOTLINE, Source.FEEDBACK, Source.DIALOGUE)


_LABELS = {
    Source.WEB: "Trang thông tin điện tử",
    Source.DESK: "Tại quầy",
    Source.API: "Ứng dụng liên thông",
    Source.POST: "Bưu điện",
    Source.EMAIL: "Thư điện tử",
    Source.HOTLINE: "Đường dây nóng",
    Source.RECEPTION_DAY: "Buổi tiếp công dân",
    Source.FEEDBACK: "Phản ánh nhanh",
    Source.DIALOGUE: "Buổi đối thoại",
    Source.ACCOUNTABILITY: "Yêu cầu giải trình",
}
