"""The law of information on request as pure functions: a request and a wish in, the next request and its event out."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import LawError

from . import clocks, events
from . import wishes as w
from .clocks import Clock
from .records import AskInformation, InformationRequest
from .states import MOVES, RequestState, Step

LAW = "Luật Tiếp cận thông tin 01/2026/QH16"
_S = RequestState


class Outcome(NamedTuple):
    """The request as it stands now and the fact to write down."""

    request: InformationRequest
    event: events.InformationEvent


def ask_information(wish: AskInformation, *, id: UUID, code: str, actor: Actor, at: datetime) -> Outcome:
    """Register a request; its clock starts on the day it was received, or today."""
    day = wish.received_on or local_day(at)
    if day > local_day(at):
        raise field_error("received_on", "date_in_future", "Ngày nhận ở tương lai, mời xem lại.")
    try:
        clock = clocks.request_clock(wish.source, day)
    except LawError as unknown:
        raise field_error("received_on", "date_outside", str(unknown)) from unknown
    kept = wish.model_dump(include=set(InformationRequest.model_fields) - {"received_on"})
    request = InformationRequest(id=id, code=code, asked_at=at, received_on=day, clocks=(clock,), **kept)
    return Outcome(request, events.InformationRequested(source=wish.source, **frame(request, actor, at)))


def add_more(request: InformationRequest, wish: w.AddMore, *, actor: Actor, at: datetime) -> Outcome:
    """Take what the asker adds: from now the request is whole, and the period begins (Điều 26 khoản 3)."""
    require(request, request.state is _S.AWAITING)
    clock = clocks.request_clock(request.source, local_day(at))
    back = request.model_copy(update={
        "state": _S.RECEIVED, "clocks": (*request.clocks, clock), "missing": (), "missing_note": "",
        "content": f"{request.content}\n\nBổ sung: {wish.text}",
    })  # fmt: skip
    return Outcome(back, events.InformationMoreReceived(**frame(back, actor, at)))


def withdraw_request(request: InformationRequest, *, actor: Actor, at: datetime) -> Outcome:
    """The asker takes it back."""
    require(request, request.state.is_open and request.state is not _S.DISPUTED)
    gone = closed(request, _S.WITHDRAWN, at)
    return Outcome(gone, events.InformationWithdrawn(**frame(gone, actor, at)))


def dispute_answer(
    request: InformationRequest, wish: w.DisputeAnswer, *, actor: Actor, at: datetime
) -> Outcome:
    """The asker says that it is wrong or not all: ten days to look again (Điều 28 khoản 2)."""
    require(request, request.state is _S.PROVIDED)
    clock = Clock(rule=clocks.AGAIN, started=local_day(at))
    update = {
        "state": _S.DISPUTED,
        "clocks": (*request.clocks, clock),
        "dispute": wish.dispute,
        "closed_on": None,
    }
    open_again = request.model_copy(update=update)
    return Outcome(open_again, events.InformationDisputed(**frame(open_again, actor, at)))


def closed(
    request: InformationRequest, state: RequestState, at: datetime, **values: Any
) -> InformationRequest:
    """Return the request ended in ``state``, its clocks stopped."""
    today = local_day(at)
    ended = tuple(clock.stop(today) for clock in request.clocks)
    return request.model_copy(update={"state": state, "clocks": ended, "closed_on": today, **values})


def require_step(request: InformationRequest, step: Step) -> None:
    """Refuse a step that is not open now."""
    require(request, request.state in MOVES[step])


def require(request: InformationRequest, holds: bool) -> None:
    """Refuse what the request's state does not allow."""
    if not holds:
        raise Refused(
            f"Yêu cầu đang ở bước “{request.state.label}”, chưa làm được việc này.",
            basis=LAW,
            code="move_not_open",
        )


def frame(request: InformationRequest, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about ``request`` carries."""
    line = request.clock.deadline() if request.clock else None
    return {"at": at, "actor": actor, "subject": request.id, "code": request.code, "due": line.due if line else None,
            "basis": line.basis if line and line.verified else ""}  # fmt: skip
