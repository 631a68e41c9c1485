"""Requests of voters in the office: paper lists typed in, names checked, a dialogue planned."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.dialogues import voters_share
from chinhquyen_sdk.domain.dialogues.telling import demand_sentence
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.answers import SeeOther, press
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms.office import CloseDemandForm
from ..forms.people import ConsentForm, DemandForm
from .holder import HolderPage


class OpenDemandView(HolderPage):
    """A request that came on paper."""

    template_name = "chinhquyen_dialogues/admin/form.html"
    page_title = "Ghi yêu cầu đối thoại của cử tri"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(form=self.form_of(DemandForm), button="Mở yêu cầu", **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        return self.act(
            DemandForm(request.POST), lambda wish: commands.open_demand(self.site, wish, actor=self.actor),
            "Đã mở yêu cầu.", reverse("dialogues_list"),
        )  # fmt: skip


class DemandView(HolderPage):
    """One request. The names open on purpose only, and it is written down who looked."""

    template_name = "chinhquyen_dialogues/admin/demand.html"
    opened = False

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        demand = self.demand_or_404(self.kwargs["code"])
        self.page_title = demand.title
        names, after = (
            queries.voters(self.site, demand.id, self.request.POST.get("sau", ""))
            if self.opened
            else ([], "")
        )
        return super().get_context_data(
            demand=demand, sentence=demand_sentence(demand), voters=names, after=after, opened=self.opened,
            consent=self.form_of(ConsentForm, villages=villages(self.site)), close=self.form_of(CloseDemandForm), share=voters_share(),
            **kwargs,
        )  # fmt: skip

    def to(self) -> str:
        return reverse("dialogues_demand", args=[self.kwargs["code"]])


class DemandActView(DemandView):
    """Count one from paper, look at the names, strike one, count the voters anew, close."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, deed: str) -> HttpResponse:
        demand = self.demand_or_404(code)
        if deed == "ky":
            form = ConsentForm(request.POST, villages=villages(self.site))
            return self.act(form, self._count, "Đã ghi một cử tri.", self.to())
        if deed == "khep":
            form = CloseDemandForm(request.POST)
            return self.act(
                form,
                lambda w: commands.close_demand(self.site, demand.code, w, actor=self.actor),
                "Đã khép.",
                self.to(),
            )
        if deed == "xem":
            log_access(
                self.site,
                request.user,
                demand.id,
                "danh sách cử tri yêu cầu đối thoại",
                "Đối chiếu danh sách",
            )
            self.opened = True
            return self.render_to_response(self.get_context_data())
        if deed == "dem-lai":
            press(
                request,
                lambda: commands.recount_voters(self.site, demand.code, actor=self.actor),
                "Đã tính lại.",
            )
        return SeeOther(self.to())

    def _count(self, wish: Any) -> None:
        commands.give_consent(self.site, self.kwargs["code"], wish, on_paper=True, actor=self.actor)


class StrikeView(DemandView):
    """Take one off the count."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, consent: UUID) -> HttpResponse:
        self.demand_or_404(code)
        why = request.POST.get("why", "").strip()[:300] or "Không có trong danh sách cử tri"
        press(
            request,
            lambda: commands.strike_consent(self.site, code, consent, why, actor=self.actor),
            "Đã bỏ khỏi số đếm.",
        )
        return SeeOther(self.to())
