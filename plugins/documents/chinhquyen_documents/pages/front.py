"""The library: search, filters, the newest; the archive by year."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from pydantic import ValidationError

from chinhquyen_sdk.domain.documents import EffectState, effect_on
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..queries import Filter

# Addresses speak Vietnamese.
NAMES = {"q": "q", "loai": "kind", "noi": "issuer", "nam": "year", "linh-vuc": "field", "hieu-luc": "effect"}


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Filters stand in the address, so that a link can be kept and sent."""
    site, asked = request_site(request), request.GET
    wanted = read_filter(request)
    found = queries.page(site, wanted, after=asked.get("sau", ""))
    now = today()
    facets = queries.facets(site)
    kept = {name: asked[name] for name in NAMES if asked.get(name)}
    context = {
        "lines": [(one, effect_on(one, now)) for one in found.documents],
        "wanted": wanted,
        "facets": facets,
        "effects": tuple(EffectState),
        "filtered": not wanted.is_empty,
        "narrowed": bool(set(kept) - {"q"}),
        "is_first": not asked.get("sau"),
        "next": "?" + urlencode({**kept, "sau": found.after}) if found.after else "",
        "total": sum(each.documents for each in facets["kind"]),
    }
    return render(request, "chinhquyen_documents/public/front.html", context)


def read_filter(request: HttpRequest) -> Filter:
    """Return what the address asks for; an old or mistyped link shows everything rather than an error."""
    given = {field: request.GET[name][:200] for name, field in NAMES.items() if request.GET.get(name)}
    try:
        return Filter.model_validate(given)
    except ValidationError:
        return Filter(q=given.get("q", ""))


@require_safe
def archive(request: HttpRequest) -> HttpResponse:
    """Every year with how many documents it has, every kind, every issuer: ways in for who does not search."""
    context = {"facets": queries.facets(request_site(request))}
    return render(request, "chinhquyen_documents/public/archive.html", context)
