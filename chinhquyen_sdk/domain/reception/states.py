"""Where a petition can stand, in the officer's words and in the citizen's."""

from __future__ import annotations

from enum import StrEnum

from .kinds import PetitionKind


class PetitionState(StrEnum):
    RECEIVED = "received"
    AWAITING_SUPPLEMENT = "awaiting_supplement"
    ACCEPTED = "accepted"
    SUSPENDED = "suspended"
    DECIDED = "decided"
    SENT = "sent"
    CLOSED = "closed"
    REFUSED = "refused"
    TRANSFERRED = "transferred"
    GUIDED = "guided"
    ARCHIVED = "archived"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"
    INSPECTED = "inspected"
    SPLIT = "split"
    EXECUTING = "executing"
    REOPENED = "reopened"
    WITHDRAWING = "withdrawing"
    STOPPED = "stopped"

    @property
    def is_open(self) -> bool:
        """Whether the commune still owes something."""
        return self in _OPEN

    @property
    def stands(self) -> bool:
        """Whether the law lets the case wait: no day is due until somebody else has done something."""
        return self in (PetitionState.AWAITING_SUPPLEMENT, PetitionState.SUSPENDED)

    def label(self, kind: PetitionKind) -> str:
        """The officers' word for this state of a petition of ``kind``."""
        return _BY_KIND.get((self, kind), _LABELS[self])[0]

    def citizen_label(self, kind: PetitionKind) -> str:
        """One sentence that tells the sender where the petition stands."""
        return _BY_KIND.get((self, kind), _LABELS[self])[1]


_OPEN = frozenset(
    {
        PetitionState.RECEIVED,
        PetitionState.AWAITING_SUPPLEMENT,
        PetitionState.ACCEPTED,
        PetitionState.SUSPENDED,
        PetitionState.DECIDED,
        PetitionState.SENT,
        PetitionState.EXECUTING,
        PetitionState.REOPENED,
        PetitionState.WITHDRAWING,
        PetitionState.STOPPED,
    }
)

_LABELS = {
    PetitionState.RECEIVED: (
        "Mới nhận",
        "Chúng tôi đã nhận đơn và đang xem đơn thuộc loại nào, ai giải quyết.",
    ),
    PetitionState.AWAITING_SUPPLEMENT: ("Chờ bổ sung", "Chúng tôi đang chờ ông/bà gửi thêm thông tin."),
    PetitionState.ACCEPTED: ("Đang giải quyết", "Đơn đang được xem xét, giải quyết."),
    PetitionState.SUSPENDED: ("Tạm đình chỉ", "Việc giải quyết đang tạm dừng, có văn bản nêu lý do."),
    PetitionState.DECIDED: ("Đã có kết quả", "Đã có kết quả, chúng tôi đang gửi đến ông/bà."),
    PetitionState.SENT: ("Đã gửi kết quả", "Kết quả đã được gửi đi."),
    PetitionState.CLOSED: ("Đã giải quyết xong", "Đơn đã được giải quyết xong."),
    PetitionState.REFUSED: ("Không thụ lý", "Chúng tôi không thụ lý đơn này, lý do ghi ở dưới."),
    PetitionState.TRANSFERRED: ("Đã chuyển", "Đơn đã được chuyển đến nơi có thẩm quyền giải quyết."),
    PetitionState.GUIDED: ("Đã hướng dẫn", "Chúng tôi đã hướng dẫn ông/bà nơi có thẩm quyền giải quyết."),
    PetitionState.ARCHIVED: ("Đã lưu", "Đơn được lưu, không giải quyết tiếp, lý do ghi ở dưới."),
    PetitionState.WITHDRAWN: ("Đã rút", "Ông/bà đã rút đơn."),
    PetitionState.RETURNED: ("Đã trả đơn", "Chúng tôi đã gửi trả đơn, lý do và nơi gửi đúng ghi ở dưới."),
    PetitionState.INSPECTED: (
        "Đã chuyển kiểm tra",
        "Thông tin trong đơn đã được chuyển để thanh tra, kiểm tra.",
    ),
    PetitionState.SPLIT: (
        "Đã tách",
        "Đơn có nhiều việc nên được tách ra, mỗi việc một mã và một thời hạn riêng, xem ở dưới.",
    ),
}
_LABELS |= {
    PetitionState.EXECUTING: (
        "Đang thi hành",
        "Kết quả đã được gửi, những việc phải làm đang được theo dõi.",
    ),
    PetitionState.REOPENED: (
        "Mở lại, người gửi nói chưa xong",
        "Ông/bà cho biết việc chưa xong. Chúng tôi xin lỗi và đang xem lại.",
    ),
    PetitionState.WITHDRAWING: (
        "Người gửi đã rút",
        "Ông/bà đã rút đơn, chúng tôi đang làm quyết định đình chỉ.",
    ),
    PetitionState.STOPPED: (
        "Đã đình chỉ",
        "Việc giải quyết đã dừng vì đơn được rút, quyết định đang được gửi.",
    ),
}
_BY_KIND = {
    (PetitionState.EXECUTING, PetitionKind.COMPLAINT): (
        "Đang thi hành quyết định",
        "Quyết định giải quyết khiếu nại đã được gửi đến ông/bà, việc thi hành đang được theo dõi.",
    ),
    (PetitionState.EXECUTING, PetitionKind.DENUNCIATION): (
        "Đã công khai, đang thi hành",
        "Kết luận nội dung tố cáo đã được công khai, việc thi hành đang được theo dõi. Tên ông/bà vẫn được giữ kín.",
    ),
    (PetitionState.ACCEPTED, PetitionKind.COMPLAINT): (
        "Đã thụ lý",
        "Khiếu nại đã được thụ lý và đang được xác minh.",
    ),
    (PetitionState.ACCEPTED, PetitionKind.DENUNCIATION): (
        "Đã thụ lý",
        "Tố cáo đã được thụ lý và đang được xác minh.",
    ),
    (PetitionState.DECIDED, PetitionKind.COMPLAINT): (
        "Đã ra quyết định",
        "Đã có quyết định giải quyết khiếu nại, chúng tôi đang gửi đến ông/bà.",
    ),
    (PetitionState.DECIDED, PetitionKind.DENUNCIATION): ("Đã kết luận", "Đã có kết luận nội dung tố cáo."),
    (PetitionState.SENT, PetitionKind.DENUNCIATION): (
        "Đã gửi kết luận",
        "Kết luận đã được gửi; bước tiếp theo là công khai kết luận.",
    ),
    (PetitionState.CLOSED, PetitionKind.COMPLAINT): (
        "Đã giải quyết xong",
        "Khiếu nại đã được giải quyết và thi hành xong.",
    ),
    (PetitionState.CLOSED, PetitionKind.DENUNCIATION): (
        "Đã công khai kết luận",
        "Kết luận nội dung tố cáo đã được công khai. Tên ông/bà vẫn được giữ kín.",
    ),
    (PetitionState.CLOSED, PetitionKind.PROPOSAL): (
        "Đã trả lời",
        "Chúng tôi đã trả lời kiến nghị của ông/bà.",
    ),
    (PetitionState.CLOSED, PetitionKind.FEEDBACK): (
        "Đã trả lời",
        "Chúng tôi đã trả lời phản ánh của ông/bà.",
    ),
}
