"""The library for machines: RSS, CSV and JSON with their licence, a sitemap. Written bit by bit, however much there is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.documents import LegalDocument
from chinhquyen_sdk.domain.documents.public import public_document
from chinhquyen_sdk.host import open_data
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site, site_ref

from .. import queries

_COLUMNS = (
    "symbol", "kind_label", "issued_on", "issuer", "signer", "summary", "field", "effective_on", "expires_on",
    "effect", "effect_sentence", "verified", "url",
)  # fmt: skip
_HEADINGS = (
    "Số, ký hiệu", "Loại văn bản", "Ngày ban hành", "Nơi ban hành", "Người ký", "Trích yếu", "Lĩnh vực", "Có hiệu lực từ",
    "Hết hiệu lực từ", "Mã hiệu lực", "Hiệu lực", "Đã đối chiếu với bản ký", "Địa chỉ",
)  # fmt: skip


class DocumentFeed(Feed):
    """What was entered last, as RSS."""

    language = "vi"

    def get_object(self, request: HttpRequest) -> Site:
        return request_site(request)

    def title(self, site: Site) -> str:
        return f"Văn bản mới, {site_ref(site).title}"

    def description(self, site: Site) -> str:
        return f"Văn bản mới đưa vào thư viện của {site_ref(site).title}"

    def link(self, site: Site) -> str:
        return reverse("documents:front")

    def items(self, site: Site) -> list[tuple[LegalDocument, datetime]]:
        return queries.newest(site)

    def item_title(self, item: tuple[LegalDocument, datetime]) -> str:
        return f"{item[0].title}: {item[0].summary}"

    def item_description(self, item: tuple[LegalDocument, datetime]) -> str:
        return f"{item[0].issuer}, ngày {item[0].issued_on:%d/%m/%Y}"

    def item_link(self, item: tuple[LegalDocument, datetime]) -> str:
        return reverse("documents:document", args=[item[0].slug])

    def item_pubdate(self, item: tuple[LegalDocument, datetime]) -> datetime:
        return item[1]


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """The library as a table."""
    rows = ([line[name] for name in _COLUMNS] for line in _lines(request))
    return open_data.as_csv(request, "documents", "van-ban", _HEADINGS, rows)


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    """The library as one JSON document."""
    head = {"source": request.build_absolute_uri(reverse("documents:front"))}
    return open_data.as_json(request, "documents", "van-ban", head, "documents", _lines(request))


def _lines(request: HttpRequest) -> Iterator[dict[str, Any]]:
    site, now = request_site(request), today()
    for one in queries.every(site):
        url = request.build_absolute_uri(reverse("documents:document", args=[one.slug]))
        yield public_document(one, now, url).model_dump(mode="json")


_MAPS = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<{tag} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """One map for each year."""
    years = [each.value for each in queries.facets(request_site(request))["year"]]
    addresses = (request.build_absolute_uri(reverse("documents:sitemap_year", args=[year])) for year in years)
    parts = "".join(f"<sitemap><loc>{address}</loc></sitemap>\n" for address in addresses)
    return HttpResponse(
        _MAPS.format(tag="sitemapindex") + parts + "</sitemapindex>", content_type="application/xml"
    )


@require_safe
def sitemap(request: HttpRequest, year: int) -> HttpResponse:
    """The documents of a year."""
    if not 1945 <= year <= 2200:
        raise Http404("no such year")
    return StreamingHttpResponse(_map(request, year), content_type="application/xml")


def _map(request: HttpRequest, year: int) -> Iterator[str]:
    yield _MAPS.format(tag="urlset")
    for slug, changed in queries.every_slug(request_site(request), year):
        address = request.build_absolute_uri(reverse("documents:document", args=[slug]))
        yield f"<url><loc>{address}</loc><lastmod>{local_day(changed).isoformat()}</lastmod></url>\n"
    yield "</urlset>"
