"""The last screen: read it over, agree, send; sent twice is taken in once."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import CHOSEN_BY_SENDERS, PetitionKind, Suggestion, suggest_kind
from chinhquyen_sdk.domain.refusals import Refused

from .. import commands
from ..forms import ReviewForm
from .answers import see, within
from .receipt import hand_over
from .steps import progress
from .writing import Writing, current, forget

_SENT_AN_HOUR = 30


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest) -> HttpResponse:
    """Screen 4: the kind, the summary, consent."""
    writing = current(request)
    if request.method == "POST" and not writing.id:
        return _sent_before(request, writing)
    if not writing.has_content:
        return see("content")
    if not writing.has_sender:
        return see("sender")
    if request.method == "POST":
        form = ReviewForm(request.POST, written=writing.data)
        if form.is_valid() and (answer := _send(request, writing, form)):
            return answer
    else:
        form = ReviewForm(written=writing.data, initial=_first_answers(writing))
    return render(request, "chinhquyen_reception/public/review.html", _context(request, writing, form))


def _first_answers(writing: Writing) -> dict[str, Any]:
    seems = _suggestion(writing).kind
    return {
        "kind": writing.data.get("kind") or (seems.value if seems in CHOSEN_BY_SENDERS else ""),
        "once": str(writing.id),
    }


def _context(request: HttpRequest, writing: Writing, form: ReviewForm) -> dict[str, Any]:
    suggestion = _suggestion(writing)
    chosen = form["kind"].value()
    return {
        "form": form,
        "data": writing.data,
        "files": writing.files,
        "suggestion": suggestion,
        "chosen": PetitionKind(chosen) if chosen in set(PetitionKind) else suggestion.kind,
        "must_choose": suggestion.kind not in CHOSEN_BY_SENDERS
        or not suggestion.confident
        or chosen != suggestion.kind
        or "kind" in form.errors,
        **progress(request, "review"),
    }


def _suggestion(writing: Writing) -> Suggestion:
    return suggest_kind(writing.data["content"], writing.data.get("title", ""))


def _send(request: HttpRequest, writing: Writing, form: ReviewForm) -> HttpResponse | None:
    if not within(request, "file", _SENT_AN_HOUR):
        form.add_error(
            None,
            "Từ đường mạng này đã gửi quá nhiều đơn. Đơn của ông/bà vẫn được giữ, mời gửi lại sau một giờ.",
        )
        return None
    try:
        filed = commands.file_draft(
            writing.site, writing.id, form.record, actor=Actor.citizen(), once=str(writing.id)
        )
    except Refused as refused:
        form.refuse(refused)
        return None
    return forget(hand_over(request, filed))


def _sent_before(request: HttpRequest, writing: Writing) -> HttpResponse:
    """The draft is gone: it was sent a moment ago (a double tap, a lost answer), or it was left for days."""
    once = request.POST.get("once", "")
    filed = commands.filed_once(writing.site, once) if once else None
    return forget(hand_over(request, filed)) if filed else see("content", query="het-han")
