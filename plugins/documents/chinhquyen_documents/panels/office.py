"""The frame of the library's screens."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.documents import LegalDocument
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.host.staff import StaffScreen

from .. import queries
from ..module import ASSIGN, KEEP, READ, manifest


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


class LibraryPage(StaffScreen, WagtailAdminTemplateMixin, TemplateView):
    """A screen of those who look after the library or give reading; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (KEEP, ASSIGN)
    header_icon = "doc-full"
    breadcrumbs_items: list[dict[str, Any]] = []
    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        may = {
            name: self.holds(self.request, code)
            for name, code in (("keep", KEEP), ("assign", ASSIGN), ("read", READ))
        }
        return super().get_context_data(may=may, **kwargs)

    def document_or_404(self, id: UUID) -> LegalDocument:
        """Return the document of this site."""
        found = queries.by_id(self.site, id)
        if found is None:
            raise Http404
        return found


def show(form: Any, error: ValidationError) -> None:
    """Put what an act found wrong at its fields."""
    for name, problems in field_errors(error).items():
        form.add_error(name if name in form.fields else None, problems[0].text)
