"""/tim-kiem/?q=: all that one commune shows everybody, found with or without Vietnamese marks, the best on top."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.search import kinds
from chinhquyen_sdk.domain.text import normalise
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.models import PublicTextRow
from chinhquyen_sdk.host.sites import request_site
from cms_site.paging import page_of
from cms_site.search.pages import SOURCE
from cms_site.search.snippets import snippet
from cms_site.words import LONGEST_QUERY, query_words

SIZE = 10


@dataclass(frozen=True)
class Hit:
    row: PublicTextRow
    path: str
    title: SafeString
    text: SafeString

    @property
    def kind(self) -> str:
        return kinds().get(self.row.kind, "")


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    query = normalise(request.GET.get("q", ""))[:LONGEST_QUERY]
    kind = request.GET.get("loai", "")
    hits = _Hits(request_site(request), query, kind if kind in kinds() else "")
    part = page_of(hits, request, size=SIZE) if query_words(query) else None
    shown = {"query": query, "part": part, "asked": hits.asked, "kind": hits.kind, "kinds": kinds()}
    return render(request, "cms_site/search.html", {**shown, "hide_search": True})


@dataclass
class _Hits:
    """What was found, read a stretch at a time."""

    site: Site
    query: str
    kind: str
    asked: public_search.Asked = field(default=public_search.Asked(()))

    def __getitem__(self, part: slice) -> list[Hit]:
        found = public_search.find(
            self.site, self.query, kind=self.kind, start=part.start, size=part.stop - part.start
        )
        self.asked = found.asked
        words = [*found.asked.words, *filter(None, [found.asked.beginning])]
        paths = self._paths(found.rows)
        return [_hit(row, paths.get(row.key, ""), words) for row in found.rows if _stands(row, paths)]

    def _paths(self, rows: list[PublicTextRow]) -> dict[str, str]:
        """Return where the pages among ``rows`` stand today; one that was moved away or closed off is left out."""
        keys = [row.key for row in rows if row.source == SOURCE]
        pages = Page.objects.descendant_of(self.site.root_page, inclusive=True).live().public()
        return {str(page.pk): page.get_url_parts()[2] for page in pages.filter(pk__in=keys)} if keys else {}


def _stands(row: PublicTextRow, paths: dict[str, str]) -> bool:
    return row.source != SOURCE or row.key in paths


def _hit(row: PublicTextRow, path: str, words: list[str]) -> Hit:
    return Hit(row, path or row.path, snippet(row.title, words, length=300), snippet(row.text, words))
