"""The officers' screen, and the piece that editors may place on any page."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk import SiteRef
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.staff_page import StaffPage

from . import commands, queries
from .forms import NoteForm
from .module import WRITE, manifest


class NotesView(StaffPage):
    """Write a notice; below it those that stand. What does not fit, or is refused, stays in the form with all that was typed."""

    module = manifest.slug
    permissions = (WRITE,)
    template_name = "chinhquyen_hello/admin.html"
    page_title = "Lời nhắn hôm nay"
    header_icon = "info-circle"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.form_of(NoteForm, initial={"on": today()})
        return super().get_context_data(form=form, notes=queries.newest(self.site, 30), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            NoteForm(request.POST),
            lambda wish: commands.write_note(self.site, wish, actor=self.actor),
            "Đã đăng lời nhắn.",
            reverse("hello_notes"),
        )


def draw_newest(site: SiteRef, request: object) -> str:
    """Return the newest notice as a piece, or nothing at all."""
    notes = queries.newest(Site(pk=site.id), 1)
    return render_to_string("chinhquyen_hello/piece.html", {"note": notes[0]}) if notes else ""
