"""The frame of the screens of reports, and the way one act answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.staff import StaffScreen

from ..module import APPROVE, PROVINCE, REGISTER, WRITE, manifest


class SeeOther(HttpResponseRedirect):
    """303: done, read it there."""

    status_code = 303


class ReportingPage(StaffScreen, WagtailAdminTemplateMixin, TemplateView):
    """A screen of those who write or approve reports; ``permissions`` narrows it."""

    module = manifest.slug
    permissions = (WRITE, APPROVE)
    header_icon = "doc-full-inverse"
    breadcrumbs_items: list[dict[str, Any]] = []
    bound: Any = None
    request: HttpRequest

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        doors = (("write", WRITE), ("approve", APPROVE), ("province", PROVINCE), ("register", REGISTER))
        may = {name: self.holds(self.request, code) for name, code in doors}
        return super().get_context_data(may=may, bound=self.bound, **kwargs)

    def form_of(self, kind: type[Any], **more: Any) -> Any:
        """Return the form that did not fit, or a fresh one."""
        return self.bound if isinstance(self.bound, kind) else kind(**more)

    def act(self, form: Any, do: Callable[[Any], Any], said: str, to: str) -> HttpResponse:
        """Do what the form asks and go on; what does not fit, or is refused, stays with all that was typed."""
        if form.is_valid():
            try:
                do(form.record if hasattr(form, "record") else form.cleaned_data)
            except Refused as refused:
                form.add_error(refused.field if refused.field in form.fields else None, refused.text)
            else:
                messages.success(self.request, said)
                return SeeOther(to)
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)

    def do(self, act: Callable[[], Any], said: str, to: str) -> HttpResponse:
        """Do what a button asks; a no is said on the next page."""
        try:
            act()
        except Refused as refused:
            messages.error(self.request, f"{refused.text} ({refused.basis})")
        else:
            messages.success(self.request, said)
        return SeeOther(to)


def found_or_404(found: Any) -> Any:
    """Return what was found; another commune's is not there."""
    if found is None:
        raise Http404
    return found
