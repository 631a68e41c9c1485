"""The same files for programs: ask, watch, take; with the same permissions, the same log and the same words."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404
from django.urls import URLPattern, URLResolver, path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from pydantic import BaseModel, Field
from rest_framework.permissions import BasePermission, IsAuthenticated
from rest_framework.request import Request
from rest_framework.response import Response

from ..api.operations import ONCE_KEY
from ..api.views import RecordAPIView
from ..models import ExportJob
from .asking import ExportWish, ask_export, mine, open_file
from .catalogue import may_export, offers


class OfferedColumn(BaseModel):
    """A column of a table; a personal one comes only when asked for, permitted and logged."""

    name: str
    label: str
    personal: bool


class OfferedExport(BaseModel):
    """A table this account may take away."""

    module: str
    export: str
    label: str
    summary: str
    columns: tuple[OfferedColumn, ...]


class JobState(BaseModel):
    """How far a file is."""

    id: UUID
    module: str
    export: str
    format: str
    since: date
    until: date
    personal: bool
    state: str = Field(description="waiting, running, done, failed, expired")
    written: int
    total: int | None
    reason: str = Field(description="vì sao hỏng")
    size: int
    expires_at: datetime | None


class Desk(BaseModel):
    """What may be exported, and the files asked for, newest first."""

    exports: tuple[OfferedExport, ...]
    jobs: tuple[JobState, ...]


def _state(job: ExportJob) -> JobState:
    return JobState(**{name: getattr(job, name) for name in JobState.model_fields})


class MayExport(BasePermission):
    """Holds the permission of some table here. What of it may be taken is asked again at each asking and taking."""

    def has_permission(self, request: Any, view: Any) -> bool:
        return bool(request.user.is_authenticated) and may_export(view.site, request.user)


class _Members(RecordAPIView):
    """What somebody else asked for does not exist."""

    permission_classes = [IsAuthenticated]

    def job(self, job_id: UUID) -> ExportJob:
        found = ExportJob.objects.filter(site=self.site, user=self.request.user, pk=job_id).first()
        if found is None:
            raise Http404
        return found


class ExportsView(_Members):
    permission_classes = [MayExport]

    @extend_schema(
        summary="Các bảng xuất được và các tệp đã xuất",
        responses={200: Desk},
        tags=["exports"],
        operation_id="exports_list",
    )
    def get(self, request: Request) -> Response:
        given = tuple(
            OfferedExport(
                module=offer.module, export=offer.export.slug, label=offer.export.label, summary=offer.export.summary,
                columns=tuple(OfferedColumn(**column.model_dump()) for column in offer.export.columns),
            )
            for offer in offers(self.site, request.user)
        )  # fmt: skip
        return self.answer(
            Desk(exports=given, jobs=tuple(_state(job) for job in mine(self.site, request.user)))
        )

    @extend_schema(
        summary="Xuất một tệp",
        request=ExportWish,
        parameters=[ONCE_KEY],
        responses={202: JobState},
        tags=["exports"],
    )
    def post(self, request: Request) -> Response:
        wish = self.read(ExportWish)
        key = request.headers.get("Idempotency-Key", "")[:200]
        return self.answer(_state(ask_export(self.site, request.user, wish, once_key=key)), status=202)


class ExportView(_Members):
    @extend_schema(
        summary="Tệp ghi đến đâu", responses={200: JobState}, tags=["exports"], operation_id="export"
    )
    def get(self, request: Request, job: UUID) -> Response:
        return self.answer(_state(self.job(job)))


class ExportFileView(_Members):
    @extend_schema(summary="Tải tệp", responses={200: OpenApiTypes.BINARY}, tags=["exports"])
    def get(self, request: Request, job: UUID) -> FileResponse:
        opened = open_file(self.site, request.user, job)
        if opened is None:
            raise Http404
        return FileResponse(
            opened.file, as_attachment=True, filename=opened.name, content_type=opened.content_type
        )


urlpatterns: list[URLPattern | URLResolver] = [
    path("exports/", ExportsView.as_view(), name="api-exports"),
    path("exports/<uuid:job>/", ExportView.as_view(), name="api-export"),
    path("exports/<uuid:job>/file/", ExportFileView.as_view(), name="api-export-file"),
]
