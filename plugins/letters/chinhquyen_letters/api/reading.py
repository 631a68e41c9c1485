"""What an officer's program reads: letters that wait, one letter, a book."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from pydantic import BaseModel, Field
from rest_framework.permissions import BasePermission
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.letters.book import BookEntry
from chinhquyen_sdk.domain.letters.channels import ChannelSlug
from chinhquyen_sdk.domain.letters.delivery import Delivery
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.host.access import can
from chinhquyen_sdk.host.api.asked import ByYear, Whole, Words
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..module import APPROVE, DRAFT
from ..panels import file_response


class WorksOnLetters(BasePermission):
    """Whoever drafts or approves letters here."""

    def has_permission(self, request: Request, view: object) -> bool:
        site = request_site(request._request)
        return can(request.user, site, DRAFT) or can(request.user, site, APPROVE)


class LetterFile(BaseModel):
    """A letter, the attempts to bring it, and the way that is next. ``digest`` goes back with check and approval."""

    letter: Letter
    digest: str
    attempts: tuple[Delivery, ...] = Field(title="Các lần gửi")
    next_channel: ChannelSlug | None = Field(title="Nên gửi tiếp bằng")


class LetterList(BaseModel):
    """Letters without a number, drafted first first; at most fifty."""

    results: tuple[Letter, ...]


class BookSheet(BaseModel):
    """A page of a book; ``missing`` names numbers no letter has, ``next`` where the next page begins (``before``)."""

    results: tuple[BookEntry, ...]
    missing: tuple[int, ...]
    next: int | None


class OfficeView(RecordAPIView):
    """One letter of this site; another site's does not exist here."""

    permission_classes = [WorksOnLetters]

    def file(self, id: UUID) -> LetterFile:
        """Return the letter ``id`` with all that is known of its way."""
        letter = queries.letter(self.site, id)
        if letter is None:
            raise Http404
        tried = queries.attempts_on(self.site, [id])[id]
        way = queries.next_way(letter, queries.ways(self.site, id), tried)
        slug = way.slug if way else None
        return LetterFile(letter=letter, digest=letter.digest, attempts=tuple(tried), next_channel=slug)


class LettersView(OfficeView):
    @extend_schema(
        summary="Thư chờ ký duyệt",
        responses={200: LetterList},
        tags=["letters"],
        operation_id="letters_waiting",
    )
    def get(self, request: Request) -> Response:
        return self.answer(LetterList(results=tuple(one.letter for one in queries.waiting(self.site))))


class LetterView(OfficeView):
    @extend_schema(
        summary="Xem một thư", responses={200: LetterFile}, tags=["letters"], operation_id="letter"
    )
    def get(self, request: Request, id: UUID) -> Response:
        return self.answer(self.file(id))


class FileView(OfficeView):
    @extend_schema(
        summary="Tải thư thành tệp", responses={200: OpenApiTypes.BINARY}, tags=["letters"], operation_id="letter_file",
        parameters=[OpenApiParameter("kind", str, "path", description="pdf, docx, html, txt, và loại của mô-đun khác")],
    )  # fmt: skip
    def get(self, request: Request, id: UUID, kind: str) -> HttpResponse:
        letter = queries.letter(self.site, id)
        if letter is None:
            raise Http404
        return file_response(self.site, letter, kind)


class BookQuery(ByYear):
    """Which book, and where in it."""

    book: Words = Field("", title="thu-cong, thong-bao, giay-moi; để trống: sổ đã có thư trong năm")
    before: Whole | None = Field(None, title="Chìa của trang sau, lấy từ next")


class BookView(OfficeView):
    asks = BookQuery

    @extend_schema(
        summary="Sổ thư đi", responses={200: BookSheet}, tags=["letters"], operation_id="letters_book",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = self.asked
        year = asked.year or today().year
        name = asked.book or queries.book_in_use(self.site, year)
        if name not in queries.books(self.site):
            raise Http404
        page = queries.book(self.site, name, year, asked.before)
        entries = tuple(line.entry for line in page.lines)
        return self.answer(BookSheet(results=entries, missing=page.missing, next=page.older))
