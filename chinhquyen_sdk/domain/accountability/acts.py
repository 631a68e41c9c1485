"""The law of an explanation as pure functions: a request and a wish in, the next request and its event out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import Extension, LawError

from . import clocks, events
from . import records as r
from .grounds import find_ground
from .records import ExplanationRequest
from .states import RequestState

LAW = "Luật Phòng, chống tham nhũng 36/2018/QH14 Điều 15"
_S = RequestState


class Outcome(NamedTuple):
    """The request as it stands now and the fact to write down."""

    request: ExplanationRequest
    event: events.ExplanationEvent


def ask_explanation(wish: r.AskExplanation, *, id: UUID, code: str, actor: Actor, at: datetime) -> Outcome:
    """Register a request; its clock starts on the day the paper was received, or today."""
    day = wish.received_on or local_day(at)
    if day > local_day(at):
        raise field_error("received_on", "date_in_future", "Ngày nhận ở tương lai, mời xem lại.")
    clock = clocks.first_clock(wish.asker, day)
    try:
        clock.deadline()
    except LawError as unknown:
        raise field_error("received_on", "date_outside", str(unknown)) from unknown
    request = ExplanationRequest(
        id=id, code=code, asker=wish.asker, subject=wish.subject, content=wish.content, affected=wish.affected,
        wanted=wish.wanted, source=wish.source, asked_at=at, received_on=day, clocks=(clock,),
    )  # fmt: skip
    return Outcome(request, events.ExplanationRequested(source=wish.source, **_frame(request, actor, at)))


def accept_request(
    request: ExplanationRequest, wish: r.AcceptRequest, *, actor: Actor, at: datetime
) -> Outcome:
    """Take the duty. For people the fifteen days run from here; for the press and agencies the ten days run on."""
    _require(request, _S.RECEIVED)
    today, kept = local_day(at), request.clocks
    if not request.asker.answered_by_law_of_information:
        kept = (*(clock.stop(today) for clock in kept), clocks.Clock(rule=clocks.EXPLAIN, started=today))
    taken = request.model_copy(update={"state": _S.ACCEPTED, "clocks": kept, "responsible": wish.responsible})
    return Outcome(
        taken, events.ExplanationAccepted(responsible=wish.responsible, **_frame(taken, actor, at))
    )


def ask_more(request: ExplanationRequest, wish: r.AskMore, *, actor: Actor, at: datetime) -> Outcome:
    """Ask the asker to be clearer; the clock stands."""
    _require(request, _S.RECEIVED)
    kept = tuple(clock.pause(local_day(at)) for clock in request.clocks)
    waiting = request.model_copy(update={"state": _S.AWAITING, "clocks": kept, "missing": wish.missing})
    return Outcome(waiting, events.ExplanationMoreAsked(**_frame(waiting, actor, at)))


def add_more(request: ExplanationRequest, wish: r.AddMore, *, actor: Actor, at: datetime) -> Outcome:
    """Take what the asker adds; the clock runs again."""
    _require(request, _S.AWAITING)
    kept = tuple(clock.resume(local_day(at)) for clock in request.clocks)
    content = f"{request.content}\n\nNói rõ thêm: {wish.text}"
    back = request.model_copy(
        update={"state": _S.RECEIVED, "clocks": kept, "missing": "", "content": content}
    )
    return Outcome(back, events.ExplanationMoreReceived(**_frame(back, actor, at)))


def refuse_request(
    request: ExplanationRequest, wish: r.RefuseRequest, *, actor: Actor, at: datetime
) -> Outcome:
    """Say no, on a ground of the list and in writing."""
    _require(request, _S.RECEIVED, _S.AWAITING, _S.ACCEPTED)
    if find_ground(wish.ground) is None:
        raise field_error("ground", "ground_unknown", "Mời chọn căn cứ trong danh sách.")
    values = {"ground": wish.ground, "reason": wish.reason, "document": wish.document}
    said = _closed(request, _S.REFUSED, at, **values)
    event = events.ExplanationRefused(ground=wish.ground, document=wish.document, **_frame(said, actor, at))
    return Outcome(said, event)


def guide_request(
    request: ExplanationRequest, wish: r.GuideRequest, *, actor: Actor, at: datetime
) -> Outcome:
    """Tell whose duty it is."""
    _require(request, _S.RECEIVED, _S.AWAITING)
    told = _closed(request, _S.GUIDED, at, agency=wish.agency, reason=wish.reason)
    return Outcome(told, events.ExplanationGuided(agency=wish.agency, **_frame(told, actor, at)))


def extend_request(
    request: ExplanationRequest, wish: r.ExtendRequest, *, actor: Actor, at: datetime
) -> Outcome:
    """Take more time, once, where the rule allows it."""
    _require(request, _S.ACCEPTED, _S.MEETING)
    clock = clocks.running(request.clocks)
    if clock is None or clock.rule != clocks.EXPLAIN or clock.extension:
        raise Refused(
            "Thời hạn này không gia hạn được, hoặc đã gia hạn rồi.", basis=LAW, code="not_extendable"
        )
    longer = clock.model_copy(update={"extension": Extension(document=wish.document, reason=wish.reason)})
    kept = tuple(longer if each is clock else each for each in request.clocks)
    later = request.model_copy(update={"clocks": kept})
    event = events.ExplanationExtended(reason=wish.reason, document=wish.document, **_frame(later, actor, at))
    return Outcome(later, event)


def set_meeting(request: ExplanationRequest, wish: r.MeetAsker, *, actor: Actor, at: datetime) -> Outcome:
    """Agree on a day to explain face to face; the written answer is still owed."""
    _require(request, _S.ACCEPTED, _S.MEETING)
    if wish.meeting_at <= at:
        raise field_error("meeting_at", "date_in_past", "Giờ gặp phải ở sau lúc này.")
    met = request.model_copy(
        update={"state": _S.MEETING, "meeting_at": wish.meeting_at, "meeting_place": wish.meeting_place}
    )
    return Outcome(met, events.ExplanationMeetingSet(meeting_at=wish.meeting_at, **_frame(met, actor, at)))


def explain_request(
    request: ExplanationRequest, wish: r.ExplainRequest, *, actor: Actor, at: datetime
) -> Outcome:
    """Explain, in writing."""
    _require(request, _S.ACCEPTED, _S.MEETING)
    values = {"answer": wish.answer, "document": wish.document, "answered_on": local_day(at)}
    done = _closed(request, _S.ANSWERED, at, **values)
    event = events.ExplanationGiven(document=wish.document, late=not done.in_time, **_frame(done, actor, at))
    return Outcome(done, event)


def publish_explanation(
    request: ExplanationRequest,
    wish: r.PublishExplanation,
    *,
    told_of: tuple[str, ...],
    actor: Actor,
    at: datetime,
) -> Outcome:
    """Publish the answer. ``told_of`` holds what would tell who asked; none of it may stand in the text."""
    _require(request, _S.ANSWERED)
    public = f"{wish.public_subject}\n{wish.public_answer}".casefold()
    if any(word.casefold() in public for word in told_of if len(word) > 3):
        raise Refused(
            "Bản công khai còn tên, số điện thoại hoặc địa chỉ của người hỏi. Mời bỏ đi rồi công khai.",
            basis="Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15", code="names_asker", field="public_answer",
        )  # fmt: skip
    out = request.model_copy(update={
        "public_subject": wish.public_subject, "public_answer": wish.public_answer, "published_on": local_day(at),
    })  # fmt: skip
    return Outcome(out, events.ExplanationPublished(**_frame(out, actor, at)))


def withdraw_request(request: ExplanationRequest, *, actor: Actor, at: datetime) -> Outcome:
    """The asker takes it back."""
    _require(request, _S.RECEIVED, _S.AWAITING, _S.ACCEPTED, _S.MEETING)
    gone = _closed(request, _S.WITHDRAWN, at)
    return Outcome(gone, events.ExplanationWithdrawn(**_frame(gone, actor, at)))


def hand_request(request: ExplanationRequest, *, at: datetime) -> ExplanationRequest:
    """Take the request as the petition it is: whoever asks for a wrong to be righted waits for no explanation."""
    _require(request, _S.RECEIVED, _S.AWAITING, _S.ACCEPTED)
    return _closed(request, _S.HANDED, at)


def became_petition(request: ExplanationRequest, petition: str, *, hidden: bool) -> ExplanationRequest:
    """The petition is filed under ``petition`` and holds the words now: here they are forgotten.

    ``hidden``: it is a denunciation, and even its subject says too much.
    """
    update = {"petition": petition, "content": "", "affected": ""}
    return request.model_copy(update={**update, **({"subject": "Đã nhận thành đơn"} if hidden else {})})


def assign_request(
    request: ExplanationRequest, wish: r.AssignRequest, *, actor: Actor, at: datetime
) -> Outcome:
    """Give it to an officer."""
    given = request.model_copy(update={"officer_id": wish.officer_id, "officer_name": wish.officer_name})
    to = {"officer": wish.officer_name, "officer_id": wish.officer_id}
    return Outcome(given, events.ExplanationAssigned(**to, **_frame(given, actor, at)))


def _closed(
    request: ExplanationRequest, state: RequestState, at: datetime, **values: Any
) -> ExplanationRequest:
    today = local_day(at)
    ended = tuple(clock.resume(today).stop(today) for clock in request.clocks)
    return request.model_copy(update={"state": state, "clocks": ended, "closed_on": today, **values})


def _require(request: ExplanationRequest, *states: RequestState) -> None:
    if request.state not in states:
        raise Refused(
            f"Yêu cầu đang ở bước “{request.state.label}”, chưa làm được việc này.",
            basis=LAW,
            code="move_not_open",
        )


def _frame(request: ExplanationRequest, actor: Actor, at: datetime) -> dict[str, Any]:
    clock = clocks.running(request.clocks) if request.state.is_open else None
    line = clock.deadline() if clock else None
    return {"at": at, "actor": actor, "subject": request.id, "code": request.code, "due": line.due if line else None,
            "basis": line.basis if line and line.verified else ""}  # fmt: skip
