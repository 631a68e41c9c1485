"""Where a report can stand, in the officer's words and in the citizen's."""

from __future__ import annotations

from enum import StrEnum


class ReportState(StrEnum):
    NEW = "new"
    ASSIGNED = "assigned"
    WORKING = "working"
    DONE = "done"
    ELSEWHERE = "elsewhere"
    DUPLICATE = "duplicate"
    INSUFFICIENT = "insufficient"
    HANDED = "handed"

    @property
    def is_open(self) -> bool:
        """Whether the commune still has something to do."""
        return self in OPEN

    @property
    def label(self) -> str:
        """The word for this state in lists."""
        return _WORDS[self][0]

    @property
    def citizen_label(self) -> str:
        """One sentence that tells where the report stands."""
        return _WORDS[self][1]


OPEN = frozenset({ReportState.NEW, ReportState.ASSIGNED, ReportState.WORKING})

_WORDS = {
    ReportState.NEW: ("Mới", "Chúng tôi đã nhận và đang giao người xem."),
    ReportState.ASSIGNED: ("Đã giao", "Việc đã có người phụ trách."),
    ReportState.WORKING: ("Đang làm", "Việc đang được làm."),
    ReportState.DONE: ("Đã xong", "Việc đã làm xong."),
    ReportState.ELSEWHERE: ("Không thuộc xã", "Việc thuộc nơi khác, chúng tôi đã chuyển và cho biết chuyển đến đâu."),
    ReportState.DUPLICATE: ("Trùng", "Việc này đã có người báo trước, chúng tôi gộp vào một chỗ để làm."),
    ReportState.INSUFFICIENT: ("Chưa đủ thông tin", "Chúng tôi chưa tìm ra chỗ hoặc việc cần làm, mời báo lại rõ hơn."),
    ReportState.HANDED: ("Đã chuyển thành đơn", "Việc được chuyển sang giải quyết theo quy định về đơn thư."),
}  # fmt: skip
