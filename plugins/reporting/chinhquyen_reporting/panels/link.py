"""Where this commune's reports go, and whether the way is open."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther

from .. import commands, queries
from ..forms import LinkForm
from ..module import APPROVE
from .office import ReportingPage


# An error page or a mail about an error never shows the token that was typed.
@method_decorator(sensitive_post_parameters("token"), name="dispatch")
class LinkView(ReportingPage):
    """The province's address and the commune's token; written down and tried in one go."""

    permissions = (APPROVE,)
    template_name = "chinhquyen_reporting/admin/link.html"
    page_title = "Nối với trang của tỉnh"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        known = queries.link(self.site)
        return super().get_context_data(
            form=self.form_of(LinkForm, initial={"address": known.address}), link=known,
            history=queries.history_of_link(self.site)[::-1][:10], **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest) -> HttpResponse:
        def keep(wish: commands.SetLink) -> None:
            commands.set_link(self.site, wish, actor=self.actor)
            self.kept = wish

        answer = self.act(LinkForm(request.POST), keep, "Đã ghi.", reverse("reporting_link"))
        if getattr(self, "kept", None) and self.kept.address:
            _try(self)
        return answer


class TryView(ReportingPage):
    """Ask the province again whose token is kept here."""

    permissions = (APPROVE,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        _try(self)
        return SeeOther(reverse("reporting_link"))


def _try(page: ReportingPage) -> None:
    try:
        door = commands.try_link(page.site)
    except Refused as refused:
        messages.error(page.request, f"Chưa kết nối được. {refused.text}")
    else:
        messages.success(
            page.request, f"Kết nối tốt. {door.province} nhận mã truy cập này của {door.commune_name} (mã {door.commune})."
        )  # fmt: skip
