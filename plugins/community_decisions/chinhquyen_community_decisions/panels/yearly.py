"""Yearly conferences for their officers: who held theirs, planning, one conference step by step."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from chinhquyen_sdk.domain.community_decisions import YearlyConference, law_data
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.answers import found_or_404
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import PapersForm, YearlyPlanForm
from ..module import HOLD
from .drawing import yearly_chart
from .look import PLAN_DEED, drop_waited, lead_the_new, waiting
from .office import DecisionsPage, sent_paper
from .open_steps import open_yearly_steps
from .stepping import step_forms, take_step


def asked_year(request: HttpRequest) -> int:
    """Return the year of ``?nam``, or this one."""
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else today().year
    return min(max(year, 2000), 2199)


class ListView(DecisionsPage):
    """How many villages held theirs, who is missing, every conference of the year."""

    template_name = "chinhquyen_community_decisions/admin/yearly_list.html"
    page_title = "Hội nghị thường niên ở xóm, tổ dân phố"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        year = asked_year(self.request)
        found = queries.yearly_of(self.site, year)
        return super().get_context_data(
            year=year, reach=queries.reach(self.site, year), lines=found, chart=yearly_chart(found), **kwargs
        )


class PlanView(DecisionsPage):
    """Plan the conferences of some villages."""

    permissions = (HOLD,)
    template_name = "chinhquyen_community_decisions/admin/yearly_plan.html"
    page_title = "Lên kế hoạch hội nghị thường niên"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waits = waiting(self.site, self.request, PLAN_DEED)
        usual = "\n".join(law_data()["yearly"]["reports"].values())
        first = waits.wish if waits else {"villages": self.request.GET.getlist("xom"), "content": usual}
        form = self.form_of(YearlyPlanForm, known=villages(self.site), initial=first)
        return super().get_context_data(form=form, **kwargs)  # fmt: skip

    def post(self, request: HttpRequest) -> HttpResponse:
        form = YearlyPlanForm(request.POST, known=villages(self.site))

        def plan(wish: Any) -> Any:
            return commands.plan_yearly(self.site, wish.villages, wish, actor=self.actor)

        try:
            answer = self.act(
                form, plan, "Đã lên kế hoạch. Gửi UBND, UBMTTQ, Ban Thanh tra nhân dân thống nhất trước.", reverse("community_yearly_list")
            )  # fmt: skip
        except Unseen:
            answer = lead_the_new(self.site, PLAN_DEED, form.record, self.actor)
        drop_waited(self.site, request, PLAN_DEED, answer)
        return answer


class CaseView(DecisionsPage):
    """One conference."""

    template_name = "chinhquyen_community_decisions/admin/yearly.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one: YearlyConference = found_or_404(queries.yearly(self.site, self.kwargs["id"]))
        self.page_title = f"{one.village_name}: hội nghị thường niên {one.year}"
        begun = one.starts_at <= timezone.now()
        steps = step_forms(self, one.id, open_yearly_steps(one, today(), begun=begun), _lists(one))
        return super().get_context_data(
            one=one, steps=steps, papers=queries.papers(self.site, conference_id=one.id), papers_form=self.form_of(PapersForm),
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip


def _lists(one: YearlyConference) -> dict[str, list[tuple[Any, str]]]:
    waiting = [
        (number, q.promise) for number, q in enumerate(one.questions, 1) if q.promise and not q.kept_on
    ]
    return {"number": waiting}


class StepView(CaseView):
    """One step of a conference."""

    permissions = (HOLD,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        one = found_or_404(queries.yearly(self.site, id))
        found_or_404(commands.YEARLY_STEPS.get(step))
        return take_step(self, id, step, _lists(one))


class PapersView(CaseView):
    """Keep the minutes."""

    permissions = (HOLD,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.yearly(self.site, id))
        form = PapersForm(request.POST, request.FILES)
        keep = lambda typed: commands.add_minutes(self.site, id, typed["files"])  # noqa: E731 - one line
        return self.act(form, keep, "Đã thêm biên bản.", reverse("community_yearly", args=[id]))


class PaperView(DecisionsPage):
    """Hand the minutes to an officer."""

    permissions = (HOLD,)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return sent_paper(queries.open_paper(self.site, self.kwargs["file"], conference_id=self.kwargs["id"]))
