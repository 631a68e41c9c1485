"""The sentences on top: where a dialogue, a promise, a request stands, in the people's words."""

from __future__ import annotations

from datetime import date

from chinhquyen_sdk.domain.dates import VIETNAM, local_day, spoken_day
from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.law.book import rule

from .house import voters_share
from .records import Demand, Dialogue, Promise
from .states import DemandState, DialogueState, PromiseState


def hours(dialogue: Dialogue) -> str:
    """Return the hours as one says them: "từ 8 giờ đến 11 giờ 30"."""
    if dialogue.starts_at is None:
        return ""
    words = [_hour(at.astimezone(VIETNAM).hour, at.astimezone(VIETNAM).minute)
             for at in (dialogue.starts_at, dialogue.ends_at) if at]  # fmt: skip
    return " đến ".join(words)


def _hour(hour: int, minute: int) -> str:
    return f"{hour} giờ {minute:02d}" if minute else f"{hour} giờ"


def status_sentence(dialogue: Dialogue, today: date) -> str:
    """Return where the dialogue stands and what comes next by when."""
    if dialogue.state is DialogueState.PLANNED:
        return f"Dự kiến {spoken_day(dialogue.planned_on)}. Ngày giờ, địa điểm được báo {rule('DIALOG-NOTICE', today).term}."
    if dialogue.state is DialogueState.ANNOUNCED and dialogue.starts_at:
        where = f", tại {dialogue.place}" if dialogue.place else ""
        day = spoken_day(local_day(dialogue.starts_at))
        return f"{day[:1].upper()}{day[1:]}, từ {hours(dialogue)}{where}. Mời bà con dự và gửi câu hỏi trước."
    if dialogue.state is DialogueState.HELD and dialogue.result_due:
        if dialogue.is_late(today):
            return (f"Chúng tôi xin lỗi: lẽ ra kết quả được công bố chậm nhất {spoken_day(dialogue.result_due)}, "
                    "nhưng chúng tôi chậm.")  # fmt: skip
        return f"Đã đối thoại xong. Kết quả được công bố chậm nhất {spoken_day(dialogue.result_due)}."
    if dialogue.state is DialogueState.PUBLISHED and dialogue.published_on:
        late = " Công bố chậm hơn thời hạn, chúng tôi xin lỗi bà con." if dialogue.published_late else ""
        return f"Kết quả đã công bố {spoken_day(dialogue.published_on)}.{late}"
    return dialogue.state.citizen_label


def promise_sentence(promise: Promise, today: date) -> str:
    """Return how far a promise has come."""
    if promise.state is PromiseState.KEPT and promise.kept_on:
        late = (
            f", chậm {(promise.kept_on - promise.due_on).days} ngày"
            if promise.is_late(today)
            else ", đúng hẹn"
        )
        return f"Đã xong {spoken_day(promise.kept_on)}{late}."
    if promise.is_late(today):
        days = (today - promise.due_on).days
        again = f" Hẹn lại {spoken_day(promise.moved_to)}." if promise.moved_to else ""
        return f"Chậm {days} ngày so với hẹn {spoken_day(promise.due_on)}.{again}"
    return f"Đang làm, hẹn xong {spoken_day(promise.next_day)}."


def demand_sentence(demand: Demand) -> str:
    """Return how many voters agree and how many are needed."""
    if demand.state is not DemandState.COLLECTING:
        return demand.state.citizen_label
    if demand.needed is None:
        return f"Đã có {demand.counted} người đồng ý. Số người cần có được tính khi có số cử tri của từng xóm, tổ."
    left = demand.needed - demand.counted
    return (f"Đã có {demand.counted} người đồng ý, còn thiếu {left} người nữa thì đủ {voters_share()} cử tri "
            f"({thousands(demand.needed)} trên {thousands(demand.voters or 0)} người).")  # fmt: skip


def plan_wanted(has_yearly: bool, year: int) -> str:
    """Return the reminder while no yearly dialogue stands in the plan (Luật 10/2022/QH15 Điều 32)."""
    return (
        ""
        if has_yearly
        else f"Năm {year} chưa có buổi đối thoại định kỳ nào. Luật yêu cầu ít nhất một lần một năm."
    )


__all__ = ["demand_sentence", "hours", "plan_wanted", "promise_sentence", "status_sentence"]
