"""The law of a dialogue as pure functions: a record and a wish in, the next record and its event out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import LawError, deadline

from . import events
from .records import Dialogue
from .states import DialogueState
from .wishes import AnnounceDialogue, CancelDialogue, CloseDialogue, PlanDialogue, PublishResult

NOTICE, RESULT = "DIALOG-NOTICE", "DIALOG-RESULT"
LAW = "Luật Tổ chức chính quyền địa phương 72/2025/QH15 Điều 43"
_S = DialogueState


class Outcome(NamedTuple):
    """The dialogue as it stands now and the fact to write down."""

    dialogue: Dialogue
    event: events.DialogueEvent


def plan_dialogue(wish: PlanDialogue, *, id: UUID, code: str, actor: Actor, at: datetime) -> Outcome:
    """Put a dialogue into the plan of its year."""
    planned = Dialogue(
        id=id, code=code, occasion=wish.occasion, title=wish.title, content=wish.content, year=wish.planned_on.year,
        planned_on=wish.planned_on, villages=wish.villages, demand=wish.demand,
        officer_id=wish.officer_id, officer_name=wish.officer_name,
    )  # fmt: skip
    return Outcome(planned, events.DialoguePlanned(planned_on=wish.planned_on, **_frame(planned, actor, at)))


def announce_dialogue(dialogue: Dialogue, wish: AnnounceDialogue, *, actor: Actor, at: datetime) -> Outcome:
    """Tell the people, at least seven days before; a new day or hour is told as early as the first."""
    _require(dialogue, _S.PLANNED, _S.ANNOUNCED)
    again = dialogue.state is _S.ANNOUNCED
    if not again or wish.starts_at != dialogue.starts_at or wish.place != dialogue.place:
        _require_notice(wish, at)
    values = {name: getattr(wish, name) for name in AnnounceDialogue.model_fields}
    told = dialogue.model_copy(update={
        **values, "state": _S.ANNOUNCED, "announced_on": local_day(at), **_anew(dialogue, at),
    })  # fmt: skip
    event = events.DialogueAnnounced(starts_at=wish.starts_at, again=again, **_frame(told, actor, at))
    return Outcome(told, event)


def _require_notice(wish: AnnounceDialogue, at: datetime) -> None:
    day = local_day(wish.starts_at)
    try:
        line = deadline(NOTICE, day)
    except LawError as unknown:
        raise Refused(str(unknown), basis=LAW, code="date_outside", field="starts_at") from unknown
    if line.due is not None and local_day(at) > line.due:
        raise Refused(
            f"Muốn đối thoại {spoken_day(day)} thì phải thông báo chậm nhất {spoken_day(line.due)}. "
            "Mời chọn ngày xa hơn, để bà con kịp biết và chuẩn bị.",
            basis=line.basis, code="notice_too_late", field="starts_at",
        )  # fmt: skip


def open_dialogue(dialogue: Dialogue, *, actor: Actor, at: datetime) -> Outcome:
    """Begin: the list in the hall is live. Not before the day that was told."""
    _require(dialogue, _S.ANNOUNCED)
    if dialogue.starts_at and local_day(at) < local_day(dialogue.starts_at):
        raise Refused(
            f"Buổi đối thoại hẹn {spoken_day(local_day(dialogue.starts_at))}, chưa đến ngày.",
            basis=LAW, code="too_early",
        )  # fmt: skip
    live = dialogue.model_copy(update={"state": _S.LIVE, "held_on": local_day(at)})
    return Outcome(live, events.DialogueOpened(**_frame(live, actor, at)))


def close_dialogue(dialogue: Dialogue, wish: CloseDialogue, *, actor: Actor, at: datetime) -> Outcome:
    """End with minutes; from this day the clock of the result runs."""
    _require(dialogue, _S.LIVE, _S.ANNOUNCED)
    day = dialogue.held_on or dialogue.day
    if day > local_day(at):
        raise Refused("Buổi đối thoại chưa diễn ra, chưa có biên bản.", basis=LAW, code="too_early")
    line = deadline(RESULT, day)
    held = dialogue.model_copy(update={
        "state": _S.HELD, "held_on": day, "attended": wish.attended, "secretary": wish.secretary,
        "minutes": wish.minutes, "result_due": line.due, "now_asked": None,
    })  # fmt: skip
    event = events.DialogueHeld(result_due=line.due or day, basis=line.basis, **_frame(held, actor, at))
    return Outcome(held, event)


def publish_result(
    dialogue: Dialogue, wish: PublishResult, *, unanswered: int, actor: Actor, at: datetime
) -> Outcome:
    """Tell what came of it. Every question has its answer first."""
    _require(dialogue, _S.HELD)
    if unanswered:
        raise Refused(
            f"Còn {unanswered} câu hỏi chưa trả lời. Mỗi câu bà con hỏi phải được trả lời tại hội nghị hoặc bằng văn bản.",
            basis=LAW, code="questions_open",
        )  # fmt: skip
    told = dialogue.model_copy(
        update={"state": _S.PUBLISHED, "result": wish.result, "published_on": local_day(at)}
    )
    event = events.DialogueResultPublished(late=told.published_late, **_frame(told, actor, at))
    return Outcome(told, event)


def cancel_dialogue(dialogue: Dialogue, wish: CancelDialogue, *, actor: Actor, at: datetime) -> Outcome:
    """Call it off, with a reason everybody reads."""
    _require(dialogue, _S.PLANNED, _S.ANNOUNCED)
    off = dialogue.model_copy(update={
        "state": _S.CANCELLED, "reason": wish.reason, **_anew(dialogue, at),
    })  # fmt: skip
    return Outcome(off, events.DialogueCancelled(reason=wish.reason, **_frame(off, actor, at)))


def _anew(dialogue: Dialogue, at: datetime) -> dict[str, object]:
    """Return what tells the citizen's calendar that the hour it holds is not the last word; the first notice is 0."""
    return {"revision": dialogue.revision + bool(dialogue.changed_at), "changed_at": at}


def _require(dialogue: Dialogue, *states: DialogueState) -> None:
    if dialogue.state not in states:
        raise Refused(
            f"Buổi đối thoại đang ở bước “{dialogue.state.label}”, chưa làm được việc này.",
            basis=LAW, code="move_not_open",
        )  # fmt: skip


def _frame(dialogue: Dialogue, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"at": at, "actor": actor, "subject": dialogue.id, "code": dialogue.code}
