"""What the search of the whole site knows of the chair's reception days."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.domain.search import PublicText


def standing_texts() -> list[PublicText]:
    """Return the calendar and the booking."""
    return [
        PublicText(
            key="lich", kind="cua", title="Lịch tiếp công dân của chủ tịch, đặt hẹn gặp", path=reverse("reception_days:index"),
            text="Gặp chủ tịch, lãnh đạo xã, phường. Ngày giờ tiếp dân định kỳ, đăng ký gặp, lấy số thứ tự.",
        ),
        PublicText(
            key="tra-cuu", kind="cua", title="Tra cứu, đổi, hủy lịch hẹn gặp", path=reverse("reception_days:lookup"),
            text="Lịch hẹn tiếp công dân của tôi. Nhập mã hẹn.",
        ),
    ]  # fmt: skip
