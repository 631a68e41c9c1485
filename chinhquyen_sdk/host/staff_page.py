"""A whole page of the admin with its forms: what was sent and did not fit is shown again with all that was typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from .answers import SeeOther, attempt
from .staff import StaffScreen


class StaffPage(StaffScreen, WagtailAdminTemplateMixin, TemplateView):
    """A page for staff. Besides ``module`` and ``permissions`` a module may say:

    ``start``: name and label of the screen its breadcrumbs begin at; ``powers``: permissions by the name under which
    templates ask for them (``may.write``).
    """

    start: ClassVar[tuple[str, str] | None] = None
    powers: ClassVar[Mapping[str, str]] = {}
    bound: Any = None
    request: HttpRequest

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        if self.start is None:
            return []
        name, label = self.start
        return [{"url": reverse(name), "label": label}, {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.powers:
            kwargs["may"] = {name: self.holds(self.request, code) for name, code in self.powers.items()}
        return super().get_context_data(**{"bound": self.bound, **kwargs})

    def form_of(self, kind: type[Any], **more: Any) -> Any:
        """Return the form that did not fit, or a fresh one."""
        return self.bound if type(self.bound) is kind else kind(**more)

    def act(
        self, form: Any, do: Callable[[Any], Any], said: str, to: str | Callable[[Any], str]
    ) -> HttpResponse:
        """Do what ``form`` asks, say so and go on; what does not fit, or is refused, stays on this page."""
        done = attempt(form, do) if form.is_valid() else None
        if done is None:
            self.bound = form
            return self.render_to_response(self.get_context_data(), status=422)
        messages.success(self.request, said)
        return SeeOther(to if isinstance(to, str) else to(done[0]))
