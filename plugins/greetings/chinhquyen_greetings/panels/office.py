"""The frame of the screens about greetings."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.greetings import Greeting
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.host.staff import StaffScreen

from .. import queries
from ..module import APPROVE, WRITE, manifest


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


class GreetingScreen(StaffScreen):
    """A screen, or a button, of those who write or approve greetings."""

    module = manifest.slug
    permissions = (WRITE, APPROVE)
    request: HttpRequest

    def greeting_or_404(self, id: UUID) -> Greeting:
        """Return the greeting ``id`` of this site."""
        found = queries.greeting(self.site, id)
        if found is None:
            raise Http404
        return found


class GreetingPage(GreetingScreen, WagtailAdminTemplateMixin, TemplateView):
    """A whole page of the admin."""

    header_icon = "openquote"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        here = {"url": "", "label": self.get_page_title()}
        return [{"url": reverse("greetings_year"), "label": "Lời chúc"}, here]


def show(form: Any, error: ValidationError) -> None:
    """Put what a command found wrong at its field of ``form``."""
    for name, problems in field_errors(error).items():
        form.add_error(name if name in form.fields else None, problems[0].text)
