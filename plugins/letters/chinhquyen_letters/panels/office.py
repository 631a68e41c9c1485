"""Who works on a screen of letters."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.host.staff import StaffScreen

from .. import queries
from ..module import APPROVE, DRAFT, manifest

_DOORS = (
    ("letters_waiting", "Thư chờ ký duyệt"),
    ("letters_day", "Thư cần gửi hôm nay"),
    ("letters_find", "Tìm thư"),
    ("letters_piles", "In thư"),
    ("letters_book", "Sổ thư đi"),
    ("letters_choose", "Viết thư"),
    ("letters_import", "Nhập danh sách"),
    ("letters_wishes", "Ai muốn, ai không muốn nhận"),
)
_FOR_DRAFTERS = {"letters_day", "letters_choose", "letters_import", "letters_wishes"}


class OfficeScreen(StaffScreen):
    """A screen of those who draft or approve letters."""

    module = manifest.slug
    permissions = (DRAFT, APPROVE)
    request: HttpRequest

    @property
    def may_draft(self) -> bool:
        return self.holds(self.request, DRAFT)

    @property
    def may_approve(self) -> bool:
        return self.holds(self.request, APPROVE)

    def letter_or_404(self, id: UUID) -> Letter:
        """Return the letter ``id`` of this site; another site's does not exist here."""
        letter = queries.letter(self.site, id)
        if letter is None:
            raise Http404
        return letter


class OfficePage(OfficeScreen, WagtailAdminTemplateMixin, TemplateView):
    """A page of the office."""

    header_icon = "mail"
    breadcrumbs_items: list[dict[str, Any]] = []

    @property
    def doors(self) -> list[tuple[str, str]]:
        """The office's screens that this person may open, each the name of its address and what it is called."""
        return [(name, label) for name, label in _DOORS if self.may_draft or name not in _FOR_DRAFTERS]
