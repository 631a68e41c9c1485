"""The officers' list of petitions. Who uses it: an officer with forty files on a 1366 × 768 screen, all day."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import TemplateView, View
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.reception import AssignPetition, Flag, PetitionKind, PetitionState
from chinhquyen_sdk.domain.reception.bars import barred_one
from chinhquyen_sdk.domain.reception.unprocessed import unprocessed_words
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.office import assignee

from .. import commands, queries
from ..module import ASSIGN
from .officer import OfficerScreen, line, officers

DUES = [
    ("overdue", "Quá hạn"),
    ("today", "Đến hạn hôm nay"),
    ("week", "Trong tuần này"),
    ("standing", "Đang tạm dừng"),
    ("not_supplied", "Hết hẹn bổ sung"),
]


class InboxView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Open petitions, the one due first on top; filters and search in the address, so a link can be kept."""

    template_name = "chinhquyen_reception/admin/inbox.html"
    page_title = "Đơn thư"
    header_icon = "mail"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        wanted = _filter(asked)
        page = queries.inbox(self.site, wanted, today=today(), after=asked.get("after", ""))
        seen = [each for each in page.petitions if not barred_one(each.barred, self.actor.id or "")]
        kept = {k: v for k, v in asked.items() if v and k != "after"}
        return super().get_context_data(
            lines=[line(each, today()) for each in seen], wanted=wanted, dues=[*DUES, _unprocessed()],
            kinds=list(PetitionKind), flags=list(Flag), states=_states(),
            villages=queries.villages(self.site), officers=officers(self.site), filtered=bool(kept),
            next_url="?" + urlencode({**kept, "after": page.after}) if page.after else "",
            here=self.request.get_full_path(), mail_waits=queries.mail_waits(self.site), **kwargs,
        )  # fmt: skip


def _filter(asked: Any) -> queries.InboxFilter:
    known = {name: asked[name] for name in queries.InboxFilter.model_fields if asked.get(name)}
    try:
        return queries.InboxFilter.model_validate(known)
    except ValidationError:  # an old or mistyped link shows everything rather than an error
        return queries.InboxFilter(q=str(known.get("q", "")))


def _unprocessed() -> tuple[str, str]:
    return "unprocessed", f"Sắp quá hoặc đã {unprocessed_words()}"


def _states() -> list[tuple[str, str]]:
    return [(state.value, state.label(PetitionKind.FEEDBACK)) for state in PetitionState]


class AssignView(OfficerScreen, View):
    """Give the ticked petitions to one officer."""

    permissions = (ASSIGN,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        codes = request.POST.getlist("code")
        officer = next((o for o in officers(self.site) if o.id == request.POST.get("officer")), None)
        if not codes or officer is None:
            messages.warning(request, "Mời đánh dấu ít nhất một đơn và chọn cán bộ.")
            return redirect(self.back(request))
        wish = AssignPetition(officer_id=officer.id, officer_name=officer.name)
        try:
            given = commands.assign_petitions(self.site, codes, wish, actor=self.actor)
        except ObjectDoesNotExist:
            messages.warning(
                request, "Có đơn không còn ở đơn vị này, nên chưa giao đơn nào. Mời tải lại danh sách."
            )
            return redirect(self.back(request))
        taker = assignee(self.site, officer.id, officer.name, today())[1]
        instead = f" {officer.name} đang vắng, {taker} làm thay." if taker != officer.name else ""
        messages.success(request, f"Đã giao {given} đơn cho {taker}.{instead}")
        return redirect(self.back(request))

    def back(self, request: HttpRequest) -> str:
        came_from = request.POST.get("here", "")
        safe = url_has_allowed_host_and_scheme(
            came_from, {request.get_host()}, require_https=request.is_secure()
        )
        return came_from if safe else reverse("reception_inbox")
