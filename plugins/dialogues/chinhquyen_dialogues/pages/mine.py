"""A question as whoever asked it sees it. Its address is known to that person only: it was told once, after sending."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dialogues import QuestionState
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from .answers import dialogue_or_404


@never_cache
@require_safe
def question(request: HttpRequest, code: str, question: UUID) -> HttpResponse:
    """Where my question stands, and what it became."""
    talk, site = dialogue_or_404(request, code), request_site(request)
    mine = queries.question_by_id(site, question)
    if mine is None or mine.dialogue != talk.id:
        raise Http404("no such question here")
    if mine.state is QuestionState.HANDED:
        grant_case(request, mine.id)  # who holds the question holds the petition it became
    whole = queries.question_by_id(site, mine.joined_to) if mine.joined_to else None
    context = {"talk": talk, "q": mine, "whole": whole, "answered": whole or mine}
    response = render(request, "chinhquyen_dialogues/public/mine.html", context)
    response["Referrer-Policy"] = "no-referrer"
    return response
