"""The province's list of communes, and their tokens: shown once, changed, taken back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import Issued, ListCommunes, listed_provinces, read_communes
from chinhquyen_sdk.host.answers import SeeOther, found_or_404

from .. import commands, queries
from ..forms import AddCommuneForm, ListForm
from ..module import REGISTER
from .office import ReportingPage


class RegisterView(ReportingPage):
    """Every commune that reports here, and how its token stands."""

    permissions = (REGISTER,)
    template_name = "chinhquyen_reporting/admin/register.html"
    page_title = "Danh sách xã, phường và mã truy cập"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        after = self.request.GET.get("sau", "")
        found, following = queries.register(self.site, int(after) if after.isdecimal() else 0)
        return super().get_context_data(
            lines=found, next=f"?sau={following}" if following else "", missing=queries.any_without_token(self.site),
            count=queries.every_commune(self.site), link=queries.link(self.site), listed=listed_provinces(),
            adding=self.form_of(AddCommuneForm), pasting=self.form_of(ListForm), **kwargs,
        )  # fmt: skip


class AddView(RegisterView):
    """One commune, a pasted list, or a province's communes as data."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, way: str) -> HttpResponse:
        to, site, actor = reverse("reporting_register"), self.site, self.actor
        if way == "mot":
            form: Any = AddCommuneForm(request.POST)
            return self.act(
                form,
                lambda wish: commands.add_commune(site, wish, actor=actor),
                "Đã thêm. Mời cấp mã truy cập.",
                to,
            )
        if way == "dan":
            return self.act(ListForm(request.POST), self._paste, "Đã nhập danh sách.", to)
        listed = found_or_404(listed_provinces().get(way))
        return self.do(
            lambda: commands.add_communes(site, listed.known, actor=actor),
            f"Đã nhập {len(listed.communes)} xã, phường của {listed.province}.",
            to,
        )

    def _paste(self, wish: ListCommunes) -> None:
        commands.add_communes(self.site, read_communes(wish.text), actor=self.actor)


class TokensView(ReportingPage):
    """New tokens of all that never had one, on one page that is shown once."""

    permissions = (REGISTER,)
    http_method_names = ["post"]
    template_name = "chinhquyen_reporting/admin/tokens.html"
    page_title = "Mã truy cập vừa cấp"

    def post(self, request: HttpRequest) -> HttpResponse:
        issued = commands.issue_missing(self.site, actor=self.actor)
        if not issued:
            messages.info(request, "Không còn nơi nào chưa được cấp mã. Mã chỉ hiện một lần, lúc cấp.")
            return SeeOther(reverse("reporting_register"))
        return _shown(self, issued)


class CommuneTokenView(ReportingPage):
    """One commune of the list: its token and what happened to it."""

    permissions = (REGISTER,)
    template_name = "chinhquyen_reporting/admin/commune_token.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = found_or_404(queries.registered(self.site, self.kwargs["code"]))
        self.page_title = f"{one.title[0].upper()}{one.title[1:]}"
        history = queries.history_of_commune(self.site, one.code)[::-1]
        return super().get_context_data(one=one, history=history, **kwargs)


class TokenStepView(ReportingPage):
    """Issue, change or take back a token."""

    permissions = (REGISTER,)
    http_method_names = ["post"]
    template_name = "chinhquyen_reporting/admin/tokens.html"
    page_title = "Mã truy cập vừa cấp"

    def post(self, request: HttpRequest, code: str, step: str) -> HttpResponse:
        one = found_or_404(queries.registered(self.site, code))
        to, seen = reverse("reporting_commune_token", args=[code]), request.POST.get("seen", "")[:60]
        if step == "thu-hoi":
            return self.do(
                lambda: commands.revoke_token(self.site, code, seen=seen, actor=self.actor),
                f"Đã thu hồi. Báo cáo của {one.title} không vào được nữa cho tới khi cấp mã mới.",
                to,
            )
        if step != "cap":
            return found_or_404(None)
        try:
            return _shown(self, [commands.issue_token(self.site, code, seen=seen, actor=self.actor)])
        except Refused as refused:
            messages.error(request, refused.text)
            return SeeOther(to)


def _shown(page: ReportingPage, issued: list[Issued]) -> HttpResponse:
    """Show tokens in the answer itself: nothing keeps them, so no later page could."""
    context = page.get_context_data(
        issued=issued, address=page.site.root_url, missing=queries.any_without_token(page.site)
    )
    return page.render_to_response(context)
