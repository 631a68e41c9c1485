"""A reception day: as it was planned, as it was changed and why."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field, field_validator, model_validator

from chinhquyen_sdk.domain.dates import ClockTime, local_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import Deadline, deadline, working_days

from .events import ReceptionDayChanged
from .lists import ad_hoc_cases, no_deputy, online_cases, pick
from .planning import Plan, Proposed, slot_times
from .states import DayKind, DayState, Receiver

NOTICE, TEST = "TCD-ONLINE-NOTICE", "TCD-ONLINE-TEST"
PUBLISHED = "Luật Tiếp công dân 42/2013/QH13 Điều 24 khoản 2"


class ReceptionDay(Record):
    """One day on which the commune's head receives. ``link`` of an online day is for the invited only."""

    id: UUID = Field(default_factory=uuid4)
    on: date = Field(title="Ngày tiếp")
    planned_for: date = Field(title="Ngày theo lịch gốc")
    opens: ClockTime = Field(title="Từ giờ")
    closes: ClockTime = Field(title="Đến giờ")
    slot_minutes: int = Field(default=30, title="Mỗi lượt (phút)")
    place: Line = Field(default="", max_length=200, title="Nơi tiếp")
    kind: DayKind = Field(default=DayKind.REGULAR, title="Loại")
    case: str = Field(default="", max_length=40, title="Trường hợp", description="ad hoc or online: by law")
    receiver: Receiver = Field(default=Receiver.CHAIR, title="Người tiếp")
    receiver_name: Line = Field(default="", max_length=150, title="Tên người tiếp")
    content: Line = Field(default="", max_length=300, title="Nội dung dự kiến")
    state: DayState = Field(default=DayState.PLANNED, title="Trạng thái")
    reason: Line = Field(default="", max_length=300, title="Lý do thay đổi")
    link: str = Field(default="", max_length=500, title="Đường dẫn phòng họp")
    notified_on: date | None = Field(default=None, title="Ngày đã thông báo")
    tested_on: date | None = Field(default=None, title="Ngày đã thử kết nối")
    recording: Line = Field(default="", max_length=300, title="Nơi lưu bản ghi âm, ghi hình")
    revision: int = Field(default=0, title="Số lần đổi lịch")
    changed_at: AwareDatetime | None = Field(default=None, title="Đổi lúc")

    @property
    def is_open(self) -> bool:
        return self.state is DayState.PLANNED

    @property
    def slots(self) -> list[time]:
        """When each turn begins."""
        return slot_times(self.opens, self.closes, self.slot_minutes)


class ChangeDay(Record):
    """Ask to change a day; the reason is published and kept."""

    on: date = Field(title="Ngày tiếp")
    opens: ClockTime = Field(title="Từ giờ")
    closes: ClockTime = Field(title="Đến giờ")
    place: Line = Field(min_length=1, max_length=200, title="Nơi tiếp")
    receiver: Receiver = Field(default=Receiver.CHAIR, title="Người tiếp")
    receiver_name: Line = Field(default="", max_length=150, title="Tên người tiếp")
    content: Line = Field(default="", max_length=300, title="Nội dung dự kiến")
    reason: Line = Field(min_length=5, max_length=300, title="Lý do thay đổi (bà con đọc được)")

    @model_validator(mode="after")
    def _closes_later(self) -> Self:
        if self.closes <= self.opens:
            raise problem("hours_reversed", "Giờ kết thúc phải sau giờ bắt đầu.")
        return self


class CancelDay(Record):
    """Ask not to receive on a day; where the law then asks for another day, it comes with it."""

    reason: Line = Field(min_length=5, max_length=300, title="Lý do (bà con đọc được)")


class AddDay(Record):
    """Ask for a day outside the calendar: ad hoc (Điều 18 khoản 3) or online (NĐ 154/2026 Điều 20)."""

    kind: DayKind = Field(title="Loại")
    on: date = Field(title="Ngày tiếp")
    opens: ClockTime = Field(default=time(7, 30), title="Từ giờ")
    closes: ClockTime = Field(default=time(11, 30), title="Đến giờ")
    place: Line = Field(default="", max_length=200, title="Nơi tiếp, điểm cầu")
    case: str = Field(min_length=1, max_length=40, title="Trường hợp theo luật")
    content: Line = Field(default="", max_length=300, title="Nội dung dự kiến")
    link: str = Field(default="", max_length=500, title="Đường dẫn phòng họp trực tuyến")

    @field_validator("link")
    @classmethod
    def _a_web_address(cls, value: str) -> str:
        if value and not value.startswith("https://"):
            raise problem("link_invalid", "Đường dẫn bắt đầu bằng https://.")
        return value

    @model_validator(mode="after")
    def _closes_later(self) -> Self:
        if self.closes <= self.opens:
            raise problem("hours_reversed", "Giờ kết thúc phải sau giờ bắt đầu.")
        return self


class DoneOn(Record):
    """Write down on which day something was done."""

    on: date = Field(title="Ngày làm việc này")


class KeepRecording(Record):
    """Write down where sound and picture of an online day are kept (NĐ 154/2026 Điều 24)."""

    recording: Line = Field(min_length=3, max_length=300, title="Nơi lưu bản ghi âm, ghi hình")


class Changed(NamedTuple):
    """A day as it stands now, and what happened."""

    day: ReceptionDay
    event: ReceptionDayChanged


def day_of(plan: Plan, proposed: Proposed, receiver_name: str, *, at: datetime) -> ReceptionDay:
    """Return the calendar's day for ``proposed``."""
    moved = proposed.day != proposed.planned
    return ReceptionDay(
        on=proposed.day,
        planned_for=proposed.planned,
        opens=plan.opens,
        closes=plan.closes,
        slot_minutes=plan.slot_minutes,
        place=plan.place,
        receiver_name=receiver_name,
        content=plan.content,
        changed_at=at,
        reason=f"{proposed.planned:%d/%m} là ngày nghỉ ({proposed.because}), chuyển sang ngày làm việc tiếp theo"
        if moved
        else "",
    )


def change_day(day: ReceptionDay, wish: ChangeDay, *, actor: Actor, at: datetime) -> Changed:
    """Change a day that is to come; the chair's own day stays the chair's where that is law."""
    _still_to_come(day, local_day(at))
    _a_working_day(wish.on, local_day(at))
    check_receiver(day.kind, wish.receiver, wish.on)
    told_anew: dict[str, None] = {}
    if (
        day.kind is DayKind.ONLINE and wish.on != day.on
    ):  # another day: everybody is told and the line tried again
        _in_time_to_tell(wish.on, local_day(at))
        told_anew = {"notified_on": None, "tested_on": None}
    changed = day.model_copy(update={**wish.model_dump(), **told_anew, **_anew(day, at)})
    return _changed(changed, "đổi", wish.reason, actor, at, before=day.on)


def cancel_day(day: ReceptionDay, wish: CancelDay, *, actor: Actor, at: datetime) -> Changed:
    """Take a day out of the calendar; the caller checks that the month still keeps the law."""
    _still_to_come(day, local_day(at))
    gone = day.model_copy(update={"state": DayState.CANCELLED, "reason": wish.reason, **_anew(day, at)})
    return _changed(gone, "hủy", wish.reason, actor, at, before=day.on)


def add_day(plan: Plan, wish: AddDay, receiver_name: str, *, actor: Actor, at: datetime) -> Changed:
    """Add an ad hoc or an online day, for a case the law names and, online, with its notice."""
    today = local_day(at)
    cases = online_cases(wish.on) if wish.kind is DayKind.ONLINE else ad_hoc_cases(wish.on)
    case = pick(cases, wish.case, "case")
    if wish.on < today:
        raise Refused("Ngày này đã qua.", basis=PUBLISHED, code="day_past", field="on")
    if wish.kind is DayKind.ONLINE:
        _in_time_to_tell(wish.on, today)
    day = ReceptionDay(
        planned_for=wish.on,
        slot_minutes=plan.slot_minutes,
        receiver_name=receiver_name,
        changed_at=at,
        reason=f"Tiếp {wish.kind.label.lower()}: {case.text}"[:300],
        **{**wish.model_dump(), "place": wish.place or plan.place},
    )
    return _changed(day, "thêm", case.text, actor, at, before=day.on)


def record_notice(day: ReceptionDay, on: date, *, actor: Actor, at: datetime) -> Changed:
    """Write down that the invited and the agencies of an online day were told in time."""
    _done_in_time(day, on, NOTICE, local_day(at))
    told = day.model_copy(update={"notified_on": on})
    return _changed(told, "báo trước", f"Đã thông báo ngày {on:%d/%m/%Y}", actor, at, before=day.on)


def record_test(day: ReceptionDay, on: date, *, actor: Actor, at: datetime) -> Changed:
    """Write down that the connection of an online day was tried in time and worked."""
    _done_in_time(day, on, TEST, local_day(at))
    tested = day.model_copy(update={"tested_on": on})
    return _changed(tested, "thử kết nối", f"Đã thử kết nối ngày {on:%d/%m/%Y}", actor, at, before=day.on)


def record_recording(day: ReceptionDay, where: str, *, actor: Actor, at: datetime) -> Changed:
    """Write down where sound and picture of an online day are kept (NĐ 154/2026 Điều 24)."""
    if day.kind is not DayKind.ONLINE or not where:
        raise Refused(
            "Mời ghi nơi lưu bản ghi của buổi tiếp trực tuyến.",
            basis="Nghị định 154/2026/NĐ-CP Điều 24 khoản 1",
            code="recording_needed",
            field="recording",
        )
    kept = day.model_copy(update={"recording": where})
    return _changed(kept, "lưu bản ghi", "Đã lưu bản ghi âm, ghi hình", actor, at, before=day.on)


class Owed(NamedTuple):
    """What an online day still asks for before it comes; ``line`` is the clock and why it ends when it ends."""

    rule: str
    what: str
    line: Deadline


def owed(day: ReceptionDay) -> tuple[Owed, ...]:
    """Return what must still be done before an online day: tell everybody, try the line."""
    if day.kind is not DayKind.ONLINE or not day.is_open:
        return ()
    asked = ((NOTICE, "thông báo cho các bên", day.notified_on), (TEST, "thử kết nối", day.tested_on))
    return tuple(Owed(rule, what, deadline(rule, day.on)) for rule, what, done in asked if done is None)


def check_receiver(kind: DayKind, receiver: Receiver, on: date) -> None:
    """Refuse a deputy on the chair's own days, from the day that is law."""
    rule = no_deputy(on)
    if rule and receiver is Receiver.DEPUTY and kind is not DayKind.AD_HOC:
        text = f"{rule.text}. Chủ tịch bận thì mời đổi sang ngày khác."
        raise Refused(text, basis=rule.basis, code="no_deputy", field="receiver")


def _in_time_to_tell(on: date, today: date) -> None:
    latest = deadline(NOTICE, on)
    if latest.due is not None and latest.due < today:
        text = f"Tiếp trực tuyến ngày {on:%d/%m/%Y} thì phải báo chậm nhất {latest.due:%d/%m/%Y}. Mời chọn ngày xa hơn."
        raise Refused(text, basis=latest.basis, code="notice_late", field="on")


def _done_in_time(day: ReceptionDay, on: date, rule: str, today: date) -> None:
    latest = deadline(rule, day.on)
    if on > today:
        raise Refused("Ngày này chưa đến.", basis=latest.basis, code="date_in_future", field="on")
    if day.kind is not DayKind.ONLINE or (latest.due is not None and on > latest.due):
        text = f"Việc này phải xong chậm nhất {latest.due:%d/%m/%Y}. Mời đổi ngày tiếp nếu chưa kịp."
        raise Refused(text, basis=latest.basis, code="too_late", field="on")


def _still_to_come(day: ReceptionDay, today: date) -> None:
    if not day.is_open or day.on < today:
        said = "đã qua" if day.is_open else "đã hủy"
        raise Refused(f"Ngày tiếp này {said}, không sửa được nữa.", basis=PUBLISHED, code="day_closed")


def _a_working_day(on: date, today: date) -> None:
    if on < today or not working_days().is_working(on):
        what = "đã qua" if on < today else "là ngày nghỉ"
        raise Refused(
            f"Ngày {on:%d/%m/%Y} {what}. Mời chọn ngày làm việc khác.",
            basis=PUBLISHED,
            code="day_off",
            field="on",
        )


def _anew(day: ReceptionDay, at: datetime) -> dict[str, object]:
    """Return what tells the citizen's calendar that the day it holds is not the last word."""
    return {"revision": day.revision + 1, "changed_at": at}


def _changed(
    day: ReceptionDay, what: str, reason: str, actor: Actor, at: datetime, *, before: date
) -> Changed:
    event = ReceptionDayChanged(
        at=at, actor=actor, subject=day.id, what=what, on=day.on, was=before, reason=reason
    )
    return Changed(day, event)
