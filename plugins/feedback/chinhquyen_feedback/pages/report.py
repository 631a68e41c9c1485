"""One matter, as everybody sees it: where it stands, what was done, and what a neighbour can still say."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.feedback import FieldReport, kind_of, status_sentence, timeline
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.access import case_granted, grant_case
from chinhquyen_sdk.host.answers import SeeOther, sent_picture
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.idempotency import once
from chinhquyen_sdk.host.showing import KIND
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import hit

from .. import commands, queries
from ..forms import LookupForm, ReopenForm
from .answers import see, too_often, within

_JOINED = "feedback.joined"
_T = "chinhquyen_feedback/public/"


class Line(NamedTuple):
    """One line of the timeline, its day in words."""

    day: date
    spoken: str
    text: str


def _found(request: HttpRequest, code: str) -> tuple[FieldReport, bool]:
    """Return the report and whether this browser may see all of it; 404 when it may see nothing."""
    report = queries.report_by_code(request_site(request), code)
    if report is None:
        raise Http404
    return report, case_granted(request, report.id)


@require_safe
def report(request: HttpRequest, code: str) -> HttpResponse:
    """The status page; without a name, and without what an officer has not yet let out."""
    found, mine = _found(request, code)
    if not found.is_public and not mine:
        form = LookupForm(initial={"code": found.code})
        return render(request, f"{_T}lookup.html", {"form": form, "came_for": found.code}, status=403)
    site, now = request_site(request), today()
    lines = [Line(day, spoken_day(day), text) for day, text in timeline(queries.history(site, found.id))]
    context: dict[str, Any] = {
        "report": found,
        "kind": kind_of(found.kind),
        "mine": mine,
        "status": status_sentence(found, now),
        "is_late": found.is_late(now),
        "lines": lines,
        "photos": queries.photos(site, found.id, released_only=not mine),
        "can_reopen": queries.can_reopen(site, found, timezone.now()),
        "joined": found.code in request.session.get(_JOINED, []),
        "unit": queries.duty(site, found.kind, found.village).unit,
    }
    return render(request, f"{_T}report.html", context)


@require_POST
def join(request: HttpRequest, code: str) -> HttpResponse:
    """ "I see it too": counted once for each browser, and nobody's name is asked."""
    found, _ = _found(request, code)
    if not found.is_public:
        raise Http404
    joined: list[str] = request.session.get(_JOINED, [])
    if found.code not in joined and found.is_open:
        if not within(request, "join", 60):
            return too_often(request)
        commands.join_report(request_site(request), found.code)
        request.session[_JOINED] = [*joined, found.code][-50:]
    messages.success(request, "Cảm ơn ông/bà. Chúng tôi đã ghi thêm một người cùng thấy việc này.")
    return see("report", found.code)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: HttpRequest, code: str) -> HttpResponse:
    """ "It is not done": asked why, and open again."""
    found, mine = _found(request, code)
    if not found.is_public and not mine:
        raise Http404
    if not queries.can_reopen(request_site(request), found, timezone.now()):
        return see("report", found.code)
    form = ReopenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid() and (answer := _reopened(request, found, form)):
        return answer
    context = {"form": form, "report": found, "kind": kind_of(found.kind)}
    return render(request, f"{_T}reopen.html", context)


def _reopened(request: HttpRequest, found: FieldReport, form: ReopenForm) -> HttpResponse | None:
    if not within(request, "reopen", 10):
        return too_often(request)
    site = request_site(request)

    def act() -> dict[str, Any]:
        commands.reopen_report(site, found.code, form.record, actor=Actor.citizen())
        return {}

    try:
        once(site, "feedback.reopen", form.once_key, f"{found.id}", act)
    except Refused as refused:
        form.refuse(refused)
        return None
    messages.success(request, "Chúng tôi xin lỗi vì việc chưa xong, và đã mở lại để làm tiếp.")
    return see("report", found.code)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """The form for a code, and a secret where there is one."""
    form = LookupForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        code, secret = form.cleaned_data["code"], form.cleaned_data["secret"]
        site = request_site(request)
        about = hit("feedback.lookup.code", f"{site.pk}:{read_code(code) or code[:20]}", 20, 600)
        if not within(request, "lookup", 30, 600) or not about:
            return too_often(request)
        if answer := _looked_up(request, code, secret):
            return answer
        form.say_wrong()
    return render(request, f"{_T}lookup.html", {"form": form})


def _looked_up(request: HttpRequest, code: str, secret: str) -> SeeOther | None:
    site = request_site(request)
    if not secret:
        found = queries.report_by_code(site, code)
        return see("report", found.code) if found and found.is_public else None
    opened = queries.report_by_secret(site, code, secret)
    if opened is None:
        return None
    grant_case(request, opened.id)
    return see("report", opened.code)


@require_safe
def photo(request: HttpRequest, photo: UUID, small: bool = False) -> HttpResponse:
    """A photograph: everybody sees what an officer let out, the sender his own."""
    opened = queries.photo_content(request_site(request), photo, small=small, kind=request.GET.get(KIND, ""))
    if opened is None or opened.report is None:
        raise Http404
    if not opened.released and not case_granted(request, opened.report):
        raise Http404
    cache = "public, max-age=300" if opened.released else "private, no-store"
    return sent_picture(opened.content, opened.content_type, cache=cache)
