"""Where a request for information can stand, in the officer's words and in the asker's, and what may be done there."""

from __future__ import annotations

from enum import StrEnum


class RequestState(StrEnum):
    RECEIVED = "received"
    AWAITING = "awaiting"
    WORKING = "working"
    PAYING = "paying"
    DISPUTED = "disputed"
    PROVIDED = "provided"
    POINTED = "pointed"
    REDIRECTED = "redirected"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        return _WORDS[self][0]

    @property
    def citizen_label(self) -> str:
        return _WORDS[self][1]

    @property
    def is_open(self) -> bool:
        """Whether the commune still owes something."""
        return self in _OPEN

    @property
    def waits_for_asker(self) -> bool:
        """Whether the asker must act next."""
        return self in (self.AWAITING, self.PAYING)


class Step(StrEnum):
    """The officers' steps, by the name they have in addresses; in the order in which they are offered."""

    ACCEPT = "nhan"
    TAKE_PAYMENT = "da-tra-chi-phi"
    PROVIDE = "cung-cap"
    POINT = "da-cong-khai"
    SETTLE = "tra-loi-lai"
    CORRECT = "dinh-chinh"
    ASK_MORE = "xin-bo-sung"
    CHARGE = "bao-chi-phi"
    EXTEND = "gia-han"
    REDIRECT = "noi-khac"
    REFUSE = "tu-choi"
    PUBLISH = "cong-khai"
    RETRACT = "go-xuong"
    ASSIGN = "giao"

    @property
    def label(self) -> str:
        return _STEPS[self][0]

    @property
    def done(self) -> str:
        """What the officer reads when it is done."""
        return _STEPS[self][1]


def open_steps(state: RequestState, *, published: bool = False) -> tuple[Step, ...]:
    """Return the steps an officer may take in ``state``; an answer comes down only where it is up."""
    wrong = Step.PUBLISH if published else Step.RETRACT
    return tuple(step for step in Step if state in MOVES[step] and step is not wrong)


_S = RequestState
_OPEN = frozenset({_S.RECEIVED, _S.AWAITING, _S.WORKING, _S.PAYING, _S.DISPUTED})
_ANSWERABLE = frozenset({_S.RECEIVED, _S.WORKING})
# A lawful no also ends a request that waits: for what was asked for, or for the costs (Điều 27 khoản 6).
_REFUSABLE = frozenset({_S.RECEIVED, _S.AWAITING, _S.WORKING, _S.PAYING})
MOVES: dict[Step, frozenset[RequestState]] = {
    Step.ACCEPT: frozenset({_S.RECEIVED}),
    Step.PROVIDE: _ANSWERABLE
    | {_S.PAYING},  # the asker would rather read it on the screen than pay for paper
    Step.POINT: _ANSWERABLE,
    Step.TAKE_PAYMENT: frozenset({_S.PAYING}),
    Step.SETTLE: frozenset({_S.DISPUTED}),
    Step.CORRECT: frozenset({_S.PROVIDED}),
    Step.ASK_MORE: _ANSWERABLE,
    Step.CHARGE: frozenset({_S.WORKING}),
    Step.EXTEND: frozenset({_S.RECEIVED, _S.WORKING, _S.PAYING}),
    Step.REDIRECT: frozenset({_S.RECEIVED, _S.AWAITING, _S.WORKING}),
    Step.REFUSE: _REFUSABLE,
    Step.PUBLISH: frozenset({_S.PROVIDED}),
    Step.RETRACT: frozenset({_S.PROVIDED, _S.DISPUTED}),
    Step.ASSIGN: _OPEN,
}
_WORDS = {
    _S.RECEIVED: ("Mới nhận", "Chúng tôi đã nhận yêu cầu và đang xem."),
    _S.AWAITING: ("Chờ bổ sung", "Yêu cầu còn thiếu vài điều, chúng tôi đang chờ ông/bà bổ sung."),
    _S.WORKING: ("Đang tìm thông tin", "Yêu cầu đã đủ. Chúng tôi đang tìm và chuẩn bị thông tin."),
    _S.PAYING: ("Chờ trả chi phí", "Chúng tôi đã báo chi phí in, sao, chụp, gửi và đang chờ ông/bà trả."),
    _S.DISPUTED: ("Đang kiểm tra lại", "Ông/bà báo thông tin chưa đúng hoặc chưa đủ. Chúng tôi đang kiểm tra lại."),
    _S.PROVIDED: ("Đã cung cấp", "Chúng tôi đã cung cấp thông tin, xem ở dưới."),
    _S.POINTED: ("Đã chỉ nơi công khai", "Thông tin này đã công khai. Chúng tôi chỉ nơi xem ở dưới."),
    _S.REDIRECTED: ("Nơi khác giữ", "Thông tin này do nơi khác giữ. Chúng tôi chỉ nơi đó ở dưới."),
    _S.REFUSED: ("Từ chối, có căn cứ", "Chúng tôi không cung cấp được thông tin này, lý do ghi ở dưới."),
    _S.WITHDRAWN: ("Đã rút", "Ông/bà đã rút yêu cầu."),
}  # fmt: skip
_STEPS = {
    Step.ACCEPT: ("Yêu cầu hợp lệ, bắt đầu tìm", "Đã ghi: yêu cầu hợp lệ."),
    Step.PROVIDE: ("Cung cấp thông tin", "Đã cung cấp thông tin."),
    Step.POINT: ("Đã công khai: chỉ nơi xem", "Đã chỉ nơi công khai."),
    Step.TAKE_PAYMENT: ("Người hỏi đã trả chi phí", "Đã ghi: người hỏi đã trả chi phí."),
    Step.SETTLE: ("Trả lời việc chưa đúng, chưa đủ", "Đã trả lời lại."),
    Step.CORRECT: ("Tự phát hiện sai, thiếu: đính chính", "Đã đính chính."),
    Step.ASK_MORE: ("Xin bổ sung điều còn thiếu", "Đã xin bổ sung. Thời hạn tính lại từ ngày nhận đủ."),
    Step.CHARGE: ("Báo chi phí in, sao, chụp, gửi", "Đã báo chi phí. Thời hạn vẫn chạy."),
    Step.EXTEND: ("Gia hạn một lần", "Đã gia hạn."),
    Step.REDIRECT: ("Nơi khác giữ thông tin", "Đã chỉ nơi giữ thông tin."),
    Step.REFUSE: ("Từ chối, có căn cứ", "Đã từ chối, có căn cứ."),
    Step.PUBLISH: ("Công khai câu trả lời", "Đã công khai, không nêu người hỏi."),
    Step.RETRACT: ("Gỡ bản công khai", "Đã gỡ bản công khai."),
    Step.ASSIGN: ("Giao cho cán bộ", "Đã giao."),
}
