"""The screen of the log. Who uses it: the administrator after something went wrong, and the chair who answers for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.models import GroupSitePermission

from chinhquyen_sdk.domain.codes import read_code

from .. import keyset
from ..access import can
from ..office.screens.frame import DeskPage
from ..retention import case_of, codes_of
from ..sites import request_site
from ..staff import name_of
from .exporting import between
from .looking import state_of
from .telling import ACTS, lines_of
from .writing import VIEW_AUDIT, record

_PER_PAGE = 50
_GROUPS = (("nguoi-dan", "Việc trong hồ sơ"), *ACTS.items())


class FilterForm(forms.Form):
    """Which lines; everything may be left empty. Only days, ids and codes: nothing that tells of a citizen."""

    tu = forms.DateField(label="Từ ngày", required=False, widget=forms.DateInput({"type": "date"}))
    den = forms.DateField(label="Đến ngày", required=False, widget=forms.DateInput({"type": "date"}))
    nguoi = forms.ChoiceField(label="Người làm", required=False)
    viec = forms.ChoiceField(label="Việc", required=False, choices=[("", "Mọi việc"), *_GROUPS])
    ho_so = forms.RegexField(
        r"^[0-9A-Za-z:-]*$", label="Mã hồ sơ", required=False, max_length=80, widget=forms.TextInput({"type": "search"}),
        error_messages={"invalid": "Mã hồ sơ chỉ gồm chữ, số và dấu gạch; chép từ một dòng của nhật ký."},
    )  # fmt: skip

    def __init__(self, data: Any, people: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["nguoi"].choices = [("", "Mọi người"), *people]

    def narrowed(self, site: Any) -> Any:
        """Return the lines that are asked for."""
        asked = self.cleaned_data if self.is_valid() else {}
        rows = between(site, asked.get("tu"), asked.get("den"))
        if person := asked.get("nguoi"):
            rows = rows.filter(actor_kind="staff", actor_id=person)
        if act := asked.get("viec"):
            rows = rows.exclude(act__in=ACTS) if act == "nguoi-dan" else rows.filter(act=act)
        if subject := asked.get("ho_so"):
            rows = rows.filter(subject=case_of(site, read_code(subject) or subject) or subject)
        return rows


class AuditView(DeskPage, TemplateView):
    """Newest first. That it was read is a line of it, too."""

    permission = VIEW_AUDIT
    template_name = "chinhquyen/admin/audit.html"
    page_title = "Nhật ký hệ thống"
    header_icon = "history"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = FilterForm(self.request.GET or None, self._people())
        found = keyset.page(form.narrowed(self.site), "at", self.request.GET.get("sau", ""), _PER_PAGE)
        filters = [name for name in form.fields if form.is_bound and form.cleaned_data.get(name)]
        record(self.site, "log_read", note=f"lọc theo: {', '.join(filters) or 'không'}", actor=self.actor)
        more = self.request.GET.copy()
        more["sau"] = found.after
        lines = lines_of(found.rows)
        codes = codes_of(self.site, _cases(lines))
        lines = [line._replace(code=codes.get(line.entry.subject, line.code)) for line in lines]
        return super().get_context_data(
            form=form, lines=lines, more=more.urlencode() if found.after else "",
            check=state_of(self.site), **kwargs,
        )  # fmt: skip

    def _people(self) -> list[tuple[str, str]]:
        held = GroupSitePermission.objects.filter(site=self.site).values("group")
        users = get_user_model()._default_manager.filter(Q(groups__in=held) | Q(is_superuser=True)).distinct()
        return [(str(user.pk), name_of(user)) for user in users.order_by("first_name", "last_name", "pk")]


def _cases(lines: Iterable[Any]) -> Iterator[UUID]:
    """Yield the ids among what the lines are about; a sign-in is about an account's number."""
    for line in lines:
        with suppress(ValueError):
            yield UUID(line.entry.subject)


class AuditMenuItem(MenuItem):
    """Under "Báo cáo", for those who may read the log of this commune."""

    def __init__(self) -> None:
        super().__init__("Nhật ký hệ thống", reverse_lazy("chinhquyen_audit"), icon_name="history", order=905)

    def is_shown(self, request: HttpRequest) -> bool:
        return can(request.user, request_site(request), VIEW_AUDIT)


class AuditAlarm(Component):
    """On the front page of the admin, as long as the chain is broken: it must not wait until somebody looks."""

    order = 1

    def __init__(self, finding: str) -> None:
        self.finding = finding

    def render_html(self, parent_context: Any = None) -> SafeString:
        return format_html(
            '<section class="w-panel"><p class="help-block help-critical" role="alert"><strong>Nhật ký hệ thống'
            ' không còn nguyên vẹn</strong>: {}. Giữ nguyên máy chủ, báo người quản trị. <a href="{}">Mở nhật ký</a></p></section>',
            self.finding, reverse_lazy("chinhquyen_audit"),
        )  # fmt: skip


def alarm(request: HttpRequest) -> AuditAlarm | None:
    """Return the alarm for those who may read the log, while there is a reason."""
    site = request_site(request)
    check = state_of(site) if can(request.user, site, VIEW_AUDIT) else None
    return AuditAlarm(check.finding) if check and check.finding else None
