"""The frame of the officers' screens, and the way one act answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError as FieldError
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.information import InformationRequest
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.files import FileProblem
from chinhquyen_sdk.host.staff import StaffScreen, name_of

from .. import queries
from ..module import ANSWER, manifest


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


class AnswererScreen(StaffScreen):
    """A screen, or a button, of those who answer requests."""

    module = manifest.slug
    permissions = (ANSWER,)
    request: HttpRequest

    def request_or_404(self, code: str) -> InformationRequest:
        """Return the request ``code`` of this site."""
        found = queries.request_by_code(self.site, code)
        if found is None:
            raise Http404
        return found


class AnswererPage(AnswererScreen, WagtailAdminTemplateMixin, TemplateView):
    """A whole page of the admin."""

    header_icon = "search"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        here = {"url": "", "label": self.get_page_title()}
        return [{"url": reverse("information_inbox"), "label": "Yêu cầu thông tin"}, here]

    def officers(self) -> list[tuple[str, str]]:
        """Return those a request can be given to."""
        return [(str(user.pk), name_of(user)) for user in access.staff_of(self.site, ANSWER)]


def attempt(form: Any, act: Callable[[], Any]) -> Any:
    """Return what ``act`` gives; None when the law, a record or a file says no, which then stands in the form."""
    try:
        return act()
    except Refused as refused:
        form.refuse(refused)
    except FileProblem as problem:
        form.add_error(
            "files" if "files" in form.fields else None, FieldError(problem.text, code=problem.code)
        )
    except ValidationError as error:
        for name, problems in field_errors(error).items():
            form.add_error(name if name in form.fields else None, problems[0].text)
    return None
