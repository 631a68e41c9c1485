"""What everybody's program may read: the library, a document, the citations of a text."""

from __future__ import annotations

from typing import Annotated

from django.http import Http404
from django.urls import reverse
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.documents import LegalDocument, find_citations, finder, law_names
from chinhquyen_sdk.domain.documents.public import (
    CitedDocument,
    CitedDocuments,
    CitedText,
    DocumentDetail,
    PublicDocument,
    PublicDocuments,
    PublicFile,
    public_document,
)
from chinhquyen_sdk.domain.opendata import licence_facts
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.asked import Words, shaped
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import site_ref

from .. import queries
from ..queries import Filter

TAG = ["documents"]
_NOT_A_YEAR = "Năm viết bằng bốn chữ số. Ví dụ: 2026."


class LibraryQuery(Filter):
    """Which documents; ``q`` looks in what is known of them and in their text."""

    year: Annotated[str, shaped(r"|[0-9]{4}", "invalid", _NOT_A_YEAR)] = ""
    cursor: Words = Field("", title="Chìa của trang sau, lấy từ next")


class LibraryView(RecordAPIView):
    """GET: the library, those issued last first."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("documents.list", 300, 600)]
    asks: type[Record] | None = LibraryQuery

    @extend_schema(
        summary="Thư viện văn bản", responses={200: PublicDocuments}, tags=TAG,
        operation_id="documents_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        wanted = Filter(**self.asked.model_dump(exclude={"cursor"}))
        found = queries.page(self.site, wanted, after=self.asked.cursor, size=50)
        results = tuple(self.told(one) for one in found.documents)
        return self.answer(
            PublicDocuments(results=results, next=found.after, **licence_facts(site_ref(self.site)))
        )

    def told(self, one: LegalDocument) -> PublicDocument:
        """Return a document with its address."""
        url = self.request.build_absolute_uri(reverse("documents:document", args=[one.slug]))
        return public_document(one, today(), url)


class DocumentView(LibraryView):
    """GET: one document with its text and files."""

    asks = None

    @extend_schema(
        summary="Một văn bản", responses={200: DocumentDetail}, tags=TAG, operation_id="documents_document",
    )  # fmt: skip
    def get(self, request: Request, slug: str) -> Response:
        one = queries.by_slug(self.site, slug)
        if one is None:
            raise Http404
        return self.answer(self.detail(one))

    def detail(self, one: LegalDocument) -> DocumentDetail:
        """Return a document with its text and files."""
        files = tuple(
            PublicFile(
                **dict(each), url=self.request.build_absolute_uri(reverse("documents:file", args=[each.id]))
            )
            for each in queries.files(self.site, one.id)
        )
        return DocumentDetail(**dict(self.told(one)), body=queries.body(one.id), files=files)


class CitationsView(RecordAPIView):
    """POST a text: what it cites, and which of it the library has. Nothing is kept."""

    permission_classes = [AllowAny]
    throttle_classes = [anonymous_limit("documents.citations", 60, 600)]

    @extend_schema(
        summary="Tìm văn bản được dẫn trong một đoạn chữ", request=CitedText, responses={200: CitedDocuments}, tags=TAG,
        operation_id="documents_citations",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        text = self.read(CitedText).text
        found = find_citations(text, law_names())
        known: dict[str, list[object]] = {}
        for target in queries.targets(self.site, {one.key for one in found if one.key}):
            known.setdefault(target.key, []).append(target)
        find = finder(known)  # type: ignore[arg-type]
        cited = tuple(
            CitedDocument(
                text=one.text, start=one.start, end=one.end, symbol=one.symbol, issued_on=one.issued_on, place=one.place,
                url=target.url if (target := find(one)) else "",
            )
            for one in found
        )  # fmt: skip
        return self.answer(CitedDocuments(results=cited))
