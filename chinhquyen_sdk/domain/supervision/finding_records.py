"""A finding as it is kept, with each sending of its recommendation and the lawful clock. Pure."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .states import Addressee, Answered, BoardKind, FindingState, Gravity

REPLY = {BoardKind.INSPECTION: "DCCS-40-REPLY-BTTND", BoardKind.INVESTMENT: "DCCS-45-REPLY-GSDTCD"}


class Round(Record):
    """One sending of a recommendation: what was answered, whether it was done."""

    number: Line = Field(max_length=60)
    sent_on: date
    due_on: date | None = None
    answered_on: date | None = None
    document: Line = ""
    answer: Answered | None = None
    reply: str = ""
    promise_by: date | None = None
    verified_on: date | None = None
    done: bool | None = None
    verified: str = ""

    @property
    def in_time(self) -> bool | None:
        """Whether it was answered in time; None while it was not, or no day was set."""
        if self.answered_on is None or self.due_on is None:
            return None
        return self.answered_on <= self.due_on


class Finding(Record):
    """One finding with its way. ``proposed_by``: the account that wrote the recommendation; another one confirms."""

    id: UUID
    board: UUID
    board_kind: BoardKind
    visit: UUID | None = None
    title: Line = Field(max_length=200)
    found_on: date
    where: Line = Field(max_length=200)
    gravity: Gravity = Gravity.MINOR
    text: str
    codes: tuple[str, ...] = ()
    state: FindingState = FindingState.FOUND
    recommendation: str = ""
    addressee: Addressee = Addressee.COMMITTEE
    addressee_name: Line = Field(default="", max_length=200)
    wanted_by: date | None = None
    proposed_by: str = Field(default="", max_length=40)
    proposed_name: Line = Field(default="", max_length=150)
    proposed_on: date | None = None
    return_reason: Line = Field(default="", max_length=500)
    rounds: tuple[Round, ...] = ()
    closed_reason: Line = Field(default="", max_length=300)
    closed_on: date | None = None

    @property
    def to(self) -> str:
        """To whom the recommendation goes."""
        return self.addressee_name or self.addressee.label

    @property
    def last(self) -> Round | None:
        return self.rounds[-1] if self.rounds else None

    @property
    def deadline(self) -> law.Deadline | None:
        """The lawful clock that runs, with its counting; None where the law sets none."""
        if (
            self.state is not FindingState.SENT
            or self.addressee is not Addressee.COMMITTEE
            or self.last is None
        ):
            return None
        return law.deadline(REPLY[self.board_kind], self.last.sent_on)

    @property
    def due_on(self) -> date | None:
        """When the next step is due; None when nothing is."""
        if self.last is None or self.state not in (FindingState.SENT, FindingState.REPLIED):
            return None
        return (
            self.last.due_on
            if self.state is FindingState.SENT
            else self.last.promise_by or self.last.answered_on
        )

    def is_late(self, today: date) -> bool:
        """Whether the answer is late."""
        return self.state is FindingState.SENT and self.due_on is not None and self.due_on < today
