"""/tim-kiem/?q=: all that one commune shows everybody, found with or without Vietnamese marks, the best on top."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.search import kinds
from chinhquyen_sdk.domain.text import normalise
from chinhquyen_sdk.host.sites import request_site
from cms_site.paging import page_of
from cms_site.search.hits import Hits
from cms_site.words import LONGEST_QUERY, query_words

SIZE = 10


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    query = normalise(request.GET.get("q", ""))[:LONGEST_QUERY]
    kind = request.GET.get("loai", "")
    hits = Hits(request_site(request), query, kind if kind in kinds() else "")
    part = page_of(hits, request, size=SIZE) if query_words(query) else None
    shown = {"query": query, "part": part, "asked": hits.asked, "kind": hits.kind, "kinds": kinds()}
    return render(request, "cms_site/search.html", {**shown, "hide_search": True})
