"""The officers' screen, and the piece that editors may place on any page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from chinhquyen_sdk import Refused, SiteRef
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.host.staff import StaffScreen

from . import commands, queries
from .forms import NoteForm
from .module import WRITE, manifest


class NotesView(StaffScreen, WagtailAdminTemplateMixin, TemplateView):
    """Write a notice; below it those that stand."""

    module = manifest.slug
    permissions = (WRITE,)
    template_name = "chinhquyen_hello/admin.html"
    page_title = "Lời nhắn hôm nay"
    header_icon = "info-circle"
    breadcrumbs_items: list[dict[str, Any]] = []
    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", NoteForm(initial={"on": local_day(timezone.now())}))
        return super().get_context_data(notes=queries.newest(self.site, 30), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = NoteForm(request.POST)
        if form.is_valid():
            try:
                commands.write_note(self.site, form.record, actor=self.actor)
            except Refused as refused:
                form.refuse(refused)
            else:
                messages.success(request, "Đã đăng lời nhắn.")
                return HttpResponseRedirect(reverse("hello_notes"), status=303)
        return self.render_to_response(self.get_context_data(form=form), status=422)


def draw_newest(site: SiteRef, request: object) -> str:
    """Return the newest notice as a piece, or nothing at all."""
    notes = queries.newest(Site(pk=site.id), 1)
    return render_to_string("chinhquyen_hello/piece.html", {"note": notes[0]}) if notes else ""
