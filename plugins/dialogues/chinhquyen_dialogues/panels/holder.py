"""The frame of this module's screens, and the way one act answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.dialogues import Demand, Dialogue
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.staff import StaffScreen, name_of

from .. import queries
from ..module import HOLD, manifest


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())


class HolderScreen(StaffScreen):
    """A screen of those who hold dialogues."""

    module = manifest.slug
    permissions = (HOLD,)

    def talk_or_404(self, code: str) -> Dialogue:
        """Return the dialogue ``code`` of this site."""
        found = queries.dialogue_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    def demand_or_404(self, code: str) -> Demand:
        """Return the request ``code`` of this site."""
        found = queries.demand_by_code(self.site, code)
        if found is None:
            raise Http404
        return found

    def officers(self) -> list[tuple[str, str]]:
        """Return those who can follow a promise up."""
        return [(str(user.pk), name_of(user)) for user in access.staff_of(self.site, HOLD)]


class HolderPage(HolderScreen, WagtailAdminTemplateMixin, TemplateView):
    """A page: a form that was sent and did not fit is shown again with all that was typed."""

    header_icon = "group"
    request: HttpRequest
    breadcrumbs_items: list[dict[str, Any]] = []
    bound: Any = None

    def form(self, form_class: type[Any], *args: Any, **kwargs: Any) -> Any:
        """Return the form that was sent, if it is of this class, or a fresh one."""
        return self.bound if type(self.bound) is form_class else form_class(*args, **kwargs)

    def act(self, form: Any, do: Callable[[Any], Any], done: str, to: str) -> HttpResponse:
        """Do what the form asks and go to ``to``; what does not fit, or is refused, stays on the page."""
        if form.is_valid() and attempt(form, do):
            messages.success(self.request, done)
            return SeeOther(to)
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


def attempt(form: Any, do: Callable[[Any], Any]) -> bool:
    """Do ``do`` with the form's record; what the law or a record says no to stands in the form."""
    try:
        do(form.record)
    except Refused as refused:
        form.refuse(refused)
    except ValidationError as error:
        for name, problems in field_errors(error).items():
            form.add_error(name if name in form.fields else None, problems[0].text)
    return not form.errors


def tried(request: HttpRequest, do: Callable[[], Any], done: str) -> None:
    """Do a deed that has no form; a refusal is said above the page."""
    try:
        do()
    except Refused as refused:
        messages.error(request, f"{refused.text} ({refused.basis})")
    else:
        messages.success(request, done)
