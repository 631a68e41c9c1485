"""A report as work that waits for somebody, for the officer's day."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.domain.feedback import FieldReport, kind_of, lawful_moves
from chinhquyen_sdk.domain.office import DueItem, NextMove


def due_item(report: FieldReport) -> DueItem:
    """Return ``report`` with the usual next step one click away."""
    url = reverse("feedback_case", args=[report.code])
    moves = lawful_moves(report.state)
    following = (
        NextMove(label=moves[0].label, url=f"{url}?viec={moves[0].name.value}#viec") if moves else None
    )
    kind = kind_of(report.kind)
    return DueItem(
        module="feedback", id=report.id, code=report.code, title=(report.words or kind.label)[:200], url=url, due=report.due_on,
        officer_id=report.officer_id, officer_name=report.officer_name, kind=report.kind, kind_label=kind.label,
        step=report.state.label, village=report.village, next_move=following,
    )  # fmt: skip
