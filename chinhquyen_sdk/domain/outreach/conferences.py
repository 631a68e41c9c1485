"""Conferences in the hamlets at which law and policies are made known: planned, called, held, counted. Pure.

Plan III.8.1: every xóm, tổ dân phố has its conference on grassroots democracy (P-02).
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, NamedTuple, Self
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field, model_validator

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line

from . import events
from .states import ConferenceState

HOUSE = "quy tắc của nền tảng: hội nghị lên lịch, mời, họp rồi ghi số người dự"
_CODE = r"^[A-Za-z0-9-]{0,40}$"


class PlanConference(Record):
    """When and where a hamlet comes together, and what about."""

    title: Line = Field(min_length=8, max_length=200, title="Hội nghị về việc gì")
    policy: UUID | None = Field(default=None, title="Phổ biến chính sách nào")
    democracy: bool = Field(default=False, title="Có tuyên truyền Luật Thực hiện dân chủ ở cơ sở")
    day: date = Field(title="Ngày họp")
    hour: str = Field(
        pattern=r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$", title="Giờ họp", description="Ví dụ: 19:30."
    )
    place: Line = Field(min_length=3, max_length=200, title="Họp ở đâu")
    content: str = Field(min_length=5, max_length=3000, title="Nội dung", description="Mỗi việc một dòng.")
    contact: Line = Field(default="", max_length=200, title="Hỏi ai")

    @property
    def starts_at(self) -> datetime:
        """The moment it begins."""
        hour, minute = map(int, self.hour.split(":"))
        return datetime.combine(self.day, time(hour, minute), VIETNAM)


class InviteVillage(Record):
    """How the people were called."""

    ways: tuple[str, ...] = Field(min_length=1, max_length=8, title="Đã mời bằng cách nào")
    letter: bool = Field(default=False, title="Soạn thêm giấy mời trưởng xóm, tổ trưởng (mục Thư)")

    @model_validator(mode="after")
    def _known_ways(self) -> Self:
        if unknown := set(self.ways) - set(WAYS):
            raise problem("unknown_way", f"Không có cách mời “{sorted(unknown)[0][:40]}”.")
        return self


WAYS = {
    "loa": "loa truyền thanh",
    "giay-moi": "giấy mời từng hộ",
    "niem-yet": "niêm yết ở nhà văn hóa",
    "nhom": "nhóm Zalo, mạng xã hội của xóm",
    "truong-xom": "trưởng xóm, tổ trưởng báo tận nhà",
    "trang": "trang thông tin điện tử",
}


class AskedQuestion(Record):
    """A question from the floor. ``code``: of the petition or dialogue it became."""

    text: Line = Field(
        min_length=5, max_length=600, title="Bà con hỏi gì", description="Không nêu tên người hỏi."
    )
    answer: str = Field(default="", max_length=2000, title="Trả lời tại hội nghị")
    code: str = Field(
        default="", max_length=40, pattern=_CODE, title="Mã đơn hoặc buổi đối thoại",
        description="Khi câu hỏi được nhận thành đơn, hoặc đưa sang buổi đối thoại.",
    )  # fmt: skip


class AskQuestion(AskedQuestion):
    """Write down a question from the floor."""

    checked: bool = Field(
        default=False, title="Đã đọc lại: không còn thông tin riêng của ai",
        description="Chỉ cần đánh dấu khi máy hỏi.",
    )  # fmt: skip


class HoldConference(Record):
    """What came of it."""

    households: int = Field(ge=0, le=100_000, title="Số hộ có người dự")
    people: int = Field(ge=0, le=1_000_000, title="Số người dự")
    spread: str = Field(
        min_length=10, max_length=4000, title="Đã phổ biến những gì", description="Không nêu tên người dự."
    )
    leaflets: int = Field(default=0, ge=0, le=1_000_000, title="Số tờ rơi, tài liệu đã phát")
    checked: bool = Field(
        default=False, title="Đã đọc lại: không còn thông tin riêng của ai",
        description="Chỉ cần đánh dấu khi máy hỏi.",
    )  # fmt: skip

    @model_validator(mode="after")
    def _people_of_households(self) -> Self:
        if self.people < self.households:
            raise problem("fewer_people", "Số người dự không thể ít hơn số hộ có người dự.")
        return self


class CancelConference(Record):
    """Why it does not take place."""

    reason: Line = Field(min_length=5, max_length=300, title="Vì sao không họp")


class Conference(Record):
    """A conference of one hamlet. ``households_then``: how many the hamlet had when it was held."""

    id: UUID
    title: Line = Field(max_length=200, title="Hội nghị")
    village: UUID = Field(title="Xóm, tổ dân phố")
    village_name: Line = Field(max_length=100, title="Tên xóm, tổ dân phố")
    policy: UUID | None = Field(default=None, title="Chính sách")
    democracy: bool = Field(default=False, title="Tuyên truyền dân chủ ở cơ sở")
    starts_at: AwareDatetime = Field(title="Bắt đầu lúc")
    place: Line = Field(max_length=200, title="Ở đâu")
    content: str = Field(title="Nội dung")
    contact: Line = Field(default="", max_length=200, title="Hỏi ai")
    state: ConferenceState = ConferenceState.PLANNED
    ways: tuple[str, ...] = Field(default=(), title="Cách mời")
    households: int | None = Field(default=None, title="Số hộ dự")
    people: int | None = Field(default=None, title="Số người dự")
    households_then: int | None = Field(default=None, title="Số hộ của xóm")
    spread: str = Field(default="", title="Đã phổ biến")
    leaflets: int = Field(default=0, title="Số tài liệu phát")
    questions: tuple[AskedQuestion, ...] = Field(default=(), title="Bà con hỏi")
    reason: Line = Field(default="", max_length=300, title="Vì sao không họp")

    @property
    def day(self) -> date:
        """The day it is held."""
        return local_day(self.starts_at)

    @property
    def hour(self) -> str:
        """The hour it begins."""
        return f"{self.starts_at.astimezone(VIETNAM):%H:%M}"

    @property
    def share(self) -> int | None:
        """How many of a hundred households came; None when the hamlet was never counted."""
        if self.households is None or not self.households_then:
            return None
        return min(100, self.households * 100 // self.households_then)

    @property
    def ways_text(self) -> str:
        return ", ".join(WAYS[way] for way in self.ways if way in WAYS)


class ConferenceOutcome(NamedTuple):
    """What an act leads to."""

    conference: Conference
    event: events.OutreachEvent


def plan_conference(
    wish: PlanConference, village: Village, *, actor: Actor, at: datetime
) -> ConferenceOutcome:
    """Put a conference of ``village`` into the calendar."""
    facts = wish.model_dump(exclude={"day", "hour"})
    made = Conference(
        id=uuid4(), village=village.id, village_name=village.name, starts_at=wish.starts_at, **facts
    )
    return ConferenceOutcome(made, events.ConferencePlanned(village=village.name, on=wish.day, **frame(made, actor, at)))  # fmt: skip


def change_conference(
    one: Conference, wish: PlanConference, *, actor: Actor, at: datetime
) -> ConferenceOutcome:
    """Change what is planned; people who were called are to be called again when the day changes."""
    _open(one)
    facts = {**wish.model_dump(exclude={"day", "hour"}), "starts_at": wish.starts_at}
    again = one.state is ConferenceState.INVITED and wish.starts_at != one.starts_at
    facts |= {"state": ConferenceState.PLANNED, "ways": ()} if again else {}
    after = one.model_copy(update=facts)
    return ConferenceOutcome(after, events.ConferenceMoved(on=wish.day, **frame(after, actor, at)))


def invite_village(one: Conference, wish: InviteVillage, *, actor: Actor, at: datetime) -> ConferenceOutcome:
    """Write down that the people were called, and how."""
    _open(one)
    ways = tuple(way for way in WAYS if way in {*one.ways, *wish.ways})
    after = one.model_copy(update={"state": ConferenceState.INVITED, "ways": ways})
    event = events.ConferenceInvited(ways=tuple(WAYS[way] for way in ways), **frame(after, actor, at))
    return ConferenceOutcome(after, event)


def hold_conference(
    one: Conference, wish: HoldConference, *, households: int | None, actor: Actor, at: datetime
) -> ConferenceOutcome:
    """Write down what came of it; ``households`` of the hamlet are frozen with it. Also sets right what was written."""
    if one.state is ConferenceState.CANCELLED:
        raise Refused("Hội nghị này đã ghi là không họp.", basis=HOUSE, code="cancelled")
    if one.starts_at > at:
        raise Refused("Hội nghị chưa tới giờ họp.", basis=HOUSE, code="not_begun")
    then = one.households_then or households
    if then is not None and wish.households > then:
        text = f"{one.village_name} có {then} hộ. Mời xem lại số hộ dự, hoặc số hộ ở danh sách xóm, tổ."
        raise field_error("households", "more_than_all", text)
    after = one.model_copy(
        update={
            **wish.model_dump(exclude={"checked"}),
            "state": ConferenceState.HELD,
            "households_then": then,
        }
    )
    event = events.ConferenceHeld(households=wish.households, people=wish.people, **frame(after, actor, at))
    return ConferenceOutcome(after, event)


def ask_question(
    one: Conference, question: AskedQuestion, *, actor: Actor, at: datetime
) -> ConferenceOutcome:
    """Add a question from the floor; the same one twice is one."""
    if one.state is not ConferenceState.HELD:
        raise Refused("Ghi kết quả hội nghị trước, rồi ghi câu hỏi.", basis=HOUSE, code="not_held")
    if len(one.questions) >= 100:
        raise Refused("Nhiều nhất 100 câu hỏi cho một hội nghị.", basis=HOUSE, code="too_many")
    others = tuple(each for each in one.questions if each.text != question.text)
    kept = AskedQuestion(text=question.text, answer=question.answer, code=question.code)
    after = one if kept in one.questions else one.model_copy(update={"questions": (*others, kept)})
    event = events.ConferenceQuestionWritten(number=len(after.questions), **frame(after, actor, at))
    return ConferenceOutcome(after, event)


def cancel_conference(
    one: Conference, wish: CancelConference, *, actor: Actor, at: datetime
) -> ConferenceOutcome:
    """Say that it does not take place."""
    _open(one)
    after = one.model_copy(update={"state": ConferenceState.CANCELLED, "reason": wish.reason})
    return ConferenceOutcome(after, events.ConferenceCancelled(reason=wish.reason, **frame(after, actor, at)))


def frame(one: Conference, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about a conference says."""
    return {"title": one.title, "subject": one.id, "actor": actor, "at": at}


def _open(one: Conference) -> None:
    if not one.state.is_open:
        raise Refused(f"Hội nghị này đã xong: {one.state.label.lower()}.", basis=HOUSE, code="closed")
