"""What officers do with a request: each step as a pure function, each lawful no with its article."""

from __future__ import annotations

from datetime import datetime

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law import Extension, LawError

from . import clocks, events
from . import wishes as w
from .acts import LAW, Outcome, closed, frame, require_step
from .lists import find_scope, refusal_grounds
from .records import InformationRequest
from .states import RequestState, Step

UNPAID = "TC-27-6"
_S = RequestState


def accept_request(
    request: InformationRequest, wish: w.AcceptInformation, *, actor: Actor, at: datetime
) -> Outcome:
    """The request is whole; the period goes on from the day it came."""
    require_step(request, Step.ACCEPT)
    taken = request.model_copy(update={"state": _S.WORKING, "scope": wish.scope})
    return Outcome(taken, events.InformationAccepted(**frame(taken, actor, at)))


def ask_more(request: InformationRequest, wish: w.AskMore, *, actor: Actor, at: datetime) -> Outcome:
    """Name what is missing. Only a whole request starts the period (Điều 26 khoản 3): this clock is set aside."""
    require_step(request, Step.ASK_MORE)
    kept = tuple(clock.stop(local_day(at), void=True) for clock in request.clocks)
    update = {
        "state": _S.AWAITING,
        "clocks": kept,
        "missing": wish.missing,
        "missing_note": wish.missing_note,
    }
    waiting = request.model_copy(update=update)
    return Outcome(waiting, events.InformationMoreAsked(**frame(waiting, actor, at)))


def extend_request(
    request: InformationRequest, wish: w.ExtendInformation, *, actor: Actor, at: datetime
) -> Outcome:
    """Take more time, once, and say so within the period (Điều 26 khoản 3)."""
    require_step(request, Step.EXTEND)
    clock = request.clock
    if clock is None or clock.extension:
        raise Refused(
            "Thời hạn này đã gia hạn một lần rồi.", basis=f"{LAW} Điều 26 khoản 3", code="not_extendable"
        )
    if request.is_late(local_day(at)):
        text = "Đã quá hạn. Gia hạn phải thông báo trong thời hạn cung cấp thông tin."
        raise Refused(text, basis=f"{LAW} Điều 26 khoản 3", code="too_late_to_extend")
    longer = clock.model_copy(update={"extension": Extension(document=wish.document, reason=wish.reason)})
    kept = tuple(longer if each is clock else each for each in request.clocks)
    later = request.model_copy(update={"clocks": kept})
    event = events.InformationExtended(reason=wish.reason, document=wish.document, **frame(later, actor, at))
    return Outcome(later, event)


def charge_costs(request: InformationRequest, wish: w.ChargeCosts, *, actor: Actor, at: datetime) -> Outcome:
    """Tell the real costs, before the copies are made. The clock runs on: the law stops it for nobody's purse."""
    require_step(request, Step.CHARGE)
    scope = find_scope(request.scope)
    if scope is not None and scope.free:
        text = f"Loại thông tin này không thu chi phí: {scope.text.lower()}."
        raise Refused(text, basis=f"{LAW} Điều 25 khoản 2", code="free_of_cost", field="amount")
    told = request.model_copy(update={
        "state": _S.PAYING, "cost": wish.amount, "cost_detail": wish.cost_detail, "paid_on": None,
    })  # fmt: skip
    said = {"amount": wish.amount, "document": wish.document}
    return Outcome(told, events.InformationCharged(**said, **frame(told, actor, at)))


def take_payment(request: InformationRequest, wish: w.TakePayment, *, actor: Actor, at: datetime) -> Outcome:
    """The costs were paid; the copies are made."""
    require_step(request, Step.TAKE_PAYMENT)
    if wish.paid_on > local_day(at):
        raise field_error("paid_on", "date_in_future", "Ngày trả ở tương lai, mời xem lại.")
    paid = request.model_copy(update={"state": _S.WORKING, "paid_on": wish.paid_on})
    return Outcome(paid, events.InformationPaid(**frame(paid, actor, at)))


def provide_information(
    request: InformationRequest, wish: w.ProvideInformation, *, actor: Actor, at: datetime
) -> Outcome:
    """Give the information, or the part that may be given (Điều 10 khoản 4)."""
    require_step(request, Step.PROVIDE)
    cost = request.cost if request.paid_on else None  # what was not paid is not owed: no copies were made
    done = closed(request, _S.PROVIDED, at, answered_on=local_day(at), cost=cost, **wish.model_dump())
    said = {"document": wish.document, "partial": done.is_partial, "late": not done.in_time}
    return Outcome(done, events.InformationProvided(**said, **frame(done, actor, at)))


def point_to_public(
    request: InformationRequest, wish: w.PointToPublic, *, actor: Actor, at: datetime
) -> Outcome:
    """Say where it stands (Điều 27 khoản 2); whoever cannot reach it there asks by Điều 23 khoản 1 điểm c."""
    require_step(request, Step.POINT)
    told = closed(
        request,
        _S.POINTED,
        at,
        answered_on=local_day(at),
        links=wish.links,
        reason=wish.reason,
        document=wish.document,
    )
    return Outcome(told, events.InformationPointed(document=wish.document, **frame(told, actor, at)))


def redirect_request(
    request: InformationRequest, wish: w.RedirectInformation, *, actor: Actor, at: datetime
) -> Outcome:
    """Tell who holds it (Điều 27 khoản 3); passed on only for an asker who agreed to it."""
    require_step(request, Step.REDIRECT)
    if wish.forwarded and not request.forward:
        text = "Người hỏi chưa đồng ý chuyển yêu cầu của mình đến nơi khác. Mời bỏ dấu này, chỉ hướng dẫn."
        raise Refused(
            text, basis="Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15", code="not_agreed", field="forwarded"
        )
    told = closed(request, _S.REDIRECTED, at, answered_on=local_day(at), **wish.model_dump())
    said = wish.model_dump(include={"agency", "forwarded", "document"})
    return Outcome(told, events.InformationRedirected(**said, **frame(told, actor, at)))


def refuse_request(
    request: InformationRequest, wish: w.RefuseInformation, *, actor: Actor, at: datetime
) -> Outcome:
    """Say no, on a ground of the list and in writing (Điều 27)."""
    require_step(request, Step.REFUSE)
    if wish.ground not in {each.id for each in refusal_grounds()}:
        raise field_error("ground", "ground_unknown", "Mời chọn căn cứ trong danh sách.")
    if wish.ground == UNPAID and request.state is not _S.PAYING:
        text = "Chưa báo chi phí cho người hỏi thì không từ chối vì chưa trả được."
        raise Refused(text, basis=f"{LAW} Điều 27 khoản 6", code="costs_not_told", field="ground")
    said = closed(request, _S.REFUSED, at, answered_on=local_day(at), **wish.model_dump())
    event = events.InformationRefused(ground=wish.ground, document=wish.document, **frame(said, actor, at))
    return Outcome(said, event)


def settle_dispute(
    request: InformationRequest, wish: w.SettleDispute, *, actor: Actor, at: datetime
) -> Outcome:
    """Answer whoever said that it was wrong or not all (Điều 28 khoản 2)."""
    require_step(request, Step.SETTLE)
    today = local_day(at)
    done = closed(request, _S.PROVIDED, at, correction=wish.correction, corrected_on=today)
    return Outcome(done, events.InformationSettled(document=wish.document, **frame(done, actor, at)))


def correct_answer(
    request: InformationRequest, wish: w.CorrectAnswer, *, actor: Actor, at: datetime
) -> Outcome:
    """Set right what the office itself found, within five working days of finding it (Điều 28 khoản 1)."""
    require_step(request, Step.CORRECT)
    today = local_day(at)
    if not (request.answered_on or today) <= wish.found_on <= today:
        text = "Ngày phát hiện ở sau ngày trả lời và không ở tương lai."
        raise field_error("found_on", "date_outside", text)
    clock = clocks.Clock(rule=clocks.FOUND, started=wish.found_on).stop(today)
    try:
        clock.deadline()
    except LawError as unknown:
        raise field_error("found_on", "date_outside", str(unknown)) from unknown
    done = request.model_copy(update={
        "clocks": (*request.clocks, clock), "correction": wish.correction, "corrected_on": today,
    })  # fmt: skip
    said = {"document": wish.document, "late": not clock.in_time}
    return Outcome(done, events.InformationCorrected(**said, **frame(done, actor, at)))


def assign_request(
    request: InformationRequest, wish: w.AssignInformation, *, actor: Actor, at: datetime
) -> Outcome:
    """Give it to an officer."""
    require_step(request, Step.ASSIGN)
    given = request.model_copy(update=wish.model_dump())
    to = {"officer": wish.officer_name, "officer_id": wish.officer_id}
    return Outcome(given, events.InformationAssigned(**to, **frame(given, actor, at)))
