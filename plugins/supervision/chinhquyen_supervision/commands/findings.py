"""Findings and their recommendations: one verb each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import supervision as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import (
    AddEvidence,
    AnswerRecommendation,
    CloseFinding,
    ConfirmRecommendation,
    Finding,
    Recommend,
    RecordFinding,
    ReturnRecommendation,
    VerifyRecommendation,
)
from chinhquyen_sdk.domain.supervision.house import HOUSE
from chinhquyen_sdk.host.privacy import look_through

from ..module import FRONT, KEEP, REPLY
from ..rows import FindingRow, VisitRow
from .keeping import board_of, keep, locked, now
from .people import look_at_lines


@transaction.atomic
def record_finding(
    site: Site, board: UUID, wish: RecordFinding, *, actor: Actor, at: datetime | None = None
) -> Finding:
    """Write a finding of ``board`` down."""
    look_through(site, wish.title, wish.where, wish.text, checked=wish.checked)
    if wish.visit and not VisitRow.objects.filter(site=site, board=board, pk=wish.visit).exists():
        raise Refused("Ban không có chuyến đi này.", basis=HOUSE, code="unknown_visit", field="visit")
    finding: Finding = keep(site, *law.record_finding(board_of(site, board), wish, actor=actor, at=now(at)))
    return finding


def _step(act: Callable[..., Any], *texts: str, lines: tuple[str, ...] = ()) -> Callable[..., Finding]:
    """Return the command of one step; ``texts`` and ``lines`` name the fields everybody will read."""

    @transaction.atomic
    def step(site: Site, id: UUID, wish: Any, *, actor: Actor, at: datetime | None = None) -> Finding:
        row = locked(FindingRow, site, id)
        if texts:
            look_through(
                site, *(getattr(wish, name) for name in texts), checked=getattr(wish, "checked", False)
            )
        look_at_lines(site, wish, *lines)
        finding: Finding = keep(site, *act(row.record(), wish, actor=actor, at=now(at)))
        return finding

    step.__doc__ = act.__doc__
    return step


recommend = _step(law.recommend, "recommendation", "addressee_name")
confirm_recommendation = _step(law.confirm_recommendation)
return_recommendation = _step(law.return_recommendation)
answer_recommendation = _step(law.answer_recommendation, "text")
verify_recommendation = _step(law.verify_recommendation, "text")
close_finding = _step(law.close_finding, lines=("reason",))
add_evidence = _step(law.add_evidence)

# Step → its record, its command, who may.
FINDING_STEPS: dict[str, tuple[type[Record], Callable[..., Finding], tuple[str, ...]]] = {
    "kien-nghi": (Recommend, recommend, (KEEP,)),
    "xac-nhan": (ConfirmRecommendation, confirm_recommendation, (FRONT,)),
    "tra-lai": (ReturnRecommendation, return_recommendation, (FRONT,)),
    "tra-loi": (AnswerRecommendation, answer_recommendation, (REPLY, KEEP)),
    "kiem-tra-lai": (VerifyRecommendation, verify_recommendation, (KEEP,)),
    "khep-lai": (CloseFinding, close_finding, (KEEP,)),
    "can-cu": (AddEvidence, add_evidence, (KEEP,)),
}
