"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from typing import Annotated

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.reception import AssignPetition, MovePetition, Petition, ReclassifyPetition
from chinhquyen_sdk.domain.reception.bars import barred_one
from chinhquyen_sdk.domain.reception.public import PetitionFile, PetitionList, petition_file
from chinhquyen_sdk.host.api.asked import NO_PAGE, Flag, Words, readable
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import ASSIGN, HANDLE


class PetitionsQuery(queries.InboxFilter):
    """What the officer looks for, page by page."""

    q: Words = Field("", title="Mã đơn, tên hoặc vài chữ, có dấu hay không")
    village: Words = Field("", title="Xóm, tổ dân phố")
    officer: Words = Field("", title="Mã cán bộ, hoặc none")
    closed: Flag = Field(False, title="true: đơn đã xong")
    cursor: Annotated[Words, readable(queries.is_key, NO_PAGE)] = Field(
        "", title="Chìa của trang sau, lấy từ next"
    )


class ListMixin(RecordAPIView):
    """GET: petitions, those due first on top, page by page."""

    permission_classes = [holds(HANDLE)]
    asks = PetitionsQuery

    @extend_schema(
        summary="Danh sách đơn",
        responses={200: PetitionList},
        tags=["reception"],
        operation_id="petitions_list",
    )
    def get(self, request: Request) -> Response:
        page = queries.inbox(self.site, self.asked, today=today(), after=self.asked.cursor)
        own = str(request.user.pk)
        seen = tuple(each for each in page.petitions if not barred_one(each.barred, own))
        return self.answer(PetitionList(results=seen, next=page.after))


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
