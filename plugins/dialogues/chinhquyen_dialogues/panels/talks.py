"""The year: plan, dialogues that wait for a step, requests of voters, promises. Who uses it: the officer who prepares them."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.dialogues import DemandState, PlanDialogue
from chinhquyen_sdk.domain.dialogues.telling import demand_sentence, plan_wanted, status_sentence
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms.office import PlanForm
from .due import step_of
from .holder import HolderPage


class ListView(HolderPage):
    """Everything at a glance."""

    template_name = "chinhquyen_dialogues/admin/list.html"
    page_title = "Đối thoại với Nhân dân"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now = today()
        talks = queries.upcoming(self.site)
        waiting = queries.all_waiting(self.site, [talk.id for talk in talks])
        lines = [{"talk": talk, "status": status_sentence(talk, now), "step": step_of(talk),
                  "waiting": waiting.get(talk.id, 0)} for talk in talks]  # fmt: skip
        late, _ = queries.promises(self.site, queries.PromiseFilter.LATE, now, size=10)
        return super().get_context_data(
            lines=lines, past=queries.past(self.site), demands=[(d, demand_sentence(d)) for d in queries.demands(self.site)],
            wanted=plan_wanted(queries.has_yearly(self.site, now.year), now.year), late=late, today=now,
            totals=queries.totals(self.site, now.year), year=now.year, **kwargs,
        )  # fmt: skip


class PlanView(HolderPage):
    """One more dialogue for the plan."""

    template_name = "chinhquyen_dialogues/admin/form.html"
    page_title = "Thêm vào kế hoạch đối thoại"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = self.form_of(PlanForm, villages=villages(self.site), initial=self._initial())
        return super().get_context_data(form=form, button="Đưa vào kế hoạch", **kwargs)

    def _initial(self) -> dict[str, Any]:
        demand = queries.demand_by_code(self.site, self.request.GET.get("yeu-cau", ""))
        return {"title": demand.title, "content": demand.content, "occasion": "cu_tri"} if demand else {}

    def post(self, request: HttpRequest) -> HttpResponse:
        form = PlanForm(request.POST, villages=villages(self.site))
        return self.act(form, self._plan, "Đã đưa vào kế hoạch.", reverse("dialogues_list"))

    def _plan(self, wish: PlanDialogue) -> None:
        demand = queries.demand_by_code(self.site, self.request.GET.get("yeu-cau", ""))
        met = demand.id if demand and demand.state in (DemandState.REACHED, DemandState.COLLECTING) else None
        given = {"demand": met, "officer_id": self.actor.id, "officer_name": self.actor.name}
        commands.plan_dialogue(self.site, wish.model_copy(update=given), actor=self.actor)
