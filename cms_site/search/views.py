"""/tim-kiem/?q=: one commune's pages and documents, found with or without Vietnamese marks."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.text import normalise
from chinhquyen_sdk.host.sites import request_site
from cms_site.paging import Part, page_of
from cms_site.search.snippets import snippet
from cms_site.words import LONGEST_QUERY, query_words

SIZE = 10


@dataclass(frozen=True)
class Hit:
    page: Page
    title: SafeString
    text: SafeString


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    query = normalise(request.GET.get("q", ""))[:LONGEST_QUERY]
    words = query_words(query)
    part = _found(request_site(request), words, request) if words else None
    return render(request, "cms_site/search.html", {"query": query, "part": part, "hide_search": True})


def _found(site: Site, words: list[str], request: HttpRequest) -> Part:
    pages = Page.objects.descendant_of(site.root_page, inclusive=True).live().public().specific()
    part = page_of(pages.autocomplete(" ".join(words)), request, size=SIZE)
    hits = [_hit(page, words) for page in part.items]
    return Part(hits, part.number, part.before, part.after)


def _hit(page: Page, words: list[str]) -> Hit:
    # Pages of modules need not be CommunePages; they are found by what they let the index know.
    text = page.plain_text() if hasattr(page, "plain_text") else page.search_description
    return Hit(page, snippet(page.title, words, length=200), snippet(text, words))
