"""The frame of the screens about disclosure, and the way one act answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError as FieldError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.disclosure import Due, Posting
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import FileProblem
from chinhquyen_sdk.host.staff import StaffScreen

from .. import queries
from ..module import PUBLISH, manifest


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


class DisclosureScreen(StaffScreen):
    """A screen, or a button, of those who publish."""

    module = manifest.slug
    permissions = (PUBLISH,)
    request: HttpRequest

    def due_or_404(self, id: UUID) -> Due:
        """Return the due ``id`` of this site."""
        found = queries.due(self.site, id)
        if found is None:
            raise Http404
        return found

    def posting_or_404(self, id: UUID) -> Posting:
        """Return the posting ``id`` of this site."""
        found = queries.posting(self.site, id)
        if found is None:
            raise Http404
        return found


class DisclosurePage(DisclosureScreen, WagtailAdminTemplateMixin, TemplateView):
    """A whole page of the admin; a form that was sent and did not fit is shown again with all that was typed."""

    header_icon = "view"
    bound: Any = None

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        here = {"url": "", "label": self.get_page_title()}
        return [{"url": reverse("disclosure_register"), "label": "Công khai"}, here]

    def act(self, form: Any, do: Callable[[Any], Any], done: str, to: str) -> HttpResponse:
        """Do what the form asks and go to ``to``; what does not fit, or is refused, stays on the page."""
        if form.is_valid() and attempt(form, do):
            messages.success(self.request, done)
            return SeeOther(to)
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)


def attempt(form: Any, do: Callable[[Any], Any]) -> bool:
    """Do ``do`` with the form's record; what the law, a record or a file says no to stands in the form."""
    try:
        do(form.record)
    except Unseen:
        raise  # not a mistake: the words wait, and somebody looks at them on a screen of its own
    except Refused as refused:
        form.refuse(refused)
    except FileProblem as problem:
        name = next((each for each in ("files", "pictures") if each in form.fields), None)
        form.add_error(name, FieldError(problem.text, code=problem.code))
    except ValidationError as error:
        for name, problems in field_errors(error).items():
            form.add_error(name if name in form.fields else None, problems[0].text)
    else:
        return True
    return False
