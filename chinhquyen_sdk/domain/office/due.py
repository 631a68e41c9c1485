"""Work that waits for somebody, whichever module it belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Literal
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class NextMove(Record):
    """What an officer would do next, and where: the page with that step already open."""

    label: Line
    url: str


class DueItem(Record):
    """One piece of work as the day view shows it, readable in one line.

    ``waiting``: "me" (the officer or the commune must act), "citizen" (the sender must), "others" (another agency,
    a signature). ``due`` is None while a clock lawfully stands. ``title`` may quote what a citizen wrote: it is shown
    in the admin and never sent by e-mail; ``code`` names the case instead. ``kind`` is a code that rules of reminders
    and hand-overs choose by ("khieu_nai"), ``kind_label`` its words. ``url`` is a page of the admin, ``step`` the
    state in words, ``next_move`` the usual next act.

    ``clock`` tells a second deadline of a case from the next thing due ("unprocessed"): rules of reminders choose by
    it, and ``alarm`` says what is wrong after ``due`` ("quá 45 ngày không xử lý"); both empty for ordinary work.

    ``decides`` is the permission without which nobody may take the next step ("cq_letters.approve_letter"): whoever holds it
    finds the item among what waits for a decision; "" where the next step is anybody's who works on it.
    """

    module: str
    id: UUID = Field(description="the case's id; with module and due it tells one deadline from another")
    code: Line = ""
    title: Line
    url: str
    due: date | None = None
    officer_id: str = ""
    officer_name: Line = ""
    waiting: Literal["me", "citizen", "others"] = "me"
    kind: str = ""
    kind_label: Line = ""
    step: Line = ""
    village: Line = ""
    next_move: NextMove | None = None
    clock: str = ""
    alarm: Line = ""
    decides: str = ""


class PaperLink(Record):
    """A lawful form that can be printed about a case: "Giấy biên nhận", "Mẫu số 02/TCD", where to get it."""

    label: Line
    form: Line = ""
    url: str
    order: int = 50
    verified: bool = Field(default=True, description='False: staff see "chưa kiểm chứng" beside it')


class Lane(StrEnum):
    """Where a piece of work stands on a day's page."""

    ALARM = "alarm"
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    LATER = "later"
    CITIZEN = "citizen"
    OTHERS = "others"


def lane_of(item: DueItem, today: date) -> Lane:
    """Return the lane of ``item`` on ``today``; what waits for somebody else burns only when it is late."""
    if item.clock:
        return Lane.ALARM
    if item.due is not None and item.due < today:
        return Lane.OVERDUE
    if item.waiting != "me":
        return Lane(item.waiting)
    if item.due is None:
        return Lane.LATER
    if item.due == today:
        return Lane.TODAY
    return Lane.WEEK if item.due <= week_end(today) else Lane.LATER


def week_end(today: date) -> date:
    """Return the Sunday that ends the week of ``today``."""
    return today + timedelta(days=6 - today.weekday())
