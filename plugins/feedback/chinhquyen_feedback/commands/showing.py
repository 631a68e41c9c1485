"""What the search of the whole site knows of quick feedback."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.domain.search import PublicText


def standing_texts() -> list[PublicText]:
    """Return the doors to reporting."""
    return [
        PublicText(
            key="gui", kind="cua", title="Gửi phản ánh nhanh kèm ảnh", path=reverse("feedback:send"),
            text="Báo đường hỏng, rác thải, đèn đường, ngập nước, mất vệ sinh, tiếng ồn. Chụp ảnh, chỉ chỗ trên bản đồ.",
        ),
        PublicText(
            key="danh-sach", kind="cua", title="Phản ánh của bà con và kết quả xử lý", path=reverse("feedback:list"),
            text="Phản ánh hiện trường đã gửi, đang xử lý, đã xong.",
        ),
        PublicText(
            key="ban-do", kind="cua", title="Bản đồ phản ánh", path=reverse("feedback:map"),
            text="Xem trên bản đồ chỗ nào có phản ánh.",
        ),
        PublicText(
            key="tra-cuu", kind="cua", title="Tra cứu phản ánh đã gửi", path=reverse("feedback:lookup"),
            text="Phản ánh của tôi đến đâu rồi.",
        ),
    ]  # fmt: skip
