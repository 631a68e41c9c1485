"""A request as its asker sees it, and what the asker can still do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.information import (
    COMPLAINT,
    FileUse,
    InformationRequest,
    RequestState,
    cost_sentence,
    find_ground,
    may_complain,
    next_step,
    periods,
    status_sentence,
)
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.forms import RecordForm, fingerprint
from chinhquyen_sdk.host.idempotency import once
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import client_key, hit

from .. import commands, queries
from ..forms import AddMoreForm, DisputeForm, LookupForm
from .answers import SeeOther, see, sent, sent_file, today, with_request

_TRIES, _SECONDS, _CODE_DIGITS = 10, 600, 10
_S = RequestState


@with_request
def case(request: HttpRequest, site: Site, one: InformationRequest) -> HttpResponse:
    """The page of a request."""
    return _page(request, site, one)


def _page(
    request: HttpRequest, site: Site, one: InformationRequest, bound: RecordForm | None = None
) -> HttpResponse:
    now, step = today(), next_step(one, today())
    context = {
        "one": one, "status": status_sentence(one, now), "next": step, "next_day": spoken_day(step.day) if step else "",
        "lines": [(spoken_day(local_day(e.at)), text) for e in queries.history(site, one.id) if (text := e.for_citizen())],
        "ground": find_ground(one.ground) if one.ground else None, "cost": cost_sentence(one),
        "files": queries.files_of(site, one.id, FileUse.ANSWER), "complaint": COMPLAINT if may_complain(one) else "",
        "add": _form(AddMoreForm, bound) if one.state is _S.AWAITING else None,
        "dispute": _form(DisputeForm, bound) if one.state is _S.PROVIDED else None, "bound": bound is not None,
        "periods": periods(now), "may_withdraw": one.state.is_open and one.state is not _S.DISPUTED,
    }  # fmt: skip
    return render(
        request, "chinhquyen_information/public/case.html", context, status=422 if bound is not None else 200
    )


def _form(kind: type[RecordForm], bound: RecordForm | None) -> RecordForm:
    return bound if isinstance(bound, kind) else kind()


@require_POST
@with_request
def add_more(request: HttpRequest, site: Site, one: InformationRequest) -> HttpResponse:
    """What the asker adds."""
    form = AddMoreForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, site, one, form)
    files = form.cleaned_data["files"]
    return _act(request, site, one, form, "add", "Chúng tôi đã nhận. Cảm ơn ông/bà, thời hạn tính từ hôm nay.",
                lambda: commands.add_more(site, one.code, form.record, uploads=files, actor=Actor.citizen()))  # fmt: skip


@require_POST
@with_request
def dispute(request: HttpRequest, site: Site, one: InformationRequest) -> HttpResponse:
    """The asker says that what was given is wrong or not all."""
    form = DisputeForm(request.POST)
    if not form.is_valid():
        return _page(request, site, one, form)
    return _act(request, site, one, form, "dispute", "Cảm ơn ông/bà đã báo. Chúng tôi kiểm tra lại.",
                lambda: commands.dispute_answer(site, one.code, form.record, actor=Actor.citizen()))  # fmt: skip


def _act(
    request: HttpRequest, site: Site, one: InformationRequest, form: RecordForm, deed: str, thanks: str,
    act: Callable[[], Any],
) -> HttpResponse:  # fmt: skip
    """Do it once, however often it is sent."""

    def do() -> dict[str, str]:
        act()
        return {}

    mark = fingerprint(form.record, form.cleaned_data.get("files"))
    try:
        once(site, f"information.{deed}:{one.id}", form.once_key, mark, do)
    except Refused as refused:
        messages.warning(request, refused.text)
    else:
        messages.success(request, thanks)
    return see("case", one.code)


@require_POST
@with_request
def withdraw(request: HttpRequest, site: Site, one: InformationRequest) -> HttpResponse:
    """The asker takes the request back."""
    try:
        commands.withdraw_request(site, one.code, actor=Actor.citizen())
    except Refused as refused:
        messages.warning(request, refused.text)
    else:
        messages.success(request, "Ông/bà đã rút yêu cầu. Cảm ơn ông/bà đã cho chúng tôi biết.")
    return see("case", one.code)


@require_safe
@with_request
def file(request: HttpRequest, site: Site, one: InformationRequest, file: UUID) -> FileResponse:
    """A file of the answer, for whoever opened the request."""
    opened = queries.open_file(site, one.id, file, FileUse.ANSWER)
    if opened is None:
        raise Http404("no such file")
    return sent_file(opened)


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
    return render(request, "chinhquyen_information/public/lookup.html", {"form": form})


@never_cache
@require_safe
def qr(request: HttpRequest, token: str) -> HttpResponse:
    """The QR code of a receipt: opens the request and leaves the secret out of the address at once."""
    bare = re.sub(r"[\W_]", "", token)
    answer = _open(request, bare[:_CODE_DIGITS], bare[_CODE_DIGITS:])
    if answer:
        answer["Referrer-Policy"] = "no-referrer"
        return answer
    return render(request, "chinhquyen_information/public/lookup.html", {"form": LookupForm()}, status=403)


def _open(request: HttpRequest, code: str, secret: str) -> SeeOther | None:
    """Open the request for this browser; tries are counted by sender and by code."""
    site = request_site(request)
    may = hit("information.lookup", client_key(request), _TRIES, _SECONDS)
    may = hit("information.lookup.code", f"{site.pk}:{code[:20]}", _TRIES, _SECONDS) and may
    found = queries.request_by_secret(site, code, secret) if may else None
    if found is None:
        if not may:
            messages.warning(request, "Đã thử nhiều lần. Mời ông/bà đợi 10 phút rồi thử lại.")
        return None
    grant_case(request, found.id)
    return see("case", found.code)
