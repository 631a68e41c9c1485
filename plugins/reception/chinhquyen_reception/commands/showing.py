"""What the search of the whole site knows of petitions: the doors, and how promises are kept."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.domain.search import PublicText


def standing_texts() -> list[PublicText]:
    """Return the doors to filing and looking up, and the public numbers."""
    return [
        PublicText(
            key="gui", kind="cua", title="Gửi đơn khiếu nại, tố cáo, kiến nghị, phản ánh", path=reverse("reception:content"),
            text="Nộp đơn thư qua mạng, không cần tài khoản. Kèm ảnh, giấy tờ. Có biên nhận, mã tra cứu.",
        ),
        PublicText(
            key="tra-cuu", kind="cua", title="Tra cứu đơn đã gửi, hồ sơ của tôi", path=reverse("reception:lookup"),
            text="Đơn của tôi đến đâu rồi. Nhập mã và mã bí mật trên biên nhận.",
        ),
        PublicText(
            key="giu-loi-hen", kind="cua", title="Chúng tôi giữ lời hẹn: đúng hạn, chậm hạn", path=reverse("reception:figures"),
            text="Số liệu tiếp nhận, giải quyết đơn thư: đúng hẹn, trễ hẹn, vì sao chậm. Tỷ lệ giải quyết đúng hạn.",
        ),
    ]  # fmt: skip
