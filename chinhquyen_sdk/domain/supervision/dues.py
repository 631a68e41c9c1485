"""What waits for somebody: of each thing its next step and the day by which. Pure."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from .board_records import Board
from .finding_records import Finding
from .periodic import PeriodicReport
from .plans import Plan
from .states import BoardState, FindingState, PeriodicState, PlanState, VisitState
from .tips import Tip
from .visits import Visit

NO_DAY = date.max  # sorts after every day: what waits without a lawful day comes last


class Due(NamedTuple):
    """One thing that waits. ``kind``: what it is and what is to be done with it, one of ``waiting.GROUPS``; ``board``: whose."""

    kind: str
    step: str
    on: date = NO_DAY
    title: str = ""
    by_others: bool = False
    officer_id: str = ""
    officer_name: str = ""
    board: UUID | None = None


def due_of(one: Board | Plan | Visit | Finding | Tip | PeriodicReport) -> Due | None:
    """Return what ``one`` waits for, or None."""
    due = _due_of(one)
    return due._replace(board=one.id if isinstance(one, Board) else one.board) if due else None


def _due_of(one: Board | Plan | Visit | Finding | Tip | PeriodicReport) -> Due | None:
    match one:
        case Board():
            return _board(one)
        case Plan():
            return (
                Due("plan", "Gửi kế hoạch", one.due_on, one.title) if one.state is PlanState.DRAFT else None
            )
        case Visit():
            return _visit(one)
        case Finding():
            return _finding(one)
        case PeriodicReport():
            return _report(one)
        case Tip():
            title = f"{'Báo về' if one.report else f'Thông tin {one.code}:'} {one.place}"
            return Due("tip", one.state.label, NO_DAY, title) if one.state.is_open else None


def _board(one: Board) -> Due | None:
    if one.state is BoardState.FORMING:
        return Due("election", "Bầu, rồi Mặt trận công nhận", NO_DAY, one.title)
    if one.state is BoardState.ENDED:
        return None
    if one.needs_by_election and one.vacant_since:
        return Due("election", f"Bầu bổ sung: khuyết từ {one.vacant_since:%d/%m/%Y}", NO_DAY, one.title)
    return Due("board", "Hết nhiệm kỳ", one.term_until, one.title) if one.term_until else None


def _report(one: PeriodicReport) -> Due | None:
    if one.state is PeriodicState.RECEIVED:
        return None
    if one.state is PeriodicState.SENT:
        return Due("taken_in", "Mặt trận ghi đã nhận", NO_DAY, one.title, by_others=True)
    step = "Soạn, rồi gửi Mặt trận" if one.state is PeriodicState.WAITING else "Gửi Mặt trận"
    return Due("report", step, one.due_on, one.title)


def _visit(one: Visit) -> Due | None:
    if one.state is VisitState.PLANNED:
        return Due("visit", "Đi xem", one.planned_on, one.title)
    if one.state is VisitState.REPORTED:
        return Due("look", "Soát lại, công khai", one.visited_on or one.planned_on, one.title)
    return None


_FINDINGS = {FindingState.PROPOSED: "front", FindingState.SENT: "reply", FindingState.REPLIED: "verify"}


def _finding(one: Finding) -> Due | None:
    match one.state:
        case FindingState.FOUND:
            step, on = "Kiến nghị, hoặc khép lại", NO_DAY
        case FindingState.PROPOSED:
            step, on = "Mặt trận xác nhận kiến nghị", NO_DAY
        case FindingState.SENT:
            step, on = f"{one.to} trả lời", one.due_on or NO_DAY
        case FindingState.REPLIED:
            step, on = "Kiểm tra lại", one.due_on or NO_DAY
        case _:
            return None
    others = one.state is FindingState.PROPOSED
    kind = _FINDINGS.get(one.state, "finding")
    return Due(kind, step, on, one.title, others, one.proposed_by, one.proposed_name)
