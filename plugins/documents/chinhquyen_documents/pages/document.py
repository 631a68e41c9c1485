"""One document, and its files."""

from __future__ import annotations

from urllib.parse import quote
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.documents import EffectState, RelationKind, effect_on
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files.kinds import CONTENT_TYPES
from chinhquyen_sdk.host.sites import request_site

from .. import queries

_SHOWN = frozenset({"pdf", "jpeg", "png", "webp", "txt"})


@require_safe
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """Facts, effect, files, text with its citations as links, relations both ways."""
    site = request_site(request)
    one = queries.by_slug(site, slug)
    if one is None:
        raise Http404("no such document")
    effect = effect_on(one, today())
    related = queries.related(site, one)
    ends = {kind.back for kind in RelationKind if kind.ends}
    context = {
        "one": one,
        "effect": effect,
        "ended": effect.state is EffectState.EXPIRED,
        "body": queries.body(one.id),
        "files": queries.files(site, one.id),
        "related": related,
        "newer": next((each for each in related if each.label in ends and each.slug), None),
    }
    return render(request, "chinhquyen_documents/public/document.html", context)


@require_safe
def file(request: HttpRequest, id: UUID) -> HttpResponse:
    """Hand a file out; what a browser can show safely is shown, the rest is saved."""
    found = queries.opened_file(request_site(request), id)
    if found is None:
        raise Http404("no such file")
    response = FileResponse(
        found.file.open("rb"), content_type=CONTENT_TYPES.get(found.kind, "application/octet-stream")
    )
    how = "inline" if found.kind in _SHOWN else "attachment"
    response["Content-Disposition"] = f"{how}; filename*=UTF-8''{quote(found.name)}"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cache-Control"] = "public, max-age=3600"
    return response
