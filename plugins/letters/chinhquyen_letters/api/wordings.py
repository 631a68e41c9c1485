"""The words of templates for programs: the same command as the screen, refused with the same words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404
from drf_spectacular.utils import extend_schema
from pydantic import BaseModel, Field
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from chinhquyen_sdk.domain.letters.rewording import needed_in, offered
from chinhquyen_sdk.domain.letters.wordings import Layer, Reword
from chinhquyen_sdk.host.access import can, require
from chinhquyen_sdk.host.api.operations import ONCE_KEY
from chinhquyen_sdk.host.api.views import RecordAPIView
from chinhquyen_sdk.host.staff import actor_of

from .. import commands, queries
from ..module import WORD, WORD_PROVINCE
from .reading import WorksOnLetters


class WordingLine(BaseModel):
    """A template and whose words are in force; ``since`` empty: since the software came."""

    template: str
    label: str = Field(title="Mẫu thư")
    occasion: str = Field(title="Dịp")
    layer: Layer = Field(title="Lời của ai")
    version: int = Field(title="Bản")
    since: datetime | None = Field(title="Dùng từ")
    below_changed: bool = Field(title="Lời bên dưới đã đổi")
    remarks: tuple[str, ...] = Field(title="Nên xem lại")


class WordingFile(WordingLine):
    """The words themselves, the places they may use and what they must keep."""

    subject: str = Field(title="Trích yếu")
    body: str = Field(title="Lời thư")
    placeholders: dict[str, str] = Field(title="Chỗ điền và tên")
    needed: tuple[str, ...] = Field(title="Chỗ điền phải có")
    must_say: tuple[str, ...] = Field(title="Lời phải có")


class WordingList(BaseModel):
    results: tuple[WordingLine, ...]


class RewordsLetters(WorksOnLetters):
    """Whoever works on letters here reads; whoever rewords them here reads and writes."""

    def has_permission(self, request: Request, view: object) -> bool:
        site = view.site  # type: ignore[attr-defined]
        words = any(can(request.user, site, permission) for permission in (WORD, WORD_PROVINCE))
        return words or (request.method == "GET" and super().has_permission(request, view))


class WordingView(RecordAPIView):
    """The words of templates in this commune; the neighbour's are not there."""

    permission_classes = [RewordsLetters]

    def told(self, template: str) -> WordingFile:
        """Return the words of ``template`` in force here."""
        found = queries.standing(self.site, template)
        if found is None:
            raise Http404
        return WordingFile(
            **_line(found), subject=found.form.subject, body=found.form.body.strip(), placeholders=offered(found.own),
            needed=needed_in(found.own), must_say=found.own.must_say,
        )  # fmt: skip


class WordingsView(WordingView):
    @extend_schema(
        summary="Lời của các mẫu thư",
        responses={200: WordingList},
        tags=["letters"],
        operation_id="letters_wordings",
    )
    def get(self, request: Request) -> Response:
        found = queries.standings(self.site)
        return self.answer(WordingList(results=tuple(WordingLine(**_line(one)) for one in found)))


class TemplateWordingView(WordingView):
    @extend_schema(
        summary="Lời đang dùng của một mẫu",
        responses={200: WordingFile},
        tags=["letters"],
        operation_id="letters_wording",
    )
    def get(self, request: Request, template: str) -> Response:
        return self.answer(self.told(template))

    @extend_schema(
        summary="Ban hành lời mới", request=Reword, parameters=[ONCE_KEY], responses={200: WordingFile}, tags=["letters"],
        description="Điều nên xem lại thì bị từ chối một lần; gửi lại với agreed là true nếu vẫn dùng lời ấy.",
    )  # fmt: skip
    def post(self, request: Request, template: str) -> Response:
        self.told(template)
        if not isinstance(request.data, dict):
            raise ParseError("object")
        wish = Reword.model_validate({**request.data, "template": template})
        require(request.user, self.site, WORD_PROVINCE if wish.layer is Layer.PROVINCE else WORD)

        def publish() -> dict[str, Any]:
            commands.publish_wording(self.site, wish, actor=actor_of(request.user))
            return self.told(template).model_dump(mode="json")

        return self.answer(self.once("letters.publish_wording", wish, publish))


def _line(one: queries.Standing) -> dict[str, Any]:
    form = one.form
    return {
        "template": form.id,
        "label": form.label,
        "occasion": form.occasion.value,
        "layer": form.layer,
        "version": form.version,
        "since": one.since,
        "below_changed": one.commune.changed,
        "remarks": tuple(remark.text for remark in one.remarks),
    }
