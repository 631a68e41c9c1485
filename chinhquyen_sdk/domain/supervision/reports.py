"""Reports of another module that a board is given to look into: heard in any order, as often as they are told. Pure."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record

from . import events
from .states import TipState
from .tips import Tip


class Heard(NamedTuple):
    """One fact about a report: what it makes of the board's copy. ``title``: what it is about, which is public."""

    report: UUID
    title: str
    state: TipState
    at: datetime


class ReportResult(Record):
    """What a board answers the sender of a report."""

    report: UUID
    day: date
    answer: str = Field(max_length=3000)
    right: bool = False


def hear_report(tip: Tip | None, heard: Heard, *, code: str, board: UUID | None) -> Tip:
    """Return what is kept of the report after ``heard``; an older fact, or the same again, changes nothing."""
    facts = {"state": heard.state, "heard_at": heard.at}
    if heard.state is TipState.ANSWERED:
        facts["answered_on"] = local_day(heard.at)
    if tip is None:
        return Tip.model_validate({
            "id": uuid4(), "code": code, "board": board, "place": heard.title[:200], "text": "",
            "received_on": local_day(heard.at), "report": heard.report, **facts,
        })  # fmt: skip
    known = tip.heard_at is not None and heard.at <= tip.heard_at
    if known or heard.state is TipState.OFFERED or tip.state is TipState.ANSWERED:
        return tip
    if tip.state is TipState.TAKEN and heard.state is not TipState.ANSWERED:
        return tip.model_copy(update={"heard_at": heard.at})  # what is evidence already stays evidence
    return tip.model_copy(update=facts)


def examined(tip: Tip, *, actor: Actor, at: datetime) -> events.ReportExamined | None:
    """Return the fact that the board answered a report; None for what was told to the board itself."""
    if tip.report is None or tip.answered_on is None:
        return None
    return events.ReportExamined(
        subject=tip.report, title=tip.place, on=tip.answered_on, right=tip.right, actor=actor, at=at
    )


def result_of(tip: Tip) -> ReportResult | None:
    """Return what its sender reads; None while the board has not answered."""
    if tip.report is None or tip.answered_on is None or not tip.result:
        return None
    return ReportResult(report=tip.report, day=tip.answered_on, answer=tip.result, right=tip.right)
