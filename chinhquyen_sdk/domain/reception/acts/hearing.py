"""Asking the sender: "Việc của ông/bà đã được giải quyết chưa?" A "no" opens the case again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self

from pydantic import Field, model_validator

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

from .. import clocks, events
from ..promises import own_deadline
from ..readiness import due_on
from ..records import Petition
from ..states import PetitionState
from ..work import UnsolvedWhy, Verdict
from .outcome import Outcome, frame


class SayVerdict(Record):
    """What the sender answers. ``text`` is kept sealed, away from the journal."""

    solved: bool = Field(title="Việc của ông/bà đã được giải quyết chưa?")
    why: UnsolvedWhy | None = Field(default=None, title="Chưa xong thế nào?")
    text: str = Field(default="", max_length=4_000, title="Ông/bà kể thêm cho chúng tôi rõ")

    @model_validator(mode="after")
    def _a_reason(self) -> Self:
        if not self.solved and self.why is None:
            raise problem(
                "reason_needed", "Mời ông/bà chọn vì sao chưa xong, để chúng tôi biết làm tiếp việc gì."
            )
        return self


def may_say_until(petition: Petition, today: date) -> date | None:
    """Return the last day on which the sender may answer; None when there is nothing to ask (any more)."""
    if petition.state is not PetitionState.CLOSED or petition.closed_at is None:
        return None
    last = own_deadline("OWN-VERDICT", local_day(petition.closed_at)).due
    return last if last and today <= last else None


def said_solved(petition: Petition) -> bool:
    """Whether the sender said of this very closing that it is solved."""
    last = petition.verdicts[-1] if petition.verdicts else None
    return bool(
        last and last.solved and petition.closed_at and last.closed_on == local_day(petition.closed_at)
    )


def say_verdict(
    site: SiteRef, petition: Petition, wish: SayVerdict, *, actor: Actor, at: datetime
) -> Outcome:
    """Take the sender's answer; "not solved" reopens the case with a clock the commune promised by itself."""
    today = local_day(at)
    if may_say_until(petition, today) is None or petition.closed_at is None:
        raise Refused("Nay không còn hỏi việc này nữa. Mời ông/bà gửi đơn mới và nhắc mã đơn này.",
                      basis=own_deadline("OWN-VERDICT", today).basis, code="move_not_open")  # fmt: skip
    if wish.solved and said_solved(petition):
        raise Refused("Ông/bà đã cho biết việc này xong rồi. Cảm ơn ông/bà.", basis="", code="said_already")
    word = Verdict(solved=wish.solved, why=wish.why, on=today, closed_on=local_day(petition.closed_at))
    # Who said "solved" and now says "not": the last word counts.
    former = petition.verdicts[:-1] if said_solved(petition) else petition.verdicts
    heard = petition.model_copy(update={"verdicts": (*former, word)})
    if wish.solved:
        return Outcome(heard, events.PetitionConfirmed(**frame(heard, actor, at)))
    return _reopened(site, heard, wish, actor, at)


def _reopened(site: SiteRef, heard: Petition, wish: SayVerdict, actor: Actor, at: datetime) -> Outcome:
    today = local_day(at)
    running = clocks.after(heard.clocks, heard.kind, "petition_reopened", today, remote=site.remote)
    again = heard.model_copy(update={"state": PetitionState.REOPENED, "clocks": running, "closed_at": None})
    again = again.model_copy(update={"due_on": due_on(again)})
    reason = wish.why.label if wish.why else ""
    return Outcome(again, events.PetitionReopened(**frame(again, actor, at, reason=reason)))
