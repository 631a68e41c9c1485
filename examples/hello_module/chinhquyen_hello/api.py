"""Notices for programs, under /api/v1/hello/."""

from __future__ import annotations

from typing import Any

from django.urls import path
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of

from . import commands, queries
from .module import WRITE
from .records import Note, WriteNote

_TAGS = ["hello"]


class NotesView(RecordAPIView):
    """GET: the newest notices, for everybody. POST: write one, for officers."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(WRITE)()]

    @extend_schema(
        summary="Lời nhắn mới nhất", responses={200: dict}, tags=_TAGS, operation_id="hello_notes_list"
    )
    def get(self, request: Request) -> Response:
        notes = queries.newest(self.site, 30)
        return self.answer({"results": [note.model_dump(mode="json") for note in notes]})

    @extend_schema(summary="Viết lời nhắn", request=WriteNote, responses={201: Note}, tags=_TAGS)
    def post(self, request: Request) -> Response:
        note = commands.write_note(self.site, self.read(WriteNote), actor=actor_of(request.user))
        return self.answer(note, 201)


urlpatterns = [path("hello/notes/", NotesView.as_view(), name="api-hello-notes")]
