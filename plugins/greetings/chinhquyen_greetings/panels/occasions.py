"""On which days this commune greets, and its own days."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther

from .. import commands, queries
from ..forms import OwnDayForm
from .office import GreetingPage, GreetingScreen


class OccasionsView(GreetingPage):
    """Every occasion with its source; below, days of one's own."""

    template_name = "chinhquyen_greetings/admin/occasions.html"
    page_title = "Các dịp chúc mừng"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", OwnDayForm())
        return super().get_context_data(lines=queries.all_occasions(self.site), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = OwnDayForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        added = commands.add_own_day(self.site, form.record, actor=self.actor)
        messages.success(request, f"Đã thêm {added.label}.")
        return SeeOther(reverse("greetings_occasions"))


class UseView(GreetingScreen, View):
    """Greet on a day, or no more."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        code, used = request.POST.get("dip", ""), request.POST.get("chuc") == "1"
        found = next((each for each, _ in queries.all_occasions(self.site) if each.code == code), None)
        if found is None:
            raise Http404
        commands.use_occasion(self.site, found, used=used, actor=self.actor)
        said = "Sẽ chúc mừng dịp" if used else "Không chúc mừng dịp"
        messages.success(request, f"{said} {found.label}.")
        return SeeOther(reverse("greetings_occasions"))


class DropView(GreetingScreen, View):
    """Forget a day of one's own."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, occasion: str) -> HttpResponse:
        try:
            gone = commands.drop_own_day(self.site, occasion, actor=self.actor)
        except Refused as refused:
            messages.error(request, refused.text)
        else:
            if not gone:
                raise Http404
            messages.success(request, "Đã xóa ngày riêng.")
        return SeeOther(reverse("greetings_occasions"))
