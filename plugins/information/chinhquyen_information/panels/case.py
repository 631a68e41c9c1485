"""One request: facts, clocks, history, every lawful step, who asks, its files and its paper."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.information import (
    FileUse,
    InformationRequest,
    Step,
    cost_sentence,
    find_ground,
    find_scope,
    open_steps,
    status_sentence,
)
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.answers import sent_file
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.papers import paper_file

from .. import commands, queries
from ..forms import StepForm
from .office import AnswererPage, AnswererScreen
from .papers import answer_paper, label_of

_SEEN = "người yêu cầu cung cấp thông tin"


class CaseView(AnswererPage):
    """All about one request."""

    template_name = "chinhquyen_information/admin/case.html"
    bound: StepForm | None = None
    asker: queries.Asker | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one, now = self.request_or_404(self.kwargs["code"]), today()
        self.page_title = f"Yêu cầu {one.code}"
        return super().get_context_data(
            one=one, status=status_sentence(one, now), due=one.due_on, late=one.is_late(now), asker=self.asker,
            clocks=[(clock, clock.deadline()) for clock in one.clocks[::-1]], steps=self._steps(one),
            may_publish=Step.PUBLISH in open_steps(one.state, published=one.published_on is not None),
            opened=self.request.GET.get("viec", ""), scope=find_scope(one.scope), ground=find_ground(one.ground),
            cost=cost_sentence(one), given=queries.files_of(self.site, one.id, FileUse.ANSWER),
            sent=queries.files_of(self.site, one.id, FileUse.ASKER), paper=label_of(one),
            history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def _steps(self, one: InformationRequest) -> list[StepForm]:
        steps = open_steps(one.state, published=one.published_on is not None)
        return [self._form(one, step) for step in steps if step is not Step.PUBLISH and self._fits(one, step)]

    def _fits(self, one: InformationRequest, step: Step) -> bool:
        """What the law surely refuses is not offered."""
        scope = find_scope(one.scope)
        if step is Step.EXTEND:
            return not one.is_extended and not one.is_late(today())
        return step is not Step.CHARGE or scope is None or not scope.free

    def _form(self, one: InformationRequest, step: Step) -> StepForm:
        if self.bound is not None and self.bound.step is step:
            return self.bound
        return StepForm(step=step, request=one, officers=self.officers())


class StepView(CaseView):
    """One step; what does not fit is shown on the case's page with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, step: str) -> HttpResponse:
        one = self.request_or_404(code)
        if step not in set(Step) or step == Step.PUBLISH:
            raise Http404
        form = StepForm(request.POST, request.FILES, step=Step(step), request=one, officers=self.officers())
        return self.act(
            form,
            lambda wish: self._take(one, form, wish),
            form.step.done,
            reverse("information_case", args=[one.code]),
        )

    def _take(self, one: InformationRequest, form: StepForm, wish: Any) -> InformationRequest:
        uploads = form.cleaned_data.get("files", []) if form.step in commands.GIVING else []
        return commands.take_step(self.site, one.code, form.step, wish, uploads=uploads, actor=self.actor)


class AskerView(CaseView):
    """Who asks: opened on purpose, and written down that it was."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        one = self.request_or_404(code)
        access.log_access(self.site, request.user, one.id, _SEEN, "Liên hệ để trả lời")
        self.asker = queries.asker_of(self.site, one.id)
        return self.render_to_response(self.get_context_data())


class FileView(AnswererScreen, View):
    """A file of the request. The asker's own papers name people: the look is written down."""

    def get(self, request: HttpRequest, code: str, file: UUID) -> FileResponse:
        one = self.request_or_404(code)
        opened = queries.open_file(self.site, one.id, file, FileUse.ANSWER)
        if opened is None:
            opened = queries.open_file(self.site, one.id, file, FileUse.ASKER)
            if opened is None:
                raise Http404
            access.log_access(
                self.site, request.user, one.id, f"giấy tờ của {_SEEN}", "Xem giấy tờ kèm yêu cầu"
            )
        return sent_file(opened.file, opened.name, opened.content_type)


class PaperView(AnswererScreen, View):
    """The answer to print, sign and send. It holds the asker's name: the look is logged."""

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        one = self.request_or_404(code)
        if not label_of(one):
            raise Http404
        access.log_access(self.site, request.user, one.id, f"văn bản có tên {_SEEN}", "In văn bản để gửi")
        paper = answer_paper(self.site, one)
        return paper_file(paper, f"thong-tin-{one.code}", request.GET.get("dang", "pdf"))
