"""The register for machines, with its licence; written bit by bit, however much there is."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.opendata import licence_facts, licence_of
from chinhquyen_sdk.domain.projects import Project, late_days
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site, site_ref
from chinhquyen_sdk.host.throttle import within

from .. import queries
from ..module import PROJECTS

_MOST = 60
_NOT_OPEN = ("board",)
_COLUMNS = tuple(column for column in PROJECTS.columns if column.name not in _NOT_OPEN)


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Every project, a row each."""
    return _stream(request, _csv(request), "text/csv; charset=utf-8", "du-an.csv")


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    """Every project, an object each."""
    return _stream(request, _json(request), "application/json", "du-an.json")


def _stream(request: HttpRequest, parts: Iterator[str], kind: str, name: str) -> HttpResponseBase:
    if not within(request, "projects.data", _MOST, 3600):
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
    headings = [*(column.label for column in _COLUMNS), "Địa chỉ", "Giấy phép"]
    yield "\ufeff" + writer.writerow(headings)  # the mark by which Excel knows Unicode
    for line in _lines(request):
        yield writer.writerow([*(_safe(line[column.name]) for column in _COLUMNS), line["url"], licence])


def _safe(value: Any) -> str:
    """A cell that begins like a formula is one to a spreadsheet."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


def _json(request: HttpRequest) -> Iterator[str]:
    head = {
        **licence_facts(site_ref(request_site(request))), "unit": "đồng",
        "source": request.build_absolute_uri(reverse("projects:list")),
    }  # fmt: skip
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "projects": [\n'
    for number, line in enumerate(_lines(request)):
        yield (",\n" if number else "") + json.dumps(line, ensure_ascii=False)
    yield "\n]}\n"


def _lines(request: HttpRequest) -> Iterator[dict[str, Any]]:
    now = today()
    for one in queries.every_project(request_site(request)):
        url = request.build_absolute_uri(reverse("projects:project", args=[one.code]))
        yield {**open_project(one), "late_days": late_days(one, now), "url": url}


def open_project(one: Project) -> dict[str, Any]:
    """Return a project's public facts under the names of the register's columns; money in đồng."""
    own = {"funding": one.funding.label, "village": one.village_name, "state": one.state.label}
    own |= {"capital": one.capital, "paid": one.paid}
    facts = one.model_dump(mode="json")
    names = [column.name for column in _COLUMNS if column.name != "late_days"]
    return {name: own.get(name, facts.get(name)) for name in names}
