"""The screen for handing a person their own data. Who uses it: whoever may export personal data, at the desk, the person waiting."""

from __future__ import annotations

import io
from typing import Any

from django.forms import RadioSelect
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse_lazy
from django.views.generic import TemplateView
from wagtail.admin.menu import MenuItem

from chinhquyen_sdk import law

from ..access import can
from ..answers import attempt, sent_file
from ..days import today
from ..exports import EXPORT_PERSONAL
from ..forms import RecordForm
from ..office.screens.frame import DeskPage
from ..sites import request_site
from .asking import CopyWish, PersonCopy, ask_copy
from .writing import packed

_RULE = "PDPL-ACCESS"


class CopyForm(RecordForm):
    """Whose cases, why one is sure, which request."""

    record_class = CopyWish
    record_fields = ("codes", "proof", "reason")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["codes"].widget.attrs["rows"] = 4
        self.fields["proof"].widget = RadioSelect(choices=self.fields["proof"].choices[-3:])


class PersonCopyView(DeskPage, TemplateView):
    """Ask, and get the file at once. It is kept nowhere here."""

    permission = EXPORT_PERSONAL
    template_name = "chinhquyen/admin/person_copy.html"
    page_title = "Dữ liệu của một người"
    header_icon = "user"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", CopyForm())
        return super().get_context_data(due=law.deadline(_RULE, today()), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponseBase:
        form = CopyForm(request.POST)
        done: tuple[PersonCopy] | None = (
            attempt(form, lambda wish: ask_copy(self.site, wish, user=request.user))
            if form.is_valid()
            else None
        )
        if done is None:
            return self.render_to_response(self.get_context_data(form=form), status=422)
        return sent_file(io.BytesIO(packed(self.site, done[0])), "du-lieu-ca-nhan.zip", "application/zip")


class PersonCopyMenuItem(MenuItem):
    """Under "Báo cáo", for those who may hand personal data out."""

    def __init__(self) -> None:
        super().__init__(
            "Dữ liệu của một người", reverse_lazy("chinhquyen_person_copy"), icon_name="user", order=907
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return can(request.user, request_site(request), EXPORT_PERSONAL)
