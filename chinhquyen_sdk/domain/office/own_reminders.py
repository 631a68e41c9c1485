"""A commune's own reminders: dated changes over the shipped rules, each of which can be taken back."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pydantic import Field, ValidationInfo, field_validator

from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from .reminders import FURTHEST, ReminderRule, Told, in_order, reminder_kinds, reminder_rules

_RULE = "quy tắc nhắc việc của hệ thống"


class Side(StrEnum):
    """On which side of the due day a reminder stands."""

    BEFORE = "before"
    ON = "on"
    AFTER = "after"

    @property
    def label(self) -> str:
        return {"before": "Trước hạn", "on": "Đúng ngày đến hạn", "after": "Sau hạn"}[self.value]


class ReminderChange(Record):
    """Ask that one shipped rule speaks otherwise from ``since`` on; ``shipped``: as it was shipped, again."""

    rule: str = Field(max_length=60, title="Quy tắc")
    since: date = Field(title="Áp dụng từ ngày")
    on: bool = Field(default=True, title="Có nhắc")
    shipped: bool = Field(default=False, title="Trở về mặc định")
    side: Side = Field(default=Side.BEFORE, title="Nhắc lúc nào")
    days: int = Field(
        default=0, ge=0, le=FURTHEST, title="Số ngày", description="0 khi nhắc đúng ngày đến hạn."
    )
    to: Told = Field(default=Told.OFFICER, title="Nhắc ai")
    kinds: tuple[str, ...] = Field(default=(), max_length=40, title="Chỉ loại việc")
    by_name: Line = Field(default="", max_length=150, title="Người đổi")

    @field_validator("days")
    @classmethod
    def _as_the_side_says(cls, value: int, info: ValidationInfo) -> int:
        side = info.data.get("side")
        if side is Side.ON and value:
            raise problem("days_on", "Nhắc đúng ngày đến hạn thì số ngày là 0.")
        if side in (Side.BEFORE, Side.AFTER) and not value and not info.data.get("shipped"):
            raise problem("days_needed", f"Mời ghi số ngày, từ 1 đến {FURTHEST}.")
        return value

    @property
    def offset(self) -> int:
        """The days as a rule counts them: below zero before the due day."""
        return -self.days if self.side is Side.BEFORE else self.days


class ReminderInForce(NamedTuple):
    """One rule as it speaks on a day. ``changed``: the commune's own change, None while it is the shipped one."""

    rule: ReminderRule
    changed: ReminderChange | None


def change_reminder(wish: ReminderChange, *, today: date) -> ReminderChange:
    """Return ``wish`` when it may be kept. Refused for a rule nobody knows and for days that are over."""
    shipped = next((rule for rule in reminder_rules() if rule.id == wish.rule), None)
    if shipped is None:
        raise Refused("Không có quy tắc nhắc việc này.", basis=_RULE, code="unknown_rule", field="rule")
    if wish.since < today:
        raise Refused("Ngày áp dụng đã qua, mời chọn từ hôm nay trở đi: lời nhắc đã gửi thì không rút lại được.",
                      basis=_RULE, code="date_past", field="since")  # fmt: skip
    unknown = [kind for kind in wish.kinds if kind not in reminder_kinds()]
    if unknown:
        raise Refused("Có loại việc hệ thống không biết.", basis=_RULE, code="unknown_kind", field="kinds")
    return wish


def reminders_in_force(changes: Iterable[ReminderChange], day: date) -> tuple[ReminderInForce, ...]:
    """Return every shipped rule as ``changes`` (the oldest first) make it speak on ``day``."""
    latest: dict[str, ReminderChange] = {}
    for change in changes:
        if change.since <= day:
            known = latest.get(change.rule)
            latest[change.rule] = change if known is None or change.since >= known.since else known
    own = {id: change for id, change in latest.items() if not change.shipped}
    rules = in_order(_changed(rule, own.get(rule.id)) for rule in reminder_rules())
    return tuple(ReminderInForce(rule, own.get(rule.id)) for rule in rules)


def _changed(rule: ReminderRule, change: ReminderChange | None) -> ReminderRule:
    if change is None:
        return rule
    new = {"days": change.offset, "to": change.to, "kinds": change.kinds, "on": change.on}
    return rule.model_copy(update=new)
