"""What was made public for readers and for programs: RSS, and the list as open data."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from io import StringIO
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Posting, topics
from chinhquyen_sdk.domain.opendata import licence_facts, licence_of
from chinhquyen_sdk.host.sites import request_site, site_ref

from .. import queries

_MOST = 5_000
_HEADINGS = ("ma", "tieu_de", "nhom", "nghia_vu", "can_cu", "ky", "so_van_ban", "ngay_dang", "han", "het_niem_yet", "du_hinh_thuc_ngay",
             "so_dinh_chinh", "dia_chi", "giay_phep")  # fmt: skip


class PostingFeed(Feed):
    """The newest postings."""

    language = "vi"

    def get_object(self, request: HttpRequest) -> Site:
        return request_site(request)

    def title(self, site: Site) -> str:
        return f"Công khai của {site_ref(site).title}"

    def link(self, site: Site) -> str:
        return reverse("disclosure:front")

    def description(self, site: Site) -> str:
        return f"Những gì {site_ref(site).title} vừa công khai"

    def items(self, site: Site) -> list[Posting]:
        return queries.newest(site)

    def item_title(self, item: Posting) -> str:
        return item.title

    def item_description(self, item: Posting) -> str:
        return item.summary or item.text[:300]

    def item_link(self, item: Posting) -> str:
        return reverse("disclosure:posting", args=[item.id])

    def item_pubdate(self, item: Posting) -> dt.datetime:
        return item.published_at


def _rows(request: HttpRequest) -> Iterator[tuple[Any, ...]]:
    labels, licence = topics(), licence_of(site_ref(request_site(request))).code
    for one in queries.newest(request_site(request), _MOST):
        yield (
            str(one.id), one.title, labels.get(one.topic, one.topic), one.facts.title, one.facts.basis_text, one.term_label,
            one.document, one.day, one.due_on, one.ends_on, one.complete_on, len(one.corrections),
            request.build_absolute_uri(reverse("disclosure:posting", args=[one.id])), licence,
        )  # fmt: skip


@require_safe
def as_csv(request: HttpRequest) -> HttpResponse:
    """One row for each posting; the mark in front makes spreadsheets read it as UTF-8."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(_HEADINGS)
    writer.writerows(tuple(_harmless(cell) for cell in row) for row in _rows(request))
    response = HttpResponse("\ufeff" + out.getvalue(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="cong-khai.csv"'
    response["Link"] = f'<{licence_of(site_ref(request_site(request))).url}>; rel="license"'
    return response


def _harmless(cell: Any) -> str:
    """Return the cell as text; what a spreadsheet would run as a formula gets an apostrophe in front."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


@require_safe
def as_json(request: HttpRequest) -> JsonResponse:
    """The same as one object with its licence."""
    rows = [dict(zip(_HEADINGS, row, strict=True)) for row in _rows(request)]
    ref = site_ref(request_site(request))
    body = {**licence_facts(ref), "publisher": ref.title, "postings": rows}
    response = JsonResponse(body, json_dumps_params={"ensure_ascii": False})
    response["Link"] = f'<{licence_of(ref).url}>; rel="license"'
    return response
