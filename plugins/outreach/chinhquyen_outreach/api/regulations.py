"""Regulations: everybody reads what holds, what held and what is asked about; officers write."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.outreach import (
    ConsultVersion,
    IssueVersion,
    KeepRegulation,
    KeepVersion,
    Regulation,
    RegulationVersion,
    VersionState,
    in_force,
)
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import ISSUE
from ..queries import Shelf

TAG = ["outreach"]


class ToldVersion(Record):
    """One version without its words."""

    id: UUID
    regulation: UUID
    number: int
    note: str
    state: VersionState
    since: date | None
    until: date | None
    how: str
    document: str
    passed_on: date | None
    in_force_on: date | None
    opinions: int
    taken: int


class ToldRegulation(Regulation):
    """A regulation, its versions, and the number of the one that holds today."""

    in_force: int | None
    versions: tuple[ToldVersion, ...]


class ShelfList(Record):
    """Every regulation."""

    results: tuple[ToldRegulation, ...]


def as_shelf(shelf: Shelf) -> ToldRegulation:
    """Return a regulation, its versions without their words, and the number of the one that holds today."""
    now = in_force(shelf.versions, today())
    versions = tuple(ToldVersion(**one.model_dump(exclude={"text", "told"})) for one in shelf.versions)
    return ToldRegulation(**dict(shelf.regulation), in_force=now.number if now else None, versions=versions)


class RegulationsView(RecordAPIView):
    """GET: every regulation. POST: begin one."""

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method in ("GET", "HEAD", "OPTIONS") else [holds(ISSUE)()]

    @extend_schema(
        summary="Quy chế", responses={200: ShelfList}, tags=TAG, operation_id="outreach_regulations_list"
    )
    def get(self, request: Request) -> Response:
        found = queries.shelves(self.site, public=True)
        return self.answer(ShelfList(results=tuple(as_shelf(each) for each in found)))

    @extend_schema(summary="Lập quy chế", request=KeepRegulation, responses={201: Regulation}, tags=TAG)
    def post(self, request: Request) -> Response:
        wish = self.read(KeepRegulation)
        return self.answer(commands.add_regulation(self.site, wish, actor=actor_of(request.user)), 201)


class PublicVersionView(RecordAPIView):
    """GET: one version in full."""

    permission_classes = [AllowAny]

    @extend_schema(summary="Một bản quy chế", responses={200: RegulationVersion}, tags=TAG)
    def get(self, request: Request, slug: str, number: int) -> Response:
        shelf = queries.public_regulation(self.site, slug)
        found = next((one for one in shelf.versions if one.number == number), None) if shelf else None
        if found is None:
            raise Http404
        return self.answer(found)


class DraftView(RecordAPIView):
    """PUT the words of the draft of a regulation."""

    permission_classes = [holds(ISSUE)]

    @extend_schema(summary="Ghi dự thảo", request=KeepVersion, responses={200: RegulationVersion}, tags=TAG)
    def put(self, request: Request, id: UUID) -> Response:
        if queries.regulation(self.site, id) is None:
            raise Http404
        wish = self.read(KeepVersion)
        return self.answer(commands.draft_version(self.site, id, wish, actor=actor_of(request.user)))


class ConsultView(RecordAPIView):
    """POST: the draft is put before the people."""

    permission_classes = [holds(ISSUE)]

    @extend_schema(
        summary="Lấy ý kiến dự thảo", request=ConsultVersion, responses={200: RegulationVersion}, tags=TAG
    )
    def post(self, request: Request, id: UUID) -> Response:
        if queries.version(self.site, id) is None:
            raise Http404
        wish = self.read(ConsultVersion)
        return self.answer(commands.consult_version(self.site, id, wish, actor=actor_of(request.user)))


class IssueView(RecordAPIView):
    """POST: the draft is the rule."""

    permission_classes = [holds(ISSUE)]

    @extend_schema(summary="Ban hành", request=IssueVersion, responses={200: RegulationVersion}, tags=TAG)
    def post(self, request: Request, id: UUID) -> Response:
        if queries.version(self.site, id) is None:
            raise Http404
        wish = self.read(IssueVersion)
        return self.answer(commands.issue_version(self.site, id, wish, actor=actor_of(request.user)))
