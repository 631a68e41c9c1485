"""What the asker reads: where the request stands, what comes next and by when, and what can be done about a no."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.messages import thousands

from .records import InformationRequest
from .states import RequestState

# Told in every no, whole or in part, also where the no is kinder: Luật 01/2026/QH16 Điều 8 khoản 1 điểm b, Điều 13 khoản 1.
COMPLAINT = (
    "Không đồng ý, ông/bà có quyền khiếu nại đến Ủy ban nhân dân xã, phường hoặc khởi kiện tại Tòa án "
    "(Điều 13 Luật Tiếp cận thông tin 01/2026/QH16)."
)
_NOES = {RequestState.REFUSED, RequestState.POINTED, RequestState.REDIRECTED}


class Next(NamedTuple):
    """What is owed next. ``basis`` is empty while the rule is not verified: then the day is our word, not law."""

    day: date
    promise: str
    late: bool
    basis: str
    counting: str


def next_step(request: InformationRequest, today: date) -> Next | None:
    """Return what comes next, or None when nothing is owed or the asker must act first."""
    clock = request.clock
    line = clock.deadline() if clock else None
    if clock is None or line is None or line.due is None:
        return None
    law = (line.basis, line.explain_counting()) if line.verified else ("", "")
    return Next(line.due, clock.promise, line.due < today, *law)


def status_sentence(request: InformationRequest, today: date) -> str:
    """Return the one sentence on top of the page."""
    stands, step = request.state.citizen_label, next_step(request, today)
    if request.state is RequestState.PROVIDED and request.is_partial:
        stands = "Chúng tôi đã cung cấp một phần thông tin, phần còn lại có lý do ở dưới."
    if step is None:
        return stands
    if step.late:
        return (
            f"{stands} Chúng tôi xin lỗi: lẽ ra {spoken_day(step.day)} {step.promise}, nhưng chúng tôi chậm."
        )
    return f"{stands} Chậm nhất {spoken_day(step.day)}, {step.promise}."


def may_complain(request: InformationRequest) -> bool:
    """Whether the answer is a no, whole or in part, so that the way to complain must be told."""
    return request.state in _NOES or (request.is_partial and request.answered_on is not None)


def cost_sentence(request: InformationRequest) -> str:
    """Return what the copies cost and what it is made of; empty while nothing was asked."""
    if request.cost is None:
        return ""
    paid = f" Đã trả ngày {request.paid_on:%d/%m/%Y}." if request.paid_on else ""
    return f"Chi phí thực tế: {thousands(request.cost)} đồng ({request.cost_detail}).{paid}"
