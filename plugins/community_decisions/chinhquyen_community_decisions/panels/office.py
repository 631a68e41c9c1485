"""The frame of the screens of community decisions, and the way one act answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.exceptions import ValidationError as FieldError
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.files import FileProblem
from chinhquyen_sdk.host.staff import StaffScreen

from ..module import ANSWER, FOLLOW, HOLD, RECOGNISE, RECORD, manifest


def today() -> date:
    """Return this day in Vietnam."""
    return local_day(timezone.now())


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


class DecisionsPage(StaffScreen, WagtailAdminTemplateMixin, TemplateView):
    """A screen of those who follow what the people decided; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (RECORD, RECOGNISE, FOLLOW, ANSWER, HOLD)
    header_icon = "group"
    breadcrumbs_items: list[dict[str, Any]] = []
    bound: Any = None
    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        doors = (
            ("record", RECORD),
            ("recognise", RECOGNISE),
            ("follow", FOLLOW),
            ("answer", ANSWER),
            ("hold", HOLD),
        )
        may = {name: self.holds(self.request, code) for name, code in doors}
        return super().get_context_data(may=may, bound=self.bound, **kwargs)  # fmt: skip

    def form_of(self, kind: type[Any], **more: Any) -> Any:
        """Return the form that did not fit, or a fresh one."""
        same = isinstance(self.bound, kind) and self.bound.prefix == more.get("prefix", kind.prefix)
        return self.bound if same else kind(**more)

    def need(self, permission: str) -> None:
        """Stop whoever does not hold ``permission`` here."""
        if not self.holds(self.request, permission):
            raise PermissionDenied("Tài khoản của anh/chị chưa được giao việc này ở đơn vị này.")

    def act(
        self, form: Any, do: Callable[[Any], Any], said: str, to: str | Callable[[Any], str]
    ) -> HttpResponse:
        """Do what the form asks and go on; what does not fit, or is refused, stays on the page with all that was typed."""
        done = _attempt(form, do) if form.is_valid() else None
        if done is None:
            self.bound = form
            return self.render_to_response(self.get_context_data(), status=422)
        messages.success(self.request, said)
        return SeeOther(to if isinstance(to, str) else to(done[0]))


def _attempt(form: Any, do: Callable[[Any], Any]) -> tuple[Any] | None:
    """Return what ``do`` gives for the form's record; None when the law, a record or a file says no: it stands in the form."""
    try:
        return (do(form.record if hasattr(form, "record") else form.cleaned_data),)
    except Unseen:
        raise  # the screen of the look answers it, not this form
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


def sent_paper(found: tuple[str, str, Any] | None) -> FileResponse:
    """Return a paper of the office to keep."""
    name, kind, file = found_or_404(found)
    response = FileResponse(file, as_attachment=True, filename=name, content_type=kind)
    response["X-Content-Type-Options"] = "nosniff"
    return response
