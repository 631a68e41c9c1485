"""One due: what the law asks, by when and why, what can be done, and the one act that publishes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.disclosure import Due, DueStep, Form, Starts, due_sentence, open_steps, standing
from chinhquyen_sdk.domain.privacy import Unseen
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.privacy import Held, drop

from .. import commands, queries
from ..forms import AddDueForm, DueStepForm, PublishForm
from .look import PUBLISH_DEED, lead_to_the_look, waiting
from .office import DisclosurePage
from .prepared import prepared

_LABELS = {
    DueStep.ARISE: "Ghi ngày, ghi việc phát sinh",
    DueStep.CLOSE: "Không phát sinh",
    DueStep.REOPEN: "Mở lại",
}
_DONE = {
    DueStep.ARISE: "Đã ghi, hạn đã được tính.",
    DueStep.CLOSE: "Đã đóng: không phát sinh.",
    DueStep.REOPEN: "Đã mở lại.",
}


class DueView(DisclosurePage):
    """All about one due."""

    template_name = "chinhquyen_disclosure/admin/due.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        due, now = self.due_or_404(self.kwargs["id"]), today()
        self.page_title = due.title
        return super().get_context_data(
            due=due, duty=due.facts, sentence=due_sentence(due, now), standing=standing(due, now), deadline=due.deadline(),
            may_publish=DueStep.PUBLISH in open_steps(due.state), bound=self.bound,
            steps=[(_LABELS[step], self._form(due, step)) for step in steps_of(due)],
            add=self._add(due) if due.facts.on_event and due.starts_on else None,
            history=queries.history(self.site, due.id, due.posting)[::-1], **kwargs,
        )  # fmt: skip

    def _form(self, due: Due, step: DueStep) -> DueStepForm:
        mine = isinstance(self.bound, DueStepForm) and self.bound.step is step
        return self.bound if mine else DueStepForm(step=step, due=due)

    def _add(self, due: Due) -> AddDueForm:
        return self.bound if isinstance(self.bound, AddDueForm) else AddDueForm(due=due)


def steps_of(due: Due) -> list[DueStep]:
    """Return the steps that make sense: no day for what has no clock, no "did not arise" for what must always be there."""
    duty = due.facts
    clockless = duty.starts in (Starts.NONE, Starts.TERM_END) and not duty.on_event
    senseless = {DueStep.ARISE} if clockless else set()
    senseless |= {DueStep.CLOSE} if duty.always else set()
    return [step for step in open_steps(due.state) if step in _LABELS and step not in senseless]


class DueStepView(DueView):
    """One step; what does not fit is shown on the due's page with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        due = self.due_or_404(id)
        if step not in {each.value for each in _LABELS}:
            raise Http404
        taken = DueStep(step)
        form = DueStepForm(request.POST, step=taken, due=due)
        return self.act(
            form, lambda wish: commands.take_due_step(self.site, id, taken, wish, actor=self.actor),
            _DONE[taken], reverse("disclosure_due", args=[id]),
        )  # fmt: skip


class AddDueView(DueView):
    """One more of the same."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        due = self.due_or_404(id)
        return self.act(
            AddDueForm(request.POST, due=due), lambda wish: commands.add_due(self.site, id, wish, actor=self.actor),
            "Đã thêm một lần phát sinh.", reverse("disclosure_register"),
        )  # fmt: skip


class PublishView(DisclosurePage):
    """Write the page; sending it publishes it and opens its other forms, or leads to the look at personal data."""

    template_name = "chinhquyen_disclosure/admin/publish.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        due = self.due_or_404(self.kwargs["id"])
        self.page_title = "Đăng công khai"
        waits = waiting(self.site, self.request, PUBLISH_DEED, due.id)
        first = waits.wish if waits else prepared(self.site, due)
        return super().get_context_data(
            due=due, duty=due.facts, form=self.bound or PublishForm(due=due, initial=first),
            kept=waits.files if waits else (), others=_others(due), **kwargs,
        )  # fmt: skip

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        due, waits = self.due_or_404(id), waiting(self.site, request, PUBLISH_DEED, id)
        form = PublishForm(request.POST, request.FILES, due=due)
        try:
            answer = self.act(
                form, lambda wish: self._publish(id, wish, form, waits), "Đã đăng. Mời làm tiếp các hình thức còn lại.",
                reverse("disclosure_due", args=[id]),
            )  # fmt: skip
        except Unseen:
            files = self._files(form, waits)
            answer = lead_to_the_look(self.site, PUBLISH_DEED, id, form.record, files, self.actor)
        if waits and answer.status_code == SeeOther.status_code:
            drop(self.site, waits.id)
        return answer

    def _publish(self, id: UUID, wish: Any, form: PublishForm, waits: Held | None) -> None:
        commands.publish_posting(self.site, id, wish, uploads=self._files(form, waits), actor=self.actor)

    def _files(self, form: PublishForm, waits: Held | None) -> list[CleanFile]:
        """Return the files sent now, and of those that waited the ones that are still wanted."""
        wanted = self.request.POST.getlist("giu")
        return [file for file in (waits.files if waits else ()) if file.sha256 in wanted] + form.cleaned_data[
            "files"
        ]


def _others(due: Due) -> str:
    """Say which forms the law asks for besides the site."""
    duty = due.facts
    always = [form.label.lower() for form in duty.required if form is not Form.WEBSITE]
    choice = [form.label.lower() for form in duty.one_of]
    some = f"ít nhất một trong: {', '.join(choice)}" if choice and Form.WEBSITE not in duty.one_of else ""
    return "; ".join(filter(None, (", ".join(always), some)))
