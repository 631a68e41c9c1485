"""A request as its asker sees it, and what the asker can still do."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST
from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import (
    ExplanationRequest,
    RequestState,
    find_ground,
    next_step,
    status_sentence,
)
from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once

from .. import commands, queries
from ..forms import AddMoreForm
from .answers import door, see


@door.behind
def case(request: HttpRequest, site: Site, one: ExplanationRequest) -> HttpResponse:
    """The page of a request."""
    now = today()
    ground = find_ground(one.ground) if one.ground else None
    return render(request, "chinhquyen_accountability/public/case.html", {
        "one": one, "status": status_sentence(one, now), "next": next_step(one, now), "is_late": one.is_late(now),
        "lines": [(spoken_day(local_day(e.at)), text) for e in queries.history(site, one.id) if (text := e.for_citizen())],
        "ground": ground, "add": AddMoreForm() if one.state is RequestState.AWAITING else None,
        "next_day": spoken_day(step.day) if (step := next_step(one, now)) else "",
    })  # fmt: skip


@require_POST
@door.behind
def add_more(request: HttpRequest, site: Site, one: ExplanationRequest) -> HttpResponse:
    """What the asker adds."""
    form = AddMoreForm(request.POST)
    if not form.is_valid():
        now = today()
        context = {"one": one, "status": status_sentence(one, now), "add": form, "lines": []}
        return render(request, "chinhquyen_accountability/public/case.html", context, status=422)

    def add() -> dict[str, str]:
        commands.add_more(site, one.code, form.record, actor=Actor.citizen())
        return {}

    try:
        once(site, f"accountability.add:{one.id}", form.once_key, fingerprint(form.record), add)
    except Refused as refused:
        messages.warning(request, refused.text)
    else:
        messages.success(request, "Chúng tôi đã nhận. Cảm ơn ông/bà, thời hạn chạy tiếp từ hôm nay.")
    return see("case", one.code)


@require_POST
@door.behind
def withdraw(request: HttpRequest, site: Site, one: ExplanationRequest) -> HttpResponse:
    """The asker takes the request back."""
    try:
        commands.withdraw_request(site, one.code, actor=Actor.citizen())
    except Refused as refused:
        messages.warning(request, refused.text)
    else:
        messages.success(request, "Ông/bà đã rút yêu cầu. Cảm ơn ông/bà đã cho chúng tôi biết.")
    return see("case", one.code)
