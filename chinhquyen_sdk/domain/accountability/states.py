"""Where a request for explanation can stand, in the officer's words and in the asker's."""

from __future__ import annotations

from enum import StrEnum


class RequestState(StrEnum):
    RECEIVED = "received"
    AWAITING = "awaiting"
    ACCEPTED = "accepted"
    MEETING = "meeting"
    ANSWERED = "answered"
    REFUSED = "refused"
    GUIDED = "guided"
    WITHDRAWN = "withdrawn"
    HANDED = "handed"

    @property
    def label(self) -> str:
        return _WORDS[self][0]

    @property
    def citizen_label(self) -> str:
        return _WORDS[self][1]

    @property
    def is_open(self) -> bool:
        """Whether the commune still owes something."""
        return self in (self.RECEIVED, self.AWAITING, self.ACCEPTED, self.MEETING)


_WORDS = {
    RequestState.RECEIVED: (
        "Mới nhận",
        "Chúng tôi đã nhận yêu cầu và đang xem ai có trách nhiệm giải trình.",
    ),
    RequestState.AWAITING: ("Chờ bổ sung", "Chúng tôi đang chờ ông/bà nói rõ thêm."),
    RequestState.ACCEPTED: (
        "Đang giải trình",
        "Chúng tôi nhận trách nhiệm giải trình và đang chuẩn bị văn bản.",
    ),
    RequestState.MEETING: ("Đã hẹn gặp", "Chúng tôi đã hẹn gặp ông/bà để giải trình."),
    RequestState.ANSWERED: ("Đã giải trình", "Chúng tôi đã giải trình, văn bản ở dưới."),
    RequestState.REFUSED: (
        "Từ chối, có căn cứ",
        "Chúng tôi không giải trình được việc này, lý do ghi ở dưới.",
    ),
    RequestState.GUIDED: (
        "Đã hướng dẫn",
        "Việc này thuộc trách nhiệm nơi khác; chúng tôi đã chỉ nơi giải trình.",
    ),
    RequestState.HANDED: (
        "Đã nhận thành đơn",
        "Việc ông/bà nêu cần giải quyết như một lá đơn, nên chúng tôi đã nhận thành đơn: có mã đơn và thời hạn riêng.",
    ),
    RequestState.WITHDRAWN: ("Đã rút", "Ông/bà đã rút yêu cầu."),
}
