"""The frame of the screens of supervision, and the way one act answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.exceptions import ValidationError as FieldError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import FileProblem
from chinhquyen_sdk.host.staff import StaffScreen

from ..module import FRONT, KEEP, REPLY, manifest


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


class SupervisionPage(StaffScreen, WagtailAdminTemplateMixin, TemplateView):
    """A screen of those who keep the boards' work; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (KEEP, FRONT, REPLY)
    header_icon = "view"
    breadcrumbs_items: list[dict[str, Any]] = []
    bound: Any = None
    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        doors = (("keep", KEEP), ("front", FRONT), ("reply", REPLY))
        may = {name: self.holds(self.request, code) for name, code in doors}
        shown = [*kwargs.values(), *(form for *_, form in kwargs.get("steps", ()))]
        unshown = self.bound if all(each is not self.bound for each in shown) else None
        return super().get_context_data(may=may, bound=self.bound, unshown=unshown, **kwargs)

    def forbidden(self) -> HttpResponse:
        """Refuse a step that others take."""
        raise PermissionDenied("Tài khoản của anh/chị chưa được giao việc này ở đơn vị này.")

    def form_of(self, kind: type[Any], **more: Any) -> Any:
        """Return the form that did not fit, or a fresh one."""
        return self.bound if isinstance(self.bound, kind) else kind(**more)

    def act(
        self, form: Any, do: Callable[[Any], Any], said: str, to: str | Callable[[Any], str]
    ) -> HttpResponse:
        """Do what the form asks and go on; what does not fit, or is refused, stays on the page with all that was typed."""
        done = attempt(form, do) if form.is_valid() else None
        if done is None:
            self.bound = form
            return self.render_to_response(self.get_context_data(), status=422)
        messages.success(self.request, said)
        return SeeOther(to if isinstance(to, str) else to(done[0]))


def attempt(form: Any, do: Callable[[Any], Any]) -> tuple[Any] | None:
    """Return what ``do`` gives for the form's record; None when the law, a record or a file says no: it stands in the form."""
    try:
        return (do(form.record if hasattr(form, "record") else form.cleaned_data),)
    except Refused as refused:
        if hasattr(form, "refuse"):
            form.refuse(refused)
        else:
            form.add_error(refused.field if refused.field in form.fields else None, refused.text)
    except FileProblem as problem:
        name = next((each for each in ("files", "pictures") if each in form.fields), None)
        form.add_error(name, FieldError(problem.text, code=problem.code))
    except ValidationError as error:
        for name, problems in field_errors(error).items():
            form.add_error(name if name in form.fields else None, problems[0].text)
    return None


def found_or_404(found: Any) -> Any:
    """Return what was found; another commune's is not there."""
    if found is None:
        raise Http404
    return found


URLS = {
    "board": "supervision_board", "election": "supervision_board", "plan": "supervision_plan", "visit": "supervision_visit",
    "look": "supervision_visit", "finding": "supervision_finding", "front": "supervision_finding", "reply": "supervision_finding",
    "verify": "supervision_finding", "tip": "supervision_tip", "report": "supervision_report", "taken_in": "supervision_report",
}  # fmt: skip


def screen_of(kind: str, id: UUID) -> str:
    """Return the address of the screen on which a thing that waits is done."""
    return reverse(URLS[kind], args=[id])
