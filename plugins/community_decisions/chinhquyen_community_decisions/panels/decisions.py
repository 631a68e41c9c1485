"""Decisions for their officers: the list, a new one, one with its steps, account, papers and photographs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.community_decisions import (
    CommunityDecision,
    balance_sentence,
    in_kind_sentence,
    status_sentence,
)
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.answers import SeeOther, found_or_404
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms import OutcomeForm, PapersForm, PhotosForm, typed_again
from ..module import FOLLOW, RECORD
from .drawing import money_chart, vote_chart
from .look import RECORD_DEED, drop_waited, lead_the_new, waiting
from .office import DecisionsPage, sent_paper
from .open_steps import open_steps
from .stepping import step_forms, take_step


class ListView(DecisionsPage):
    """Every decision, the last first."""

    template_name = "chinhquyen_community_decisions/admin/decisions.html"
    page_title = "Việc Nhân dân bàn và quyết định"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found, after = queries.decisions_page(self.site, self.request.GET.get("sau", ""))
        lines = [(one, one.is_late(today())) for one in found]
        return super().get_context_data(lines=lines, next=f"?sau={after}" if after else "", **kwargs)


class AddView(DecisionsPage):
    """Record a decision."""

    permissions = (RECORD,)
    template_name = "chinhquyen_community_decisions/admin/decision_add.html"
    page_title = "Ghi một quyết định của bà con"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        waits = waiting(self.site, self.request, RECORD_DEED)
        new = {"village": self.request.GET.get("xom", ""), "decided_on": today(), "scope": "village"}
        first = typed_again(waits.wish) if waits else new
        form = self.form_of(OutcomeForm, known=villages(self.site), initial=first)
        return super().get_context_data(form=form, kept=waits.files if waits else (), **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = OutcomeForm(request.POST, request.FILES, known=villages(self.site))

        def record(wish: Any) -> CommunityDecision:
            return commands.record_decision(self.site, wish, papers=self._papers(form), actor=self.actor)

        try:
            answer = self.act(form, record, "Đã ghi. Bà con đọc được ngay.", _to)
        except Unseen:
            answer = lead_the_new(self.site, RECORD_DEED, form.record, self.actor, self._papers(form))
        drop_waited(self.site, request, RECORD_DEED, answer)
        return answer

    def _papers(self, form: OutcomeForm) -> list[CleanFile]:
        """Return the papers sent now, and of those that waited the ones that are still wanted."""
        waits, wanted = waiting(self.site, self.request, RECORD_DEED), self.request.POST.getlist("giu")
        kept = [file for file in (waits.files if waits else ()) if file.sha256 in wanted]
        return [*kept, *form.cleaned_data["files"]]


def _to(one: CommunityDecision) -> str:
    return reverse("community_decision", args=[one.id])


class CaseView(DecisionsPage):
    """One decision."""

    template_name = "chinhquyen_community_decisions/admin/decision.html"

    @property
    def one(self) -> CommunityDecision:
        found: CommunityDecision = found_or_404(queries.decision(self.site, self.kwargs["id"]))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one, works = self.one, queries.works(self.site, self.kwargs["id"])
        self.page_title = one.title
        clock = one.clock
        steps = step_forms(self, one.id, open_steps(one, works, today()), self._lists(one, works))
        return super().get_context_data(
            one=one, status=status_sentence(one, today()), late=one.is_late(today()), works=works, clock=clock,
            clock_late=bool(clock and clock.due and clock.due < today()), steps=steps, money=money_chart(one),
            balance=balance_sentence(one),
            in_kind=in_kind_sentence(one), vote=vote_chart(one), papers=queries.papers(self.site, decision_id=one.id),
            tasks=[(task, task.is_late(today())) for task in works.tasks],
            papers_form=self.form_of(PapersForm), photos_form=self.form_of(PhotosForm),
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _lists(self, one: CommunityDecision, works: queries.Works) -> dict[str, list[tuple[Any, str]]]:
        newer = queries.successors(self.site, one) if one.state.is_open else []
        return {
            "task": [(task.id, task.what) for task in works.tasks if not task.done_on],
            "line": [
                (line.id, f"{line.day:%d/%m/%Y}: {line.what}") for line in works.lines if not line.struck_on
            ],
            "new_decision": newer,
        }

    def here(self, id: UUID) -> str:
        """Return the address of this decision's screen."""
        return reverse("community_decision", args=[id])


class StepView(CaseView):
    """One step of a decision."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        one = self.one
        found_or_404(commands.DECISION_STEPS.get(step))
        return take_step(self, id, step, self._lists(one, queries.works(self.site, id)))


class PapersView(CaseView):
    """Keep minutes and resolution."""

    permissions = (RECORD, FOLLOW)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.decision(self.site, id))
        form = PapersForm(request.POST, request.FILES)
        keep = lambda typed: commands.add_papers(self.site, id, typed["files"])  # noqa: E731 - one line
        return self.act(form, keep, "Đã thêm tệp.", self.here(id))


class PaperView(DecisionsPage):
    """Hand a paper to an officer."""

    permissions = (RECORD, FOLLOW)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return sent_paper(queries.open_paper(self.site, self.kwargs["file"], decision_id=self.kwargs["id"]))


class PhotosView(CaseView):
    """Add photographs, or take one away."""

    permissions = (FOLLOW,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        found_or_404(queries.decision(self.site, id))
        gone = request.POST.get("bo", "")
        known = next((each.id for each in queries.works(self.site, id).photos if str(each.id) == gone), None)
        if known:
            commands.remove_photo(self.site, id, known, actor=self.actor)
            return SeeOther(self.here(id))

        def add(typed: dict[str, Any]) -> None:
            commands.add_photos(self.site, id, typed["pictures"], typed["alt"], actor=self.actor)

        return self.act(PhotosForm(request.POST, request.FILES), add, "Đã thêm ảnh.", self.here(id))
