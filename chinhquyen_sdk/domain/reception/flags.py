"""What an officer must see at first glance; never shown to the public. The words stand here, the law beside them."""

from __future__ import annotations

from enum import StrEnum


class Flag(StrEnum):
    URGENT = "urgent_safety"
    CONFLICT = "conflict_risk"
    GROUP = "group"
    PROLONGED = "prolonged"
    ELECTION = "election"
    OFFICIAL = "denounces_official"
    MINOR = "minor"

    @property
    def label(self) -> str:
        """Two or three words for a list."""
        return _LABELS[self][0]

    @property
    def meaning(self) -> str:
        """What it means and what follows from it."""
        return _LABELS[self][1]

    @property
    def burns(self) -> bool:
        """Whether it cannot wait for the clock."""
        return self in (Flag.URGENT, Flag.CONFLICT)


_LABELS = {
    Flag.URGENT: ("Nguy hiểm, gấp", "Đang nguy hiểm đến tính mạng, sức khỏe; báo ngay cho người xử lý, không chờ thời hạn."),
    Flag.CONFLICT: ("Dễ xung đột", "Có lời đe dọa, tụ tập hoặc dễ xô xát; cần gặp, hòa giải sớm và báo Chủ tịch."),
    Flag.GROUP: ("Đông người", "Từ 5 người trở lên cùng đứng đơn; cử người đại diện (Luật Tiếp công dân 42/2013/QH13 Điều 29)."),
    Flag.PROLONGED: ("Kéo dài", "Gửi từ lần thứ ba hoặc đã quá một năm; xem hồ sơ cũ trước khi trả lời."),
    Flag.ELECTION: ("Nhân sự bầu cử", "Liên quan người ứng cử Quốc hội, Hội đồng nhân dân; có thời hạn riêng của Luật Bầu cử."),
    Flag.OFFICIAL: ("Nêu tên cán bộ", "Nói người có chức vụ vụ lợi hoặc làm sai; không giao cho chính người đó."),
    Flag.MINOR: ("Có trẻ em", "Liên quan một trẻ em cụ thể; giữ kín tên và hình ảnh của cháu."),
}  # fmt: skip

GROUP_FROM = 5  # Luật Tiếp công dân 42/2013/QH13 Điều 29: from five people they name representatives
