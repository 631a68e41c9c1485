"""Who may move a petition where: the workflow as a table a lawyer can read."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

from . import events
from .kinds import PetitionKind
from .states import PetitionState

Ask = Literal["ground", "reason", "agency", "document", "answer", "times"]


class MoveName(StrEnum):
    ACCEPT = "accept"
    NOTIFY_PARTIES = "notify_parties"
    REFUSE = "refuse"
    TRANSFER = "transfer"
    GUIDE = "guide"
    ARCHIVE = "archive"
    ASK_SUPPLEMENT = "ask_supplement"
    RECEIVE_SUPPLEMENT = "receive_supplement"
    EXTEND = "extend"
    SUSPEND = "suspend"
    RESUME = "resume"
    DECIDE = "decide"
    ANSWER = "answer"
    SEND_DECISION = "send_decision"
    PUBLISH_CONCLUSION = "publish_conclusion"
    WITHDRAW = "withdraw"


class Move(Record):
    """One lawful step. ``target`` None leaves the state; ``asks`` must be filled, ``may_ask`` may be."""

    name: MoveName
    label: str
    kinds: frozenset[PetitionKind]
    sources: frozenset[PetitionState]
    target: PetitionState | None
    event: type[events.PetitionEvent]
    asks: tuple[Ask, ...] = ()
    may_ask: tuple[Ask, ...] = ()
    basis: str
    clock: str = Field(default="", description="the clock an extension lengthens, by prefix of its kind")


_K, _S = PetitionKind, PetitionState
_ALL = frozenset(PetitionKind)
_FORMAL = frozenset({_K.COMPLAINT, _K.DENUNCIATION})
_SIMPLE = frozenset({_K.PROPOSAL, _K.FEEDBACK})
_NEW = frozenset({_S.RECEIVED})
_WORKING = frozenset({_S.ACCEPTED})
_BEFORE_RESULT = frozenset({_S.RECEIVED, _S.AWAITING_SUPPLEMENT, _S.ACCEPTED, _S.SUSPENDED})
_TT05 = "Thông tư 05/2021/TT-TTCP"

MOVES: tuple[Move, ...] = (
    Move(name=MoveName.ACCEPT, label="Thụ lý", kinds=frozenset({_K.COMPLAINT}), sources=_NEW, target=_S.ACCEPTED,
         event=events.PetitionAccepted, may_ask=("document",), basis="Luật Khiếu nại 02/2011/QH13 Điều 27"),
    Move(name=MoveName.ACCEPT, label="Thụ lý", kinds=frozenset({_K.DENUNCIATION}), sources=_NEW, target=_S.ACCEPTED,
         event=events.PetitionAccepted, may_ask=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 29"),
    Move(name=MoveName.ACCEPT, label="Nhận giải quyết", kinds=_SIMPLE, sources=_NEW, target=_S.ACCEPTED,
         event=events.PetitionAccepted, basis="Luật Tiếp công dân 42/2013/QH13 Điều 28"),
    Move(name=MoveName.ANSWER, label="Trả lời", kinds=_SIMPLE, sources=_NEW | _WORKING, target=_S.CLOSED,
         event=events.PetitionDecided, asks=("answer",), may_ask=("document",), basis="Luật Tiếp công dân 42/2013/QH13 Điều 28"),
    Move(name=MoveName.NOTIFY_PARTIES, label="Đã thông báo việc thụ lý", kinds=frozenset({_K.DENUNCIATION}), sources=_WORKING,
         target=None, event=events.PartiesNotified, asks=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 29 khoản 3"),
    Move(name=MoveName.DECIDE, label="Ra quyết định giải quyết", kinds=frozenset({_K.COMPLAINT}), sources=_WORKING, target=_S.DECIDED,
         event=events.PetitionDecided, asks=("document", "answer"), basis="Luật Khiếu nại 02/2011/QH13 Điều 31"),
    Move(name=MoveName.DECIDE, label="Kết luận nội dung tố cáo", kinds=frozenset({_K.DENUNCIATION}), sources=_WORKING, target=_S.DECIDED,
         event=events.PetitionDecided, asks=("document", "answer"), basis="Luật Tố cáo 25/2018/QH14 Điều 35"),
    Move(name=MoveName.SEND_DECISION, label="Đã gửi quyết định", kinds=frozenset({_K.COMPLAINT}), sources=frozenset({_S.DECIDED}),
         target=_S.CLOSED, event=events.DecisionSent, may_ask=("document",), basis="Luật Khiếu nại 02/2011/QH13 Điều 32"),
    Move(name=MoveName.SEND_DECISION, label="Đã gửi kết luận", kinds=frozenset({_K.DENUNCIATION}), sources=frozenset({_S.DECIDED}),
         target=_S.SENT, event=events.DecisionSent, may_ask=("document",), basis="Luật Tố cáo 25/2018/QH14 Điều 35 khoản 3"),
    Move(name=MoveName.PUBLISH_CONCLUSION, label="Đã công khai kết luận", kinds=frozenset({_K.DENUNCIATION}), sources=frozenset({_S.SENT}),
         target=_S.CLOSED, event=events.ConclusionPublished, basis="Luật Tố cáo 25/2018/QH14 Điều 40"),
    Move(name=MoveName.ASK_SUPPLEMENT, label="Đề nghị bổ sung", kinds=_ALL, sources=_NEW, target=_S.AWAITING_SUPPLEMENT,
         event=events.SupplementAsked, asks=("reason",), basis=_TT05),
    Move(name=MoveName.RECEIVE_SUPPLEMENT, label="Đã nhận bổ sung", kinds=_ALL, sources=frozenset({_S.AWAITING_SUPPLEMENT}),
         target=_S.RECEIVED, event=events.SupplementReceived, may_ask=("reason",), basis=_TT05),
    Move(name=MoveName.EXTEND, label="Gia hạn", kinds=frozenset({_K.COMPLAINT}), sources=_WORKING, target=None,
         event=events.PetitionExtended, asks=("reason", "document"), basis="Luật Khiếu nại 02/2011/QH13 Điều 28",
         clock="complaint_resolve"),
    Move(name=MoveName.EXTEND, label="Gia hạn", kinds=frozenset({_K.DENUNCIATION}), sources=_WORKING, target=None,
         event=events.PetitionExtended, asks=("reason", "document", "times"), basis="Luật Tố cáo 25/2018/QH14 Điều 30",
         clock="denunciation_resolve"),
    Move(name=MoveName.SUSPEND, label="Tạm đình chỉ", kinds=_FORMAL, sources=_WORKING, target=_S.SUSPENDED,
         event=events.PetitionSuspended, asks=("reason", "document"), basis="Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP Điều 12"),
    Move(name=MoveName.RESUME, label="Tiếp tục giải quyết", kinds=_FORMAL, sources=frozenset({_S.SUSPENDED}), target=_S.ACCEPTED,
         event=events.PetitionResumed, asks=("document",), basis="Luật 136/2025/QH15; Nghị định 155/2026/NĐ-CP Điều 12"),
    Move(name=MoveName.REFUSE, label="Không thụ lý", kinds=_ALL, sources=_NEW, target=_S.REFUSED,
         event=events.PetitionRefused, asks=("ground",), may_ask=("reason", "document"), basis=_TT05),
    Move(name=MoveName.TRANSFER, label="Chuyển cơ quan có thẩm quyền", kinds=_ALL - {_K.COMPLAINT}, sources=_NEW | _WORKING,
         target=_S.TRANSFERRED, event=events.PetitionTransferred, asks=("agency",), may_ask=("reason", "document"), basis=_TT05),
    Move(name=MoveName.GUIDE, label="Hướng dẫn gửi nơi khác", kinds=frozenset({_K.COMPLAINT, *_SIMPLE}), sources=_NEW, target=_S.GUIDED,
         event=events.PetitionGuided, asks=("agency",), may_ask=("reason", "document"), basis=_TT05),
    Move(name=MoveName.ARCHIVE, label="Lưu đơn", kinds=_ALL, sources=_NEW, target=_S.ARCHIVED,
         event=events.PetitionArchived, asks=("ground", "reason"), basis=_TT05),
    Move(name=MoveName.WITHDRAW, label="Người gửi rút đơn", kinds=_ALL, sources=_BEFORE_RESULT, target=_S.WITHDRAWN,
         event=events.PetitionWithdrawn, asks=("reason",), basis="Luật Khiếu nại Điều 10; Luật Tố cáo Điều 33; " + _TT05),
)  # fmt: skip


def find_move(kind: PetitionKind, state: PetitionState, name: MoveName) -> Move | None:
    """Return the move ``name`` for a petition of ``kind`` in ``state``, or None when it is not lawful now."""
    return next((m for m in lawful_moves(kind, state) if m.name is name), None)


def lawful_moves(kind: PetitionKind, state: PetitionState) -> tuple[Move, ...]:
    """Return the moves open to a petition of ``kind`` in ``state``, the usual ones first."""
    return tuple(m for m in MOVES if kind in m.kinds and state in m.sources)
