"""Published answers and the years' numbers for machines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.information.public import information_numbers, published_information
from chinhquyen_sdk.host import open_data
from chinhquyen_sdk.host.sites import request_site

from .. import queries

_COLUMNS = ("published_on", "public_title", "public_answer", "document", "partial", "withheld_ground", "url")
_HEADINGS = (
    "Ngày công khai", "Thông tin", "Trả lời", "Số văn bản", "Cung cấp một phần", "Căn cứ giữ lại một phần", "Địa chỉ",
)  # fmt: skip
_YEARS = 30


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Published answers as a table."""
    rows = ([_told(line, name) for name in _COLUMNS] for line in _lines(request))
    return open_data.as_csv(request, "information", "tiep-can-thong-tin", _HEADINGS, rows)


@require_safe
def as_json(request: HttpRequest) -> HttpResponseBase:
    """Published answers and the years' numbers as one JSON document."""
    site = request_site(request)
    years = (
        information_numbers(queries.numbers_of(site, year)) for year in queries.years_counted(site)[:_YEARS]
    )
    head = {
        "source": request.build_absolute_uri(reverse("information:front")),
        "years": [year.model_dump(mode="json") for year in years],
    }
    return open_data.as_json(request, "information", "tiep-can-thong-tin", head, "answers", _lines(request))


def _told(line: dict[str, Any], name: str) -> Any:
    return ("một phần" if line[name] else "") if name == "partial" else line[name]


def _lines(request: HttpRequest) -> Iterator[dict[str, Any]]:
    for one in queries.every_published(request_site(request)):
        line = published_information(one).model_dump(mode="json", exclude={"files"})
        url = request.build_absolute_uri(reverse("information:answer", args=[one.id]))
        yield {**line, "url": url}
