"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from django.http import Http404
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError as BadQuery
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.reception import AssignPetition, MovePetition, Petition, ReclassifyPetition
from chinhquyen_sdk.domain.reception.bars import barred_one
from chinhquyen_sdk.domain.reception.public import PetitionFile, PetitionList, petition_file
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import ASSIGN, HANDLE

_FILTERS = [
    OpenApiParameter(name, str, description=words)
    for name, words in (
        ("q", "Mã đơn, tên hoặc vài chữ, có dấu hay không"),
        ("kind", "Loại đơn"),
        ("state", "Bước"),
        ("due", "overdue, today, week, standing, not_supplied, unprocessed"),
        ("village", "Xóm, tổ dân phố"),
        ("officer", "Mã cán bộ, hoặc none"),
        ("closed", "true: đơn đã xong"),
        ("cursor", "Chìa của trang sau, lấy từ next"),
    )
]


class ListMixin(RecordAPIView):
    """GET: petitions, those due first on top, page by page."""

    permission_classes = [holds(HANDLE)]

    @extend_schema(
        summary="Danh sách đơn",
        parameters=_FILTERS,
        responses={200: PetitionList},
        tags=["reception"],
        operation_id="petitions_list",
    )
    def get(self, request: Request) -> Response:
        asked = {name: value for name, value in request.query_params.items() if value and name != "cursor"}
        wanted = queries.InboxFilter.model_validate(asked)
        page = queries.inbox(self.site, wanted, today=today(), after=_cursor(request))
        own = str(request.user.pk)
        seen = tuple(each for each in page.petitions if not barred_one(each.barred, own))
        return self.answer(PetitionList(results=seen, next=page.after))


def _cursor(request: Request) -> str:
    cursor = str(request.query_params.get("cursor", ""))
    if cursor and not queries.is_key(cursor):
        raise BadQuery("cursor")
    return cursor


class StaffView(RecordAPIView):
    """One petition of this site; another site's does not exist here."""

    permission_classes = [holds(HANDLE)]

    def petition(self, code: str) -> Petition:
        found = queries.petition_by_code(self.site, code)
        if found is None or barred_one(found.barred, str(self.request.user.pk)):
            raise Http404
        return found

    def file(self, petition: Petition) -> Response:
        """Answer with the petition, its history and its lawful next moves."""
        return self.answer(petition_file(petition, queries.history(self.site, petition.id)))


class CaseView(StaffView):
    @extend_schema(summary="Xem đơn", responses={200: PetitionFile}, tags=["reception"])
    def get(self, request: Request, code: str) -> Response:
        return self.file(self.petition(code))


class MovesView(StaffView):
    @extend_schema(
        summary="Làm một việc theo trình tự",
        request=MovePetition,
        responses={200: PetitionFile},
        tags=["reception"],
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(MovePetition)
        self.petition(code)
        return self.file(commands.move_petition(self.site, code, wish, actor=actor_of(request.user)))


class ReclassifyView(StaffView):
    @extend_schema(
        summary="Đổi loại đơn", request=ReclassifyPetition, responses={200: PetitionFile}, tags=["reception"]
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(ReclassifyPetition)
        self.petition(code)
        return self.file(commands.reclassify_petition(self.site, code, wish, actor=actor_of(request.user)))


class AssignView(StaffView):
    permission_classes = [holds(ASSIGN)]

    @extend_schema(
        summary="Giao đơn cho cán bộ",
        request=AssignPetition,
        responses={200: PetitionFile},
        tags=["reception"],
    )
    def post(self, request: Request, code: str) -> Response:
        wish = self.read(AssignPetition)
        self.petition(code)
        commands.assign_petitions(self.site, [code], wish, actor=actor_of(request.user))
        return self.file(self.petition(code))
