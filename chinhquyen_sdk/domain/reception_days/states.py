"""Where a visit and a reception day can stand, and the moves between; words for staff and for the visitor."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from chinhquyen_sdk.domain.refusals import Refused

HOUSE = "quy tắc hàng chờ nơi tiếp công dân"


class DayKind(StrEnum):
    REGULAR = "regular"
    AD_HOC = "ad_hoc"
    ONLINE = "online"

    @property
    def label(self) -> str:
        return {"regular": "Định kỳ", "ad_hoc": "Đột xuất", "online": "Trực tuyến"}[self.value]


class DayState(StrEnum):
    PLANNED = "planned"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return {"planned": "Theo lịch", "cancelled": "Không tiếp"}[self.value]


class Receiver(StrEnum):
    CHAIR = "chair"
    DEPUTY = "deputy"

    @property
    def label(self) -> str:
        return {"chair": "Chủ tịch", "deputy": "Phó Chủ tịch"}[self.value]


class VisitSource(StrEnum):
    WEB = "web"
    DESK = "desk"
    API = "api"

    @property
    def label(self) -> str:
        return {"web": "Đặt trên mạng", "desk": "Đăng ký tại chỗ", "api": "Phần mềm khác"}[self.value]


class VisitState(StrEnum):
    BOOKED = "booked"
    WAITING = "waiting"
    CALLED = "called"
    RECEIVED = "received"
    REFUSED = "refused"
    MISSED = "missed"
    CANCELLED = "cancelled"

    @property
    def label(self) -> str:
        return _LABELS[self][0]

    @property
    def citizen_label(self) -> str:
        return _LABELS[self][1]

    @property
    def holds_slot(self) -> bool:
        """Whether the visitor's time on that day is taken."""
        return self is not VisitState.CANCELLED


class VisitMove(StrEnum):
    ARRIVE = "arrive"
    CALL = "call"
    FINISH = "finish"
    SKIP = "skip"
    RESCHEDULE = "reschedule"
    CANCEL = "cancel"
    WRITE = "write"
    REFUSE = "refuse"


class Step(NamedTuple):
    """From which states a move leads to which."""

    sources: frozenset[VisitState]
    target: VisitState
    label: str


_S = VisitState
STEPS: dict[VisitMove, Step] = {
    VisitMove.ARRIVE: Step(frozenset({_S.BOOKED, _S.MISSED}), _S.WAITING, "Đã đến"),
    VisitMove.CALL: Step(frozenset({_S.WAITING, _S.MISSED}), _S.CALLED, "Mời vào"),
    VisitMove.FINISH: Step(frozenset({_S.CALLED}), _S.RECEIVED, "Tiếp xong"),
    VisitMove.SKIP: Step(frozenset({_S.CALLED, _S.WAITING, _S.BOOKED}), _S.MISSED, "Vắng, mời người sau"),
    VisitMove.RESCHEDULE: Step(frozenset({_S.BOOKED}), _S.BOOKED, "Đổi giờ hẹn"),
    VisitMove.CANCEL: Step(frozenset({_S.BOOKED}), _S.CANCELLED, "Hủy hẹn"),
    VisitMove.WRITE: Step(frozenset({_S.WAITING, _S.CALLED, _S.RECEIVED}), _S.RECEIVED, "Ghi sổ"),
    VisitMove.REFUSE: Step(frozenset({_S.WAITING, _S.CALLED}), _S.REFUSED, "Từ chối tiếp"),
}

_LABELS = {
    _S.BOOKED: ("Đã hẹn", "Ông/bà đã có hẹn. Mời đến trước giờ 10 phút, báo mã hẹn với cán bộ ở cửa."),
    _S.WAITING: ("Đang chờ", "Ông/bà đang trong hàng chờ. Mời xem số trên màn hình."),
    _S.CALLED: ("Đang mời vào", "Đến lượt ông/bà. Mời vào phòng tiếp công dân."),
    _S.RECEIVED: ("Đã tiếp", "Chúng tôi đã tiếp ông/bà. Cảm ơn ông/bà đã đến."),
    _S.REFUSED: ("Từ chối tiếp", "Lần này chúng tôi không tiếp được, lý do ghi ở dưới."),
    _S.MISSED: ("Vắng khi mời", "Chúng tôi đã mời mà chưa gặp ông/bà. Mời báo cán bộ ở cửa để được xếp lại."),
    _S.CANCELLED: ("Đã hủy hẹn", "Hẹn này đã hủy. Ông/bà đặt hẹn khác lúc nào cũng được."),
}


def require(state: VisitState, move: VisitMove) -> VisitState:
    """Return where ``move`` leads from ``state``; refuse one that the table does not have."""
    step = STEPS[move]
    if state not in step.sources:
        raise Refused(
            f"Lượt này đang ở bước “{state.label}”, không làm được việc “{step.label}”.",
            basis=HOUSE,
            code="move_not_open",
        )
    return step.target
