"""The law of a petition as pure functions: a record and a wish in, the next record and its event out."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import InitErrorDetails

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.law import Extension, LawError

from . import clocks, events
from .grounds import grounds_for
from .kinds import PetitionKind
from .moves import Ask, Move, MoveName, find_move
from .records import AssignPetition, FilePetition, MovePetition, Petition, ReclassifyPetition
from .states import PetitionState
from .suggest import Suggestion

_TITLE_LENGTH = 120


class Outcome(NamedTuple):
    """What an act makes: the petition as it stands now and the fact to write down."""

    petition: Petition
    event: events.PetitionEvent


def file_petition(site: SiteRef, wish: FilePetition, *, id: UUID, code: str, suggestion: Suggestion, actor: Actor,
                  at: datetime) -> Outcome:  # fmt: skip
    """Take a petition in. Its clock starts on the day the paper was received, or today."""
    received_on = wish.received_on or local_day(at)
    if received_on > local_day(at):
        raise _field_error("received_on", "date_in_future", "Ngày nhận đơn ở tương lai, mời xem lại.")
    kind = wish.kind or suggestion.kind
    running = _clocks_from(site, kind, received_on)
    petition = Petition(
        id=id, code=code, kind=kind, suggested_kind=suggestion.kind, suggestion=suggestion.reasons,
        state=PetitionState.RECEIVED, title=wish.title or _first_words(wish.content), content=wish.content,
        sender_name=wish.sender_name, sender_phone=wish.sender_phone, sender_address=wish.sender_address,
        village=wish.village, source=wish.source, filed_at=at, received_on=received_on, clocks=running,
        due_on=_due_on(running),
    )  # fmt: skip
    return Outcome(petition, events.PetitionFiled(source=wish.source, **_frame(petition, actor, at)))


def move_petition(
    site: SiteRef, petition: Petition, wish: MovePetition, *, actor: Actor, at: datetime
) -> Outcome:
    """Take one lawful step. Raises ``Refused`` when it is not open now, ``ValidationError`` when a field is missing."""
    move = find_move(petition.kind, petition.state, wish.move)
    if move is None:
        raise Refused(
            f"Đơn đang ở bước “{petition.state.label(petition.kind)}”, chưa làm được việc này.",
            basis="trình tự giải quyết " + petition.kind.label.lower(), code="move_not_open", field="move",
        )  # fmt: skip
    _require_asked(move, wish)
    _require_ground(petition, move, wish)
    today = local_day(at)
    running = clocks.after(petition.clocks, petition.kind, move.event.hook, today, remote=site.remote,
                           reason=wish.reason, document=wish.document)  # fmt: skip
    if move.clock:
        running = tuple(
            _extended(c, move, wish) if c.name == move.clock and c.is_running else c for c in running
        )
    state = move.target or petition.state
    moved = petition.model_copy(update={
        "state": state, "clocks": running, "due_on": _due_on(running) if state.is_open else None,
        "answer": wish.answer or petition.answer, "agency": wish.agency or petition.agency,
        "closed_at": None if state.is_open else at,
    })  # fmt: skip
    return Outcome(moved, _event(move, moved, wish, actor, at))


def receive_supplement(site: SiteRef, petition: Petition, *, actor: Actor, at: datetime) -> Outcome:
    """Take what the sender adds: asked for, the clock runs again; unasked, it joins the file while the case is open."""
    if petition.state is PetitionState.AWAITING_SUPPLEMENT:
        return move_petition(
            site, petition, MovePetition(move=MoveName.RECEIVE_SUPPLEMENT), actor=actor, at=at
        )
    if not petition.is_open:
        raise Refused("Đơn đã xong, không bổ sung được nữa. Mời ông/bà gửi đơn mới.", basis="Thông tư 05/2021/TT-TTCP",
                      code="move_not_open")  # fmt: skip
    return Outcome(petition, events.SupplementReceived(was_asked=False, **_frame(petition, actor, at)))


def reclassify_petition(
    site: SiteRef, petition: Petition, wish: ReclassifyPetition, *, actor: Actor, at: datetime
) -> Outcome:
    """Treat the petition as another kind. The new kind's clock counts from the day the paper was received."""
    if petition.state is not PetitionState.RECEIVED:
        raise Refused(
            "Chỉ đổi loại khi đơn chưa thụ lý.", basis="Thông tư 05/2021/TT-TTCP Điều 6", code="move_not_open"
        )
    if wish.kind is petition.kind:
        raise _field_error("kind", "same_kind", "Đơn đang thuộc loại này rồi.")
    ended = clocks.after(
        petition.clocks, petition.kind, "petition_reclassified", local_day(at), remote=site.remote
    )
    running = clocks.after(ended, wish.kind, "petition_filed", petition.received_on, remote=site.remote)
    changed = petition.model_copy(update={"kind": wish.kind, "clocks": running, "due_on": _due_on(running)})
    event = events.PetitionReclassified(
        former=petition.kind, **_frame(changed, actor, at, reason=wish.reason)
    )
    return Outcome(changed, event)


def assign_petition(petition: Petition, wish: AssignPetition, *, actor: Actor, at: datetime) -> Outcome:
    """Give the petition to an officer."""
    given = petition.model_copy(update={"officer_id": wish.officer_id, "officer_name": wish.officer_name})
    return Outcome(given, events.PetitionAssigned(officer=wish.officer_name, **_frame(given, actor, at)))


def _clocks_from(site: SiteRef, kind: PetitionKind, received_on: date) -> tuple[clocks.Clock, ...]:
    running = clocks.after((), kind, "petition_filed", received_on, remote=site.remote)
    try:
        clocks.next_due(running)
    except LawError as unknown:  # a day the calendar or the law does not reach: say so where it was typed
        raise _field_error("received_on", "date_outside", str(unknown)) from unknown
    return running


def _due_on(running: tuple[clocks.Clock, ...]) -> date | None:
    due = clocks.next_due(running)
    return due[0] if due else None


def _frame(petition: Petition, actor: Actor, at: datetime, **more: Any) -> dict[str, Any]:
    promise = clocks.promised(petition.clocks)
    line = promise.deadline() if promise else None
    frame = {"at": at, "actor": actor, "subject": petition.id, "code": petition.code, "kind": petition.kind,
             "received_on": petition.received_on, "due": line.due if line else None,
             "basis": line.basis if line else ""}  # fmt: skip
    return frame | more


def _event(
    move: Move, petition: Petition, wish: MovePetition, actor: Actor, at: datetime
) -> events.PetitionEvent:
    more: dict[str, Any] = {"reason": wish.reason, "document": wish.document}
    if "agency" in move.event.model_fields:
        more["agency"] = wish.agency
    if wish.ground:
        ground = next(g for g in grounds_for(petition.kind, move.name) if g.id == wish.ground)
        more["basis"] = ground.basis
        if "ground" in move.event.model_fields:
            more["ground"] = ground.text
    return move.event(**_frame(petition, actor, at, **more))


def _extended(clock: clocks.Clock, move: Move, wish: MovePetition) -> clocks.Clock:
    already = clock.extension.times if clock.extension else 0
    times = max(already, wish.times) if "times" in move.asks else 1
    if already >= times:
        raise Refused(
            "Thời hạn này đã được gia hạn hết số lần luật cho phép.",
            basis=move.basis,
            code="extended_already",
        )
    return clock.model_copy(
        update={"extension": Extension(document=wish.document, reason=wish.reason, times=times)}
    )


_ASKED = {
    "ground": ("ground_needed", "Mời chọn căn cứ pháp luật."),
    "reason": ("required", "Mời ghi lý do; người gửi sẽ đọc được."),
    "agency": ("required", "Mời ghi tên cơ quan có thẩm quyền."),
    "document": ("required", "Mời ghi số văn bản."),
    "answer": ("required", "Mời ghi nội dung trả lời; người gửi sẽ đọc được."),
}


def _require_asked(move: Move, wish: MovePetition) -> None:
    missing: list[Ask] = [ask for ask in move.asks if not getattr(wish, ask)]
    if missing:
        raise ValidationError.from_exception_data(
            "MovePetition",
            [InitErrorDetails(type=problem(*_ASKED[ask]), loc=(ask,), input="") for ask in missing],
        )


def _require_ground(petition: Petition, move: Move, wish: MovePetition) -> None:
    if wish.ground and wish.ground not in {g.id for g in grounds_for(petition.kind, move.name)}:
        raise _field_error("ground", "ground_unknown", "Căn cứ này không dùng được cho loại đơn và việc này.")


def _field_error(field: str, code: str, text: str) -> ValidationError:
    return ValidationError.from_exception_data(
        "petition", [InitErrorDetails(type=problem(code, text), loc=(field,), input="")]
    )


def _first_words(content: str) -> str:
    line = next((part.strip() for part in content.splitlines() if part.strip()), "")
    return line if len(line) <= _TITLE_LENGTH else line[: _TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"
