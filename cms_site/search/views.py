"""/tim-kiem/?q=: all that one commune shows everybody, found with or without Vietnamese marks, the best on top."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.search import kinds
from chinhquyen_sdk.domain.text import normalise
from chinhquyen_sdk.host.sites import request_site
from cms_site.paging import page_of
from cms_site.search.hits import Hits
from cms_site.words import LONGEST_QUERY, query_words

SIZE = 10


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    site = request_site(request)
    query = normalise(request.GET.get("q", ""))[:LONGEST_QUERY]
    kind = request.GET.get("loai", "")
    hits = Hits(site, query, kind if kind in kinds() else "")
    part = page_of(hits, request, size=SIZE) if query_words(query) else None
    nothing = bool(query) and not (part and part.items)
    shown = {
        "query": query, "part": part, "asked": hits.asked, "kind": hits.kind, "kinds": kinds(),
        "kind_label": kinds().get(hits.kind, ""), "unfiltered": urlencode({"q": query}), "suggested": hits.suggested,
        "suggestion": urlencode({"q": hits.suggested, **({"loai": hits.kind} if hits.kind else {})}),
        "doors": _doors(site) if nothing else None, "hide_search": True,
    }  # fmt: skip
    return render(request, "cms_site/search.html", shown)


def _doors(site: Site) -> Any:
    """Return the big doors of the home page, for whoever found nothing."""
    home = site.root_page.specific
    return next((block for block in getattr(home, "body", ()) if block.block_type == "doors"), None)
