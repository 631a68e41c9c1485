"""Facts about boards, who sits in them and how they were elected. The subject is the board; nobody is named."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.events import Event


class SupervisionEvent(Event):
    """About ``title``, which is public or will be."""

    title: str = ""


class BoardFormed(SupervisionEvent):
    hook: ClassVar[str] = "board_formed"

    def for_staff(self) -> str:
        return "Bắt đầu lập ban."


class MemberJoined(SupervisionEvent):
    hook: ClassVar[str] = "board_member_joined"

    role: str
    village: str = ""

    def for_citizen(self) -> str:
        return f"Thêm một {self.role}{f', {self.village}' if self.village else ''}."


class MemberChanged(SupervisionEvent):
    hook: ClassVar[str] = "board_member_changed"

    role: str

    def for_citizen(self) -> str:
        return f"Một thành viên nay là {self.role}."


class MemberLeft(SupervisionEvent):
    hook: ClassVar[str] = "board_member_left"

    on: date
    by_election: bool = False

    def for_citizen(self) -> str:
        then = " Phải bầu bổ sung." if self.by_election else ""
        return f"Một thành viên thôi làm từ {spoken_day(self.on)}.{then}"


class ElectionHeld(SupervisionEvent):
    """How many voted for whom is not told."""

    hook: ClassVar[str] = "board_election_held"

    on: date
    village: str = ""
    by_election: bool = False

    def for_citizen(self) -> str:
        what = "họp bầu bổ sung" if self.by_election else "họp bầu"
        return f"{self.village or 'Cộng đồng'} {what} {spoken_day(self.on)}."


class ElectionMended(ElectionHeld):
    hook: ClassVar[str] = "board_election_mended"

    def for_citizen(self) -> str:
        return ""

    def for_staff(self) -> str:
        return f"Sửa biên bản bầu {self.village} {spoken_day(self.on)}."


class BoardRecognised(SupervisionEvent):
    hook: ClassVar[str] = "board_recognised"

    number: str
    on: date
    exceptions: int = 0

    def for_citizen(self) -> str:
        apart = f" Có {self.exceptions} chỗ khác quy định, đã ghi lý do." if self.exceptions else ""
        return f"Mặt trận công nhận ban ({self.number}) {spoken_day(self.on)}.{apart}"


class BoardEnded(SupervisionEvent):
    hook: ClassVar[str] = "board_ended"

    on: date
    reason: str

    def for_citizen(self) -> str:
        return f"Ban kết thúc {spoken_day(self.on)}. {self.reason}"
