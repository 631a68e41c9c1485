"""A request as its asker sees it, and what the asker can still do."""

from __future__ import annotations

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
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
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import client_key, hit

from .. import commands, queries
from ..forms import AddMoreForm, LookupForm
from .answers import SeeOther, see, sent, today, with_request

_TRIES, _SECONDS, _CODE_DIGITS = 10, 600, 10


@with_request
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
@with_request
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
@with_request
def withdraw(request: HttpRequest, site: Site, one: ExplanationRequest) -> HttpResponse:
    """The asker takes the request back."""
    try:
        commands.withdraw_request(site, one.code, actor=Actor.citizen())
    except Refused as refused:
        messages.warning(request, refused.text)
    else:
        messages.success(request, "Ông/bà đã rút yêu cầu. Cảm ơn ông/bà đã cho chúng tôi biết.")
    return see("case", one.code)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """The form for code and secret."""
    form = LookupForm(sent(request))
    if request.method == "POST" and form.is_valid():
        answer = _open(request, form.cleaned_data["code"], form.cleaned_data["secret"])
        if answer:
            return answer
        form.say_wrong()
    return render(request, "chinhquyen_accountability/public/lookup.html", {"form": form})


@never_cache
@require_safe
def qr(request: HttpRequest, token: str) -> HttpResponse:
    """The QR code of a receipt: opens the request and leaves the secret out of the address at once."""
    bare = re.sub(r"[\W_]", "", token)
    answer = _open(request, bare[:_CODE_DIGITS], bare[_CODE_DIGITS:])
    if answer:
        answer["Referrer-Policy"] = "no-referrer"
        return answer
    return render(request, "chinhquyen_accountability/public/lookup.html", {"form": LookupForm()}, status=403)


def _open(request: HttpRequest, code: str, secret: str) -> SeeOther | None:
    """Open the request for this browser; tries are counted by sender and by code."""
    site = request_site(request)
    may = hit("accountability.lookup", client_key(request), _TRIES, _SECONDS)
    may = hit("accountability.lookup.code", f"{site.pk}:{code[:20]}", _TRIES, _SECONDS) and may
    found = queries.request_by_secret(site, code, secret) if may else None
    if found is None:
        if not may:
            messages.warning(request, "Đã thử nhiều lần. Mời ông/bà đợi 10 phút rồi thử lại.")
        return None
    grant_case(request, found.id)
    return see("case", found.code)
