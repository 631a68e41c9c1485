"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import (
    AssignReading,
    KeepDocument,
    LegalDocument,
    ReadingTask,
    RemoveDocument,
)
from chinhquyen_sdk.domain.documents.public import ReadingList
from chinhquyen_sdk.domain.privacy import Looked, Review
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.privacy import answered
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import ASSIGN, KEEP
from .reading import TAG, LibraryView


class KeepWithLook(KeepDocument):
    """A document; ``look`` answers the finds that a first try was refused with."""

    look: Looked | None = None


def as_answered(site: Site, sent: KeepWithLook) -> tuple[KeepDocument, Review | None]:
    """Return what was sent as its answers leave it, and the review."""
    content, review = answered(commands.content_of(sent), sent.look, commands.office_of(site, sent.signer))
    given = {name: getattr(sent, name) for name in KeepDocument.model_fields}
    return KeepDocument.model_validate(given | content.texts), review


class DocumentsView(LibraryView):
    """GET is everybody's. POST enters a document."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method != "POST" else [holds(KEEP)()]

    @extend_schema(
        summary="Đưa văn bản vào thư viện", request=KeepWithLook, parameters=[ONCE_KEY], responses={201: LegalDocument}, tags=TAG,
        operation_id="documents_add",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        sent = self.read(KeepWithLook)

        def enter() -> dict[str, Any]:
            wish, review = as_answered(self.site, sent)
            one = commands.add_document(self.site, wish, review=review, actor=actor_of(request.user))
            return one.model_dump(mode="json")

        return self.answer(self.once("documents.add", sent, enter), 201)


class OneView(RecordAPIView):
    """An address of one document, for those who look after it."""

    permission_classes = [holds(KEEP)]

    def one(self, id: UUID) -> LegalDocument:
        """Return the document of this commune."""
        found = queries.by_id(self.site, id)
        if found is None:
            raise Http404
        return found


class ChangeView(OneView):
    """PUT: what is known of a document, as a whole."""

    @extend_schema(
        summary="Sửa văn bản", request=KeepWithLook, responses={200: LegalDocument}, tags=TAG, operation_id="documents_change",
    )  # fmt: skip
    def put(self, request: Request, id: UUID) -> Response:
        self.one(id)
        wish, review = as_answered(self.site, self.read(KeepWithLook))
        one = commands.change_document(self.site, id, wish, review=review, actor=actor_of(request.user))
        return self.answer(one)


class RemoveView(OneView):
    """POST: take it out of the library."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Rút văn bản", request=RemoveDocument, responses={200: LegalDocument}, tags=TAG, operation_id="documents_remove",
    )  # fmt: skip
    def post(self, request: Request, id: UUID) -> Response:
        self.one(id)
        wish = self.read(RemoveDocument)
        return self.answer(commands.remove_document(self.site, id, wish, actor=actor_of(request.user)))


class AssignView(OneView):
    """POST: have people read it."""

    permission_classes = [holds(ASSIGN)]
    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Giao đọc", request=AssignReading, responses={201: ReadingTask}, tags=TAG, operation_id="documents_assign",
    )  # fmt: skip
    def post(self, request: Request, id: UUID) -> Response:
        self.one(id)
        wish = self.read(AssignReading)
        return self.answer(commands.assign_reading(self.site, id, wish, actor=actor_of(request.user)), 201)


class ReadersView(RecordAPIView):
    """GET: who has read, who has not."""

    permission_classes = [holds(ASSIGN)]

    @extend_schema(
        summary="Ai đã đọc", responses={200: ReadingList}, tags=TAG, operation_id="documents_readers"
    )
    def get(self, request: Request, id: UUID) -> Response:
        if queries.task(self.site, id) is None:
            raise Http404
        return self.answer(ReadingList(results=tuple(queries.readers(self.site, id))))
