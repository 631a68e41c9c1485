"""One posting as everybody reads it: what, since when, until when, how else made known, whom to ask."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.disclosure import topics
from chinhquyen_sdk.host.answers import sent_file
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import request_site

from .. import queries


@require_safe
def posting(request: HttpRequest, id: UUID) -> HttpResponse:
    """The page, its corrections above the first text, its files."""
    site, now = request_site(request), today()
    one = queries.posting(site, id)
    if one is None:
        raise Http404("nothing published here")
    known, proofs = villages(site), queries.proofs_of(site, id)
    context = {
        "one": one, "duty": one.facts, "phase": one.phase(now), "topic": topics().get(one.topic, ""),
        "day": spoken_day(one.day), "until": spoken_day(one.ends_on) if one.ends_on else "",
        "told": queries.told_of(one, proofs, known), "done": queries.progress_of(site, one, proofs, known),
        "files": queries.files_of(site, id), "corrections": one.corrections[::-1],
    }  # fmt: skip
    return render(request, "chinhquyen_disclosure/public/posting.html", context)


@require_safe
def file(request: HttpRequest, id: UUID, file: UUID) -> FileResponse:
    """A file that goes with it."""
    opened = queries.open_file(request_site(request), id, file)
    if opened is None:
        raise Http404("no such file")
    return sent_file(opened.file, opened.name, opened.content_type, shown=True)
