"""Every lawful step of a request: the law decides, row and event are written together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.accountability import ExplanationRequest
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record

from .keeping import keep, locked, now


class Step(StrEnum):
    """The officers' steps, by the name they have in addresses."""

    ACCEPT = "nhan"
    ASK_MORE = "hoi-them"
    GUIDE = "huong-dan"
    REFUSE = "tu-choi"
    EXTEND = "gia-han"
    MEET = "hen-gap"
    EXPLAIN = "giai-trinh"
    PUBLISH = "cong-khai"
    ASSIGN = "giao"


STEPS: dict[Step, tuple[type[Record], Callable[..., law.Outcome]]] = {
    Step.ACCEPT: (law.AcceptRequest, law.accept_request),
    Step.ASK_MORE: (law.AskMore, law.ask_more),
    Step.GUIDE: (law.GuideRequest, law.guide_request),
    Step.REFUSE: (law.RefuseRequest, law.refuse_request),
    Step.EXTEND: (law.ExtendRequest, law.extend_request),
    Step.MEET: (law.MeetAsker, law.set_meeting),
    Step.EXPLAIN: (law.ExplainRequest, law.explain_request),
    Step.PUBLISH: (law.PublishExplanation, law.publish_explanation),
    Step.ASSIGN: (law.AssignRequest, law.assign_request),
}


@transaction.atomic
def take_step(
    site: Site, code: str, step: Step, wish: Record, *, actor: Actor, at: datetime | None = None
) -> ExplanationRequest:
    """Take one lawful step. Raises ``Refused`` (with its basis) or ``ValidationError`` (by field)."""
    row = locked(site, code)
    more: dict[str, Any] = {}
    if step is Step.PUBLISH:  # what would tell who asked may not stand in the text
        more["told_of"] = tuple(str(value) for value in row.asked_by.values() if value)
    return keep(site, row, *STEPS[step][1](row.record(), wish, actor=actor, at=now(at), **more))


@transaction.atomic
def add_more(
    site: Site, code: str, wish: law.AddMore, *, actor: Actor, at: datetime | None = None
) -> ExplanationRequest:
    """Take what the asker adds."""
    row = locked(site, code)
    return keep(site, row, *law.add_more(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def withdraw_request(
    site: Site, code: str, *, actor: Actor, at: datetime | None = None
) -> ExplanationRequest:
    """The asker takes it back."""
    row = locked(site, code)
    return keep(site, row, *law.withdraw_request(row.record(), actor=actor, at=now(at)))
