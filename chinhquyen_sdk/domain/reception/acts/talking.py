"""Face-to-face dialogue in a complaint (Luật Khiếu nại Điều 30): announced in time, held, or called off."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import UUID

from pydantic import AwareDatetime, Field, field_validator

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line
from chinhquyen_sdk.law import deadline

from .. import events
from ..kinds import PetitionKind
from ..records import Petition
from ..states import PetitionState
from ..work import Dialogue, DialogueOutcome
from .outcome import Outcome, frame
from .verifying import lines

_KN30 = "Luật Khiếu nại 02/2011/QH13 Điều 30"


class ScheduleDialogue(Record):
    """Ask the parties to talk, on a day far enough ahead."""

    when: AwareDatetime = Field(title="Ngày giờ đối thoại")
    place: Line = Field(min_length=3, max_length=300, title="Địa điểm")
    agenda: str = Field(default="", max_length=4_000, title="Nội dung đối thoại")
    invited: tuple[str, ...] = Field(default=(), title="Mời những ai")
    notice: Line = Field(min_length=1, max_length=100, title="Số thông báo")

    @field_validator("invited", mode="before")
    @classmethod
    def _lines(cls, value: object) -> object:
        return lines(value)


class HoldDialogue(Record):
    """Write down what came of it; the minutes are on paper (Mẫu số 14), signed by all."""

    talk: UUID = Field(title="Buổi đối thoại")
    minutes: Line = Field(min_length=1, max_length=100, title="Số biên bản (Mẫu số 14)")
    outcome: DialogueOutcome = Field(title="Kết quả")
    agreed: str = Field(default="", max_length=10_000, title="Nội dung đã thống nhất")
    differing: str = Field(default="", max_length=10_000, title="Nội dung còn khác nhau")


class CancelDialogue(Record):
    """Call it off; the parties read why."""

    talk: UUID = Field(title="Buổi đối thoại")
    reason: str = Field(min_length=5, max_length=2_000, title="Vì sao hoãn, hủy")


def earliest_dialogue(today: date) -> date:
    """Return the first day a dialogue announced today may take place (KN-DIALOG-NOTICE)."""
    day = today
    while (latest := deadline("KN-DIALOG-NOTICE", day).due) is None or latest < today:
        day += timedelta(days=1)
    return day


def schedule_dialogue(petition: Petition, wish: ScheduleDialogue, *, actor: Actor, at: datetime) -> Outcome:
    """Announce a dialogue. Raises ``Refused`` when the day is too near for the parties."""
    if petition.kind is not PetitionKind.COMPLAINT or petition.state is not PetitionState.ACCEPTED:
        raise Refused(
            "Chỉ tổ chức đối thoại khi khiếu nại đang được giải quyết.", basis=_KN30, code="move_not_open"
        )
    if any(talk.is_open for talk in petition.dialogues):
        raise Refused("Đã có một buổi đối thoại đang hẹn.", basis=_KN30, code="dialogue_open")
    today, day = local_day(at), local_day(wish.when)
    soonest = earliest_dialogue(today)
    if day < soonest:
        raise Refused(
            f"Ngày này quá gần: các bên phải được thông báo trước. Sớm nhất là {soonest:%d/%m/%Y}.",
            basis=deadline("KN-DIALOG-NOTICE", soonest).basis, code="too_near", field="when",
        )  # fmt: skip
    talk = Dialogue(at=wish.when, place=wish.place, agenda=wish.agenda, invited=wish.invited, notice=wish.notice,
                    noticed_on=today)  # fmt: skip
    kept = petition.model_copy(update={"dialogues": (*petition.dialogues, talk)})
    told = {"when": wish.when, "place": wish.place, "document": wish.notice}
    return Outcome(kept, events.DialogueScheduled(**frame(kept, actor, at, **told)))


def hold_dialogue(petition: Petition, wish: HoldDialogue, *, actor: Actor, at: datetime) -> Outcome:
    """Write down a dialogue that took place, or that the complainant stayed away from."""
    talk = _open_talk(petition, wish.talk)
    if at < talk.at:
        raise Refused("Buổi đối thoại chưa đến giờ.", basis=_KN30, code="too_early")
    if wish.outcome is DialogueOutcome.DIFFER and not wish.differing:
        raise field_error("differing", "required", "Mời ghi những nội dung còn khác nhau.")
    held = talk.model_copy(update={"held_on": local_day(at), **wish.model_dump(exclude={"talk"})})
    kept = _replaced(petition, held)
    return Outcome(kept, events.DialogueHeld(**frame(kept, actor, at, document=wish.minutes)))


def cancel_dialogue(petition: Petition, wish: CancelDialogue, *, actor: Actor, at: datetime) -> Outcome:
    """Call an announced dialogue off."""
    talk = _open_talk(petition, wish.talk)
    off = talk.model_copy(update={"cancelled_on": local_day(at), "cancel_reason": wish.reason})
    kept = _replaced(petition, off)
    return Outcome(kept, events.DialogueCancelled(**frame(kept, actor, at, reason=wish.reason)))


def _open_talk(petition: Petition, talk: UUID) -> Dialogue:
    found = next((each for each in petition.dialogues if each.id == talk and each.is_open), None)
    if found is None:
        raise Refused("Buổi đối thoại này đã xong hoặc đã hủy.", basis=_KN30, code="not_open")
    return found


def _replaced(petition: Petition, talk: Dialogue) -> Petition:
    kept = tuple(talk if each.id == talk.id else each for each in petition.dialogues)
    return petition.model_copy(update={"dialogues": kept})
