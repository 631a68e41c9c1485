"""A request as its asker sees it, and what the asker can still do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe
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
from chinhquyen_sdk.host.answers import sent_file
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.forms import RecordForm, fingerprint
from chinhquyen_sdk.host.idempotency import once

from .. import commands, queries
from ..forms import AddMoreForm, DisputeForm
from .answers import door, see

_S = RequestState


@door.behind
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
@door.behind
def add_more(request: HttpRequest, site: Site, one: InformationRequest) -> HttpResponse:
    """What the asker adds."""
    form = AddMoreForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, site, one, form)
    files = form.cleaned_data["files"]
    return _act(request, site, one, form, "add", "Chúng tôi đã nhận. Cảm ơn ông/bà, thời hạn tính từ hôm nay.",
                lambda: commands.add_more(site, one.code, form.record, uploads=files, actor=Actor.citizen()))  # fmt: skip


@require_POST
@door.behind
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
@door.behind
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
@door.behind
def file(request: HttpRequest, site: Site, one: InformationRequest, file: UUID) -> FileResponse:
    """A file of the answer, for whoever opened the request."""
    opened = queries.open_file(site, one.id, file, FileUse.ANSWER)
    if opened is None:
        raise Http404("no such file")
    return sent_file(opened.file, opened.name, opened.content_type, shown=True)
