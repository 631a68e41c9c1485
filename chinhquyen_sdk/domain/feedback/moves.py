"""Who may move a report where, as a table."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from chinhquyen_sdk.domain.records import Record

from . import events
from .states import OPEN, ReportState

Ask = Literal["answer", "agency", "original"]
GROUND = "Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15 Điều 35 khoản 2 điểm a"
OWN_RULE = "Quy trình xử lý phản ánh của xã, phường"


class MoveName(StrEnum):
    START = "start"
    FINISH = "finish"
    TRANSFER = "transfer"
    MERGE = "merge"
    ASK_MORE = "ask_more"
    REOPEN = "reopen"


class ReportMove(Record):
    """One step of an officer. ``asks`` must be filled, ``may_ask`` may be; what is answered everybody reads."""

    name: MoveName
    label: str
    sources: frozenset[ReportState]
    target: ReportState
    event: type[events.ReportEvent]
    asks: tuple[Ask, ...] = ()
    may_ask: tuple[Ask, ...] = ()
    photos: bool = False
    basis: str = OWN_RULE


_S = ReportState
MOVES: tuple[ReportMove, ...] = (
    ReportMove(name=MoveName.FINISH, label="Đã xong", sources=OPEN, target=_S.DONE, event=events.ReportFinished,
               asks=("answer",), photos=True),
    ReportMove(name=MoveName.START, label="Bắt đầu làm", sources=frozenset({_S.NEW, _S.ASSIGNED}), target=_S.WORKING,
               event=events.ReportStarted, may_ask=("answer",), photos=True),
    ReportMove(name=MoveName.TRANSFER, label="Không thuộc xã, chuyển đi", sources=OPEN, target=_S.ELSEWHERE,
               event=events.ReportTransferred, asks=("agency",), may_ask=("answer",)),
    ReportMove(name=MoveName.MERGE, label="Trùng với việc khác", sources=OPEN, target=_S.DUPLICATE,
               event=events.ReportMerged, asks=("original",)),
    ReportMove(name=MoveName.ASK_MORE, label="Chưa đủ thông tin", sources=OPEN, target=_S.INSUFFICIENT,
               event=events.MoreAsked, asks=("answer",)),
    ReportMove(name=MoveName.REOPEN, label="Mở lại", sources=frozenset({_S.DONE, _S.ELSEWHERE, _S.DUPLICATE, _S.INSUFFICIENT}),
               target=_S.ASSIGNED, event=events.ReportReopened, asks=("answer",)),
)  # fmt: skip


def find_move(state: ReportState, name: MoveName) -> ReportMove | None:
    """Return the step ``name`` for a report in ``state``, or None when it is not open now."""
    return next((move for move in lawful_moves(state) if move.name is name), None)


def lawful_moves(state: ReportState) -> tuple[ReportMove, ...]:
    """Return the steps open to a report in ``state``, the usual ones first."""
    return tuple(move for move in MOVES if state in move.sources)
