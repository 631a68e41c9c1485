"""What an officer's program may do: the same commands as the screens, with the same words."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import Field
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.information import (
    AskInformation,
    InformationRequest,
    PublishAnswer,
    RequestState,
    Step,
)
from chinhquyen_sdk.domain.information.public import (
    InformationAsker,
    InformationFind,
    InformationFinds,
    InformationList,
    InformationReceipt,
)
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.api.asked import ByCursor, Flag, Words
from chinhquyen_sdk.host.api.limits import anonymous_limit
from chinhquyen_sdk.host.api.operations import ONCE_KEY, with_files
from chinhquyen_sdk.host.api.permissions import holds
from chinhquyen_sdk.host.files import check_uploads
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..commands import GIVING, WISHES
from ..module import ANSWER
from ..queries import Wanted
from .asker import TAG, AskView, RecordAPIView


class RequestsQuery(ByCursor):
    """Which requests an officer looks for."""

    closed: Flag = Field(False, title="true: yêu cầu đã xong")
    state: RequestState | None = Field(None, title="Trạng thái")
    officer: Words = Field("", title="Mã cán bộ, hoặc none")
    q: Words = Field("", title="Mã hoặc vài chữ, có dấu hay không")


class RequestsView(AskView):
    """POST is everybody's. GET is the officers' list."""

    asks = RequestsQuery

    def get_permissions(self) -> list[Any]:
        return [AllowAny()] if self.request.method == "POST" else [holds(ANSWER)()]

    def get_throttles(self) -> list[Any]:
        return [anonymous_limit("information.ask", 20, 3600)()] if self.request.method == "POST" else []

    @extend_schema(
        summary="Danh sách yêu cầu cung cấp thông tin", responses={200: InformationList}, tags=TAG,
        operation_id="information_requests_list",
    )  # fmt: skip
    def get(self, request: Request) -> Response:
        asked = self.asked
        wanted = Wanted(asked.closed, asked.state or "", asked.officer, asked.q)
        found, after = queries.inbox(self.site, wanted, asked.cursor)
        return self.answer(InformationList(results=tuple(found), next=after))


class DeskView(AskView):
    """POST types a request in for somebody who came or wrote: ``source`` and ``received_on`` are the officer's."""

    permission_classes = [holds(ANSWER)]

    @extend_schema(
        summary="Nhận yêu cầu tại trụ sở, qua bưu điện, thư điện tử", request=AskInformation,
        parameters=[ONCE_KEY], responses={201: InformationReceipt}, tags=TAG, operation_id="information_desk",
    )  # fmt: skip
    def post(self, request: Request) -> Response:
        return self.ask(self.read(AskInformation), actor_of(request.user))


class RequestView(RecordAPIView):
    """GET one request; another site's does not exist here."""

    permission_classes = [holds(ANSWER)]

    def one(self, code: str) -> InformationRequest:
        """Return the request ``code`` of this commune."""
        found = queries.request_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    @extend_schema(summary="Xem yêu cầu cung cấp thông tin", responses={200: InformationRequest}, tags=TAG)
    def get(self, request: Request, code: str) -> Response:
        return self.answer(self.one(code))


class AskerView(RequestView):
    """POST: who asks; that somebody looked is written down."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Mở tên và cách liên hệ (ghi nhật ký)",
        request=None,
        responses={200: InformationAsker},
        tags=TAG,
    )
    def post(self, request: Request, code: str) -> Response:
        one = self.one(code)
        log_access(self.site, request.user, one.id, "người yêu cầu cung cấp thông tin", "Liên hệ để trả lời")
        asker = queries.asker_of(self.site, one.id)
        if asker is None:
            raise Http404
        return self.answer(InformationAsker(**asker._asdict()))


class FindsView(RequestView):
    """POST: what must be answered, find by find, before these words and files are published."""

    http_method_names = ["post", "options"]

    @extend_schema(
        summary="Xem thông tin riêng trước khi công khai",
        request=PublishAnswer,
        responses={200: InformationFinds},
        tags=TAG,
    )
    def post(self, request: Request, code: str) -> Response:
        one = self.one(code)
        look = commands.look_at_answer(self.site, one.id, self.read(PublishAnswer))
        finds = tuple(
            InformationFind(id=each.id, kind=each.finding.kind.value, seen=each.finding.seen, place=each.place,
                            why=each.finding.why, suggestion=each.finding.suggestion)
            for each in look.found
        )  # fmt: skip
        return self.answer(InformationFinds(finds=finds, unread=look.unread))


def step_view(step: Step) -> type[RequestView]:
    """Return the address that takes ``step``; its body is that step's record."""
    wanted = WISHES[step]

    class StepView(RequestView):
        __doc__ = f"POST: {wanted.__doc__}"
        http_method_names = ["post", "options"]

        @extend_schema(
            summary=step.label, request=with_files(wanted) if step in GIVING else wanted, responses={200: InformationRequest}, tags=TAG,
            operation_id=f"information_{step.name.lower()}",
            description="Tệp đi kèm trong trường files (multipart/form-data)." if step in GIVING else None,
        )  # fmt: skip
        def post(self, request: Request, code: str) -> Response:
            one, wish = self.one(code), self.read(wanted)
            uploads = check_uploads(request.FILES.getlist("files")) if step in GIVING else []
            actor = actor_of(request.user)
            done = commands.take_step(self.site, one.code, step, wish, uploads=uploads, actor=actor)
            return self.answer(done)

    return StepView
