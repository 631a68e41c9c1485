"""The forms of the open steps, and one step taken: done, told what is wrong, or led to the look at its words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.answers import SeeOther, found_or_404
from chinhquyen_sdk.host.privacy import drop_sent

from ..commands import STEPS
from ..forms import StepForm
from .look import case_name, deed_of, lead_to_the_look, waiting
from .office import DecisionsPage
from .open_steps import Opened

Lists = Mapping[str, Sequence[tuple[Any, str]]]


def step_forms(
    page: DecisionsPage, subject: UUID, opened: Opened, lists: Lists | None = None
) -> list[tuple[str, str, StepForm]]:
    """Return name, label and form of the steps its reader may take; words that wait stand in theirs, and it is open."""
    asked = page.request.GET.get("buoc", "")
    waits = waiting(page.site, page.request, deed_of(asked), subject)
    forms = []
    for name, label, first in opened:
        if not page.holds(page.request, STEPS[name].permission):
            continue
        mine = waits.wish if waits and name == asked else {}
        record, start = STEPS[name].record, {**first, **mine}
        form = page.form_of(StepForm, record=record, prefix=name, initial=start, lists=lists)
        if mine and page.bound is None:
            page.bound = form
        forms.append((name, label, form))
    return forms


def take_step(page: DecisionsPage, subject: UUID, step: str, lists: Lists | None = None) -> HttpResponse:
    """Take ``step`` as it was sent."""
    known = found_or_404(STEPS.get(step))
    page.need(known.permission)
    form = StepForm(page.request.POST, record=known.record, prefix=step, lists=lists)
    to = reverse(case_name(step), args=[subject])
    try:
        answer = page.act(
            form, lambda wish: known.command(page.site, subject, wish, actor=page.actor), known.said, to
        )
    except Unseen:
        return lead_to_the_look(page.site, step, subject, form.record, page.actor)
    if answer.status_code == SeeOther.status_code:
        drop_sent(page.site, deed_of(step), subject, page.actor)
    return answer
