"""What a lawful step is made of, and the sets the tables of steps are written with."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from chinhquyen_sdk.domain.records import Record

from .. import events
from ..kinds import PetitionKind
from ..states import PetitionState

Ask = Literal["ground", "reason", "agency", "document", "answer", "tests", "until", "place"]


class MoveName(StrEnum):
    ACCEPT = "accept"
    NOTIFY_PARTIES = "notify_parties"
    REFUSE = "refuse"
    TRANSFER = "transfer"
    GUIDE = "guide"
    RETURN = "return"
    INSPECT = "inspect"
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
    WITHDRAW_PART = "withdraw_part"
    STOP = "stop"
    SEND_STOP = "send_stop"
    CONTINUE = "continue"
    RESTORE = "restore"
    SEND_SUSPENSION = "send_suspension"
    SEND_RESUMPTION = "send_resumption"
    HANDLE_CONCLUSION = "handle_conclusion"
    FINISH = "finish"
    ANSWER_AGAIN = "answer_again"


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
    paper: str = Field(default="", description="the document this step makes, in Vietnamese")
    clock: str = Field(default="", description="the clock an extension lengthens, by prefix of its kind")


_K, _S = PetitionKind, PetitionState
ALL = frozenset(PetitionKind)
FORMAL = frozenset({_K.COMPLAINT, _K.DENUNCIATION})
SIMPLE = frozenset({_K.PROPOSAL, _K.FEEDBACK})
PLAIN = SIMPLE | {_K.OTHER}
SINGLE = FORMAL | SIMPLE
NEW = frozenset({_S.RECEIVED})
WORKING = frozenset({_S.ACCEPTED})
BEFORE_RESULT = frozenset({_S.RECEIVED, _S.AWAITING_SUPPLEMENT, _S.ACCEPTED, _S.SUSPENDED})
TT05 = "Thông tư 05/2021/TT-TTCP"
