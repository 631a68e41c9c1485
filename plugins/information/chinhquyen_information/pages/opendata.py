"""Published answers and the years' numbers for machines, with their licence; written bit by bit, however much there is."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.information.public import information_numbers, published_information
from chinhquyen_sdk.domain.opendata import licence_facts, licence_of
from chinhquyen_sdk.host.sites import request_site, site_ref
from chinhquyen_sdk.host.throttle import within

from .. import queries

_COLUMNS = ("published_on", "public_title", "public_answer", "document", "partial", "withheld_ground", "url")
_HEADINGS = (
    "Ngày công khai", "Thông tin", "Trả lời", "Số văn bản", "Cung cấp một phần", "Căn cứ giữ lại một phần", "Địa chỉ",
    "Giấy phép",
)  # fmt: skip
_MOST = 20  # whole copies an hour for one address
_YEARS = 30


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Published answers as a table; the licence stands in each line, so that it stays with whatever part is taken."""
    return _stream(request, _csv(request), "text/csv; charset=utf-8", "tiep-can-thong-tin.csv")


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    """Published answers and the years' numbers as one JSON document."""
    return _stream(request, _json(request), "application/json", "tiep-can-thong-tin.json")


def _stream(request: HttpRequest, parts: Iterator[str], kind: str, name: str) -> HttpResponseBase:
    if not within(request, "information.data", _MOST, 3600):
        text = "Đã tải nhiều lần. Mời thử lại sau một giờ."
        return HttpResponse(text, status=429, content_type="text/plain; charset=utf-8")
    response = StreamingHttpResponse(parts, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Link"] = f'<{licence_of(site_ref(request_site(request))).url}>; rel="license"'
    return response


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def _csv(request: HttpRequest) -> Iterator[str]:
    writer, licence = csv.writer(_Echo()), licence_of(site_ref(request_site(request))).code
    yield "\ufeff" + writer.writerow(_HEADINGS)  # the mark by which Excel knows Unicode
    for line in _lines(request):
        line["partial"] = "một phần" if line["partial"] else ""
        yield writer.writerow([*(_safe(line[name]) for name in _COLUMNS), licence])


def _safe(value: Any) -> str:
    """A cell that begins like a formula is one to a spreadsheet."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _json(request: HttpRequest) -> Iterator[str]:
    site = request_site(request)
    years = (
        information_numbers(queries.numbers_of(site, year)) for year in queries.years_counted(site)[:_YEARS]
    )
    head = {
        **licence_facts(site_ref(site)), "source": request.build_absolute_uri(reverse("information:front")),
        "years": [year.model_dump(mode="json") for year in years],
    }  # fmt: skip
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "answers": [\n'
    for number, line in enumerate(_lines(request)):
        yield (",\n" if number else "") + json.dumps(line, ensure_ascii=False)
    yield "\n]}\n"


def _lines(request: HttpRequest) -> Iterator[dict[str, Any]]:
    for one in queries.every_published(request_site(request)):
        line = published_information(one).model_dump(mode="json", exclude={"files"})
        url = request.build_absolute_uri(reverse("information:answer", args=[one.id]))
        yield {**line, "url": url}
