"""What is public as whole tables for machines: CSV and JSON with their licence, written bit by bit, however much there is."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from chinhquyen_sdk.domain.opendata import licence_facts, licence_of

from .sites import request_site, site_ref
from .throttle import within

_MOST = 20  # whole copies an hour for one sender
_CSV, _JSON = "text/csv; charset=utf-8", "application/json"


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, text: str) -> str:
        return text


def as_csv(
    request: HttpRequest, module: str, name: str, headings: Sequence[str], rows: Iterable[Iterable[Any]], *, most: int = _MOST
) -> HttpResponseBase:  # fmt: skip
    """Answer with ``rows`` under ``headings``; the licence stands in each line, so that it stays with whatever part is taken."""
    return _streamed(request, module, f"{name}.csv", _CSV, _table(request, headings, rows), most)


def as_json(
    request: HttpRequest, module: str, name: str, head: dict[str, Any], key: str, lines: Iterable[dict[str, Any]], *,
    most: int = _MOST,
) -> HttpResponseBase:  # fmt: skip
    """Answer with one object: the licence, ``head``, and ``lines`` under ``key``."""
    facts = {**licence_facts(site_ref(request_site(request))), **head}
    return _streamed(request, module, f"{name}.json", _JSON, _document(facts, key, lines), most)


def _streamed(
    request: HttpRequest, module: str, name: str, kind: str, parts: Iterator[str], most: int
) -> HttpResponseBase:
    if not within(request, f"{module}.data", most, 3600):
        text = "Đã tải nhiều lần. Mời thử lại sau một giờ."
        return HttpResponse(text, status=429, content_type="text/plain; charset=utf-8")
    response = StreamingHttpResponse(parts, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["Link"] = f'<{licence_of(site_ref(request_site(request))).url}>; rel="license"'
    return response


def _table(request: HttpRequest, headings: Sequence[str], rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    writer, licence = csv.writer(_Echo()), licence_of(site_ref(request_site(request))).code
    yield "\ufeff" + writer.writerow([*headings, "Giấy phép"])  # the mark by which Excel knows Unicode
    for row in rows:
        yield writer.writerow([*map(_safe, row), licence])


def _safe(value: Any) -> str:
    """A cell that begins like a formula is one to a spreadsheet."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _document(head: dict[str, Any], key: str, lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield json.dumps(head, ensure_ascii=False)[:-1] + f', "{key}": [\n'
    for number, line in enumerate(lines):
        yield (",\n" if number else "") + json.dumps(line, ensure_ascii=False)
    yield "\n]}\n"
