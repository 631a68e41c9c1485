"""/api/v1/search/?q=: what the search page shows, for programs."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from drf_spectacular.utils import extend_schema
from pydantic import BaseModel, Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.search import kinds
from chinhquyen_sdk.host.api.asked import Whole
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.views import RecordAPIView
from cms_site.search.hits import Hits
from cms_site.words import LONGEST_QUERY

SIZE, LAST = 10, 200


class FoundText(BaseModel):
    """A text that was found. ``url`` is absolute."""

    kind: str = Field(title="Loại")
    title: str = Field(title="Tiêu đề")
    url: str = Field(title="Địa chỉ")
    on: date | None = Field(title="Ngày")


class FoundTexts(BaseModel):
    """The best texts first. ``mended``: words that stand nowhere, and those looked for instead; ``next``: where to go on."""

    results: tuple[FoundText, ...] = Field(title="Kết quả")
    mended: dict[str, str] = Field(title="Chữ đã đoán lại")
    left_out: tuple[str, ...] = Field(title="Chữ không thấy ở đâu")
    next: int | None = Field(title="Vị trí của phần sau")


Kind = Literal[tuple(kinds())]  # type: ignore[valid-type]  # the list stands in the domain, and once


class SearchQuery(Record):
    """What is looked for."""

    q: Annotated[str, Field(max_length=1_000)] = Field("", title="Chữ cần tìm, có dấu hay không dấu")
    kind: Kind | None = Field(None, title="Chỉ tìm trong một loại")
    start: Whole = Field(0, title="Từ kết quả thứ mấy, lấy từ next")


class SearchView(RecordAPIView):
    """Search all that the commune shows everybody."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("api.search", 60, 60)]
    asks = SearchQuery

    @extend_schema(
        operation_id="search", summary="Tìm trên toàn trang", responses=FoundTexts, auth=[], tags=["search"],
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = self.asked
        hits = Hits(self.site, asked.q[:LONGEST_QUERY], asked.kind or "")
        start = min(asked.start, LAST)
        found = hits[start : start + SIZE + 1]
        results = tuple(
            FoundText(kind=h.row.kind, title=h.row.title, url=request.build_absolute_uri(h.path), on=h.row.on)
            for h in found[:SIZE]
        )
        more = start + SIZE if len(found) > SIZE and start < LAST else None
        told = {one.typed: one.meant for one in hits.asked.mended}
        return self.answer(FoundTexts(results=results, mended=told, left_out=hits.asked.left_out, next=more))
