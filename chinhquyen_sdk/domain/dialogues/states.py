"""Where dialogues, questions, promises and requests of voters can stand, in two sets of words."""

from __future__ import annotations

from enum import StrEnum


class DialogueState(StrEnum):
    PLANNED = "planned"
    ANNOUNCED = "announced"
    LIVE = "live"
    HELD = "held"
    PUBLISHED = "published"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return _DIALOGUE[self][0]

    @property
    def citizen_label(self) -> str:
        return _DIALOGUE[self][1]

    @property
    def is_open(self) -> bool:
        """Whether the commune still owes something."""
        return self not in (DialogueState.PUBLISHED, DialogueState.CANCELLED)

    @property
    def takes_questions(self) -> bool:
        return self in (DialogueState.ANNOUNCED, DialogueState.LIVE)


class QuestionState(StrEnum):
    NEW = "new"
    SHOWN = "shown"
    HIDDEN = "hidden"
    JOINED = "joined"
    HANDED = "handed"

    @property
    def label(self) -> str:
        return _QUESTION[self][0]

    @property
    def citizen_label(self) -> str:
        return _QUESTION[self][1]


class PromiseState(StrEnum):
    OPEN = "open"
    KEPT = "kept"

    @property
    def label(self) -> str:
        return _PROMISE[self]

    @property
    def citizen_label(self) -> str:
        return _PROMISE[self]


class DemandState(StrEnum):
    COLLECTING = "collecting"
    REACHED = "reached"
    MET = "met"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        return _DEMAND[self][0]

    @property
    def citizen_label(self) -> str:
        return _DEMAND[self][1]


_DIALOGUE = {
    DialogueState.PLANNED: ("Trong kế hoạch", "Đã có trong kế hoạch, ngày giờ sẽ được báo trước."),
    DialogueState.ANNOUNCED: ("Đã thông báo", "Mời bà con tham dự và gửi câu hỏi trước."),
    DialogueState.LIVE: ("Đang diễn ra", "Buổi đối thoại đang diễn ra."),
    DialogueState.HELD: ("Đã họp, chờ công bố kết quả", "Đã đối thoại xong. Kết quả đang được hoàn tất."),
    DialogueState.PUBLISHED: ("Đã công bố kết quả", "Kết quả đã được công bố."),
    DialogueState.CANCELLED: ("Không tổ chức", "Buổi đối thoại này không tổ chức, lý do ghi ở dưới."),
}
_QUESTION = {
    QuestionState.NEW: ("Chờ xem", "Cán bộ đang xem để xếp vào danh sách."),
    QuestionState.SHOWN: ("Trong danh sách", "Câu hỏi ở trong danh sách."),
    QuestionState.HIDDEN: ("Không hiện", "Câu hỏi không hiện công khai."),
    QuestionState.JOINED: ("Đã gộp", "Câu hỏi được gộp với câu cùng ý."),
    QuestionState.HANDED: (
        "Đã nhận thành đơn",
        "Việc ông/bà hỏi cần giải quyết như một lá đơn, nên chúng tôi đã nhận thành đơn: được giữ kín và có thời hạn trả lời.",
    ),
}
_PROMISE = {PromiseState.OPEN: "Đang làm", PromiseState.KEPT: "Đã làm xong"}
_DEMAND = {
    DemandState.COLLECTING: ("Đang lấy ý kiến", "Đang lấy ý kiến của cử tri."),
    DemandState.REACHED: (
        "Đủ số cử tri, chờ tổ chức",
        "Đã đủ số cử tri yêu cầu. Xã, phường phải tổ chức đối thoại.",
    ),
    DemandState.MET: ("Đã lên lịch đối thoại", "Buổi đối thoại theo yêu cầu này đã có trong kế hoạch."),
    DemandState.CLOSED: ("Đã khép lại", "Yêu cầu này đã khép lại, lý do ghi ở dưới."),
}
