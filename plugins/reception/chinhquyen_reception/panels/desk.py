"""Typing in a paper petition at the desk."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.host.answers import attempt

from .. import commands
from ..forms.desk import DeskForm
from .officer import OfficerScreen


class DeskView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Who uses it: an officer, with the sender waiting at the desk or on the telephone, or a pile of letters to type in."""

    template_name = "chinhquyen_reception/admin/desk.html"
    page_title = "Nhận đơn"
    header_icon = "plus"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", DeskForm(initial={"source": self.request.GET.get("nguon", "desk")}))
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = DeskForm(request.POST, request.FILES)
        filed = form.is_valid() and attempt(
            form,
            lambda wish: commands.file_petition(
                self.site, wish, actor=self.actor, uploads=form.cleaned_data["files"], once=form.once_key
            ),
        )
        if filed:
            return self._receipt(filed[0])
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _receipt(self, filed: commands.Filed) -> HttpResponse:
        """Show code and secret once, to be handed over on paper; the next page does not know the secret."""
        look_up = self.request.build_absolute_uri(reverse("reception:lookup"))
        context = self.get_context_data(filed=filed, look_up=look_up)
        return self.render_to_response(context)
