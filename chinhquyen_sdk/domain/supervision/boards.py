"""A board from its forming through recognition and changes to its end. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import uuid4

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.law.counting import add_months

from . import events
from .board_records import Board, Departure, EndBoard, FormBoard, RecogniseBoard
from .composition import Breach, Known, breaches, member_breaches, unanswered
from .elections import candidate_of, was_elected
from .house import HOUSE
from .members import AddMember, ChangeRole, LeaveBoard, Member
from .states import BoardKind, BoardState, MemberPart

_TERM = "ND185-TERM"


class BoardOutcome(NamedTuple):
    """What an act leads to."""

    board: Board
    event: events.SupervisionEvent


class MemberOutcome(NamedTuple):
    """What an act on a member leads to."""

    board: Board
    member: Member
    event: events.SupervisionEvent


def form_board(wish: FormBoard, *, actor: Actor, at: datetime) -> BoardOutcome:
    """Begin a board; the term of an inspection board is counted when none is given."""
    until = wish.term_until
    if until is None and wish.kind is BoardKind.INSPECTION:
        years = law.rule(_TERM, local_day(at)).length or 0
        until = add_months(wish.term_from, years * 12) - timedelta(days=1)
    facts = wish.model_dump()
    if wish.kind is BoardKind.INSPECTION:
        facts |= {"project_title": "", "project_code": ""}
    made = Board.model_validate({**facts, "id": uuid4(), "term_until": until})
    return BoardOutcome(made, events.BoardFormed(**frame(made, actor, at)))


def add_member(
    board: Board,
    wish: AddMember,
    members: Sequence[Member],
    known: Known,
    *,
    actor: Actor,
    at: datetime,
) -> MemberOutcome:
    """Take a member in: elected, declared, not barred. In a recognised board that fills an empty seat."""
    _open(board)
    if missing := unanswered(board.kind, wish.answers):
        raise field_error(f"answers.{missing[0]}", "required", "Mời hỏi và ghi câu trả lời.")
    member = _new_member(board, wish, members, known)
    for each in member_breaches(board.kind, member):
        if each.hard:
            raise Refused(each.text, basis=each.basis, code="member_barred", field=f"answers.{each.rule}")
    _elected(board, member, known)
    after = _still_lawful(board, members, [*members, member], known, wish.exception)
    if sum(one.sits for one in members) + 1 >= board.seats:
        after = after.model_copy(update={"vacant_since": None})
    event = events.MemberJoined(
        role=member.role.label, village=member.village_name, **frame(after, actor, at)
    )
    return MemberOutcome(after, member, event)


def _new_member(board: Board, wish: AddMember, members: Sequence[Member], known: Known) -> Member:
    """Return the member; name and village of an elected one are those of the minutes."""
    facts = wish.model_dump(exclude={"phone", "exception"}) | {"id": uuid4(), "board": board.id}
    names = {each.id: each.name for each in known.villages}
    if wish.candidate is None:
        return Member.model_validate(
            {**facts, "village_name": names.get(wish.village, "") if wish.village else ""}
        )
    found = candidate_of(known.elections, wish.candidate)
    if found is None or any(each.candidate == wish.candidate for each in members):
        raise field_error(
            "candidate", "unknown_candidate", "Không có người trúng cử này, hoặc đã vào ban rồi."
        )
    election, one = found
    facts |= {
        "name": one.name,
        "village": election.village,
        "village_name": election.village_name,
        "election": election.id,
    }
    return Member.model_validate({**facts, "part": MemberPart.RESIDENT})


def _elected(board: Board, member: Member, known: Known) -> None:
    if not member.part.is_elected or was_elected(member, known.elections):
        return
    breach = next(
        each for each in breaches(board.kind, [member], (), known.elections) if each.rule.endswith("-ELECTED")
    )
    raise Refused(breach.text, basis=breach.basis, code="not_elected", field="candidate")


def _still_lawful(
    board: Board, before: Sequence[Member], after: Sequence[Member], known: Known, reason: str
) -> Board:
    """In a recognised board a change that breaks another rule needs its reason, which is kept."""
    if board.state is not BoardState.ACTIVE:
        return board
    old = {each.rule for each in breaches(board.kind, before, *known)}
    fresh = [each for each in breaches(board.kind, after, *known) if each.rule not in old]
    told = excused(fresh, {each.rule: reason for each in fresh}, field="exception")
    return board.model_copy(update={"exceptions": (*board.exceptions, *told)})


def change_role(
    board: Board, member: Member, wish: ChangeRole, members: Sequence[Member], known: Known, *, actor: Actor,
    at: datetime,
) -> MemberOutcome:  # fmt: skip
    """Give a sitting member another role."""
    _open(board)
    _sits(member)
    after = member.model_copy(update={"role": wish.role})
    others = [after if one.id == member.id else one for one in members]
    board = _still_lawful(board, members, others, known, wish.exception)
    return MemberOutcome(board, after, events.MemberChanged(role=wish.role.label, **frame(board, actor, at)))


def leave_board(
    board: Board, member: Member, wish: LeaveBoard, *, actor: Actor, at: datetime
) -> MemberOutcome:
    """A member leaves; in a recognised board the seat is empty from that day."""
    _open(board)
    _sits(member)
    gone = {
        "left_on": wish.day,
        "left_kind": wish.kind,
        "left_document": wish.document,
        "left_reason": wish.reason,
    }
    after = member.model_copy(update=gone)
    vacant = board
    if board.state is BoardState.ACTIVE:
        vacant = board.model_copy(update={"vacant_since": board.vacant_since or wish.day})
    event = events.MemberLeft(on=wish.day, by_election=vacant.needs_by_election, **frame(vacant, actor, at))
    return MemberOutcome(vacant, after, event)


def recognise_board(
    board: Board, wish: RecogniseBoard, members: Sequence[Member], known: Known, *, actor: Actor,
    at: datetime,
) -> BoardOutcome:  # fmt: skip
    """Put a board into office. What is not as the law wants needs its reason; what the law forbids stays forbidden."""
    if board.state is BoardState.ENDED:
        raise Refused("Ban này đã kết thúc.", basis=HOUSE, code="ended")
    if wish.day > local_day(at):
        raise field_error("day", "date_in_future", "Ngày này ở tương lai, mời xem lại.")
    told = excused(breaches(board.kind, members, *known), wish.exceptions)
    facts = {"state": BoardState.ACTIVE, "number": wish.number, "recognised_on": wish.day, "exceptions": told,
             "seats": sum(one.sits for one in members), "vacant_since": None}  # fmt: skip
    after = board.model_copy(update=facts)
    event = events.BoardRecognised(
        number=wish.number, on=wish.day, exceptions=len(told), **frame(after, actor, at)
    )
    return BoardOutcome(after, event)


def excused(found: Sequence[Breach], reasons: Mapping[str, str], field: str = "") -> tuple[Departure, ...]:
    """Return each breach with its reason; raises ``Refused`` at the first that has none, or that none helps."""
    for each in found:
        if each.hard:
            raise Refused(each.text, basis=each.basis, code="composition_forbidden")
        if len(reasons.get(each.rule, "").strip()) < 10:
            text = f"{each.text} Mời ghi vì sao vẫn lập như vậy."
            raise Refused(
                text,
                basis=each.basis,
                code="exception_needs_reason",
                field=field or f"exceptions.{each.rule}",
            )
    return tuple(
        Departure(rule=each.rule, text=each.text, basis=each.basis, reason=reasons[each.rule])
        for each in found
    )


def end_board(board: Board, wish: EndBoard, *, actor: Actor, at: datetime) -> BoardOutcome:
    """The board ends; what it found goes on."""
    _open(board)
    after = board.model_copy(
        update={
            "state": BoardState.ENDED,
            "ended_on": wish.day,
            "end_reason": wish.reason,
            "vacant_since": None,
        }
    )
    return BoardOutcome(after, events.BoardEnded(on=wish.day, reason=wish.reason, **frame(after, actor, at)))


def frame(board: Board, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about a board says."""
    return {"title": board.title, "subject": board.id, "actor": actor, "at": at}


def active(board: Board) -> None:
    """Refuse an act of a board that is not in office."""
    if board.state is not BoardState.ACTIVE:
        text = (
            "Ban chưa được Mặt trận công nhận."
            if board.state is BoardState.FORMING
            else "Ban này đã kết thúc."
        )
        raise Refused(
            text, basis="Điều 21 khoản 2 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15", code="board_not_active"
        )


def _open(board: Board) -> None:
    if board.state is BoardState.ENDED:
        raise Refused("Ban này đã kết thúc.", basis=HOUSE, code="ended")


def _sits(member: Member) -> None:
    if not member.sits:
        raise Refused("Người này đã thôi làm thành viên.", basis=HOUSE, code="left_already")
