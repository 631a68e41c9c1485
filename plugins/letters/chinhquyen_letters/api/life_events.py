"""What an officer's program may do about life events: the same commands as the screens, with the same words."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.letters.life_events import (
    LifeEvent,
    LifeEventList,
    LifeEventSource,
    RecordLifeEvent,
)
from chinhquyen_sdk.domain.letters.life_events_import import BroughtTable
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.messages import field_error
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import DRAFT


class LifeEventsQuery(Record):
    """Which page."""

    cursor: UUID | None = Field(None, title="Chìa của trang sau, lấy từ next")


class StaffView(RecordAPIView):
    """Those who draft letters in this commune."""

    permission_classes = [holds(DRAFT)]


class LifeEventsView(StaffView):
    """GET lists life events, POST writes one down; the worker drafts its letter when its day has come."""

    asks = LifeEventsQuery

    @extend_schema(
        summary="Sự việc cần thư", responses={200: LifeEventList}, tags=["letters"],
        operation_id="life_events_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        return self.answer(queries.life_event_page(self.site, self.asked.cursor))

    @extend_schema(
        summary="Ghi một sự việc", request=RecordLifeEvent, responses={201: LifeEvent}, tags=["letters"],
        description="Mỗi người chỉ có một thư về một việc; gửi lại cùng sự việc thì bị từ chối, không ghi hai lần.",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        wish = self.read(RecordLifeEvent)
        known = commands.record_life_event(
            self.site, wish, actor=actor_of(request.user), source=LifeEventSource.API
        )
        return self.answer(known, 201)


class WrittenView(StaffView):
    """Write a letter by hand: the event and its draft together."""

    @extend_schema(
        summary="Viết thư bằng tay", request=RecordLifeEvent, responses={201: Letter}, tags=["letters"]
    )
    def post(self, request: Request) -> Response:
        wish = self.read(RecordLifeEvent)
        return self.answer(
            commands.write_by_hand(self.site, wish, actor=actor_of(request.user), source=LifeEventSource.API),
            201,
        )


class ListsView(StaffView):
    """Bring a table: fields ``template`` and ``file``; the answer tells the columns and the wrong rows."""

    @extend_schema(
        summary="Đưa lên danh sách sự việc", request={"multipart/form-data": {"type": "object", "properties": {
            "template": {"type": "string"}, "file": {"type": "string", "format": "binary"}}}},
        responses={201: BroughtTable}, tags=["letters"],
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        given = request.FILES.get("file")
        if given is None:
            raise field_error("file", "required", "Mời chọn tệp.")
        wanted = str(request.data.get("template", ""))
        id = commands.bring_list(self.site, wanted, given.name, given.read(), actor=actor_of(request.user))
        return self.answer(queries.brought_table(self.site, id), 201)


class ListView(StaffView):
    """GET tells how far the list is; POST takes it in with the columns guessed."""

    def _known(self, table: UUID) -> BroughtTable:
        found = queries.brought_table(self.site, table)
        if found is None:
            raise Http404
        return found

    @extend_schema(summary="Danh sách đến đâu rồi", responses={200: BroughtTable}, tags=["letters"])
    def get(self, request: Request, table: UUID) -> Response:
        return self.answer(self._known(table))

    @extend_schema(
        summary="Nhập danh sách", operation_id="letters_list_take_in", request=None, responses={202: BroughtTable},
        tags=["letters"],
    )  # fmt: skip
    def post(self, request: Request, table: UUID) -> Response:
        found = self._known(table)
        commands.take_in_list(self.site, table, found.matched)
        return self.answer(self._known(table), 202)
