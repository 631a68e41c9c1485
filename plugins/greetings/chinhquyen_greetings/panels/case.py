"""One greeting: its words in three forms, its steps, its sound, where it was read out."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.greetings import (
    Greeting,
    GreetingState,
    GreetingStep,
    estimate,
    hard_to_say,
    lunar_day,
    open_steps,
    rules,
    speakable,
)
from chinhquyen_sdk.host import sounds
from chinhquyen_sdk.host.answers import SeeOther, attempt
from chinhquyen_sdk.host.sound_form import ReadForm, read_form

from .. import commands, queries
from ..forms import PlayForm, StepForm
from ..module import APPROVE, WRITE
from .office import GreetingPage, GreetingScreen

_LABELS = {
    GreetingStep.APPROVE: "Duyệt lời này",
    GreetingStep.PLAN: "Hẹn giờ đăng",
    GreetingStep.EDIT: "Sửa lời",
    GreetingStep.RETURN: "Trả lại để sửa",
    GreetingStep.CANCEL: "Không gửi dịp này",
    GreetingStep.WITHDRAW: "Gỡ xuống",
}
NEEDS = {GreetingStep.APPROVE: APPROVE, GreetingStep.RETURN: APPROVE}
_NOT_PLAYED = (GreetingState.DRAFT, GreetingState.RETURNED, GreetingState.CANCELLED)


class CaseView(GreetingPage):
    """All about one greeting."""

    template_name = "chinhquyen_greetings/admin/case.html"
    bound: StepForm | None = None
    play: PlayForm | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.greeting_or_404(self.kwargs["id"])
        self.page_title, lunar, voices = one.title, lunar_day(one.day), sounds.voices(self.site)
        steps = [step for step in open_steps(one.state) if self.may(step)]
        return super().get_context_data(
            one=one, day=spoken_day(one.day), lunar=lunar.spoken() if lunar else "", length=estimate(one.script),
            remarks=hard_to_say(one.script), most=rules().social_max,
            steps=[(_LABELS[step], self._form(one, step)) for step in steps],
            own_words=one.state is GreetingState.DRAFT and one.drafted_by == self.actor.id,
            sound=queries.sound_of(self.site, one), read=read_form(self.site), absent=next((v.absent for v in voices), sounds.NO_VOICE),
            plays=queries.plays(self.site, one.id), can_play=one.state not in _NOT_PLAYED, play=self.play or PlayForm(),
            versions=queries.versions(self.site, one.id), history=queries.history(self.site, one.id)[::-1], **kwargs,
        )  # fmt: skip

    def may(self, step: GreetingStep) -> bool:
        """Say whether this person may take ``step`` here."""
        return self.holds(self.request, NEEDS.get(step, WRITE))

    def _form(self, one: Greeting, step: GreetingStep) -> StepForm:
        if self.bound is not None and self.bound.step is step:
            return self.bound
        return StepForm(step=step, greeting=one)


class StepView(CaseView):
    """One step; what does not fit is shown on the greeting's page with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID, step: str) -> HttpResponse:
        one = self.greeting_or_404(id)
        if step not in set(GreetingStep):
            raise Http404
        taken = GreetingStep(step)
        if not self.may(taken):
            raise PermissionDenied("Việc này cần người được giao duyệt lời chúc.")
        form = StepForm(
            _said_aloud(request) if "doi" in request.POST else request.POST, step=taken, greeting=one
        )
        if "doi" in request.POST:
            self.bound = form
            return self.render_to_response(self.get_context_data(turned=True))
        done = form.is_valid() and attempt(
            form, lambda wish: commands.take_step(self.site, id, taken, wish, actor=self.actor)
        )
        if done:
            messages.success(request, f"Đã ghi. Lời chúc đang ở bước “{done[0].state.label}”.")
            return SeeOther(reverse("greetings_case", args=[id]))
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)


def _said_aloud(request: HttpRequest) -> Any:
    """Return what was typed with the script's numbers and short forms as words; nothing is kept yet."""
    typed, name = request.POST.copy(), f"{GreetingStep.EDIT.value}-script"
    typed[name] = speakable(typed.get(name, ""))
    return typed


class PlayView(CaseView):
    """Write down that it was read out."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        self.greeting_or_404(id)
        form = PlayForm(request.POST)
        if form.is_valid() and attempt(
            form, lambda wish: commands.log_play(self.site, id, wish, actor=self.actor)
        ):
            messages.success(request, "Đã ghi lần phát loa.")
            return SeeOther(reverse("greetings_case", args=[id]) + "#loa")
        self.play = form
        return self.render_to_response(self.get_context_data(), status=422)


class ReadView(GreetingScreen, View):
    """Have a voice read the script anew."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, id: UUID) -> HttpResponse:
        one = self.greeting_or_404(id)
        form = ReadForm(request.POST, voices=sounds.voices(self.site))
        if form.is_valid():
            commands.order_sound(self.site, one, form.record)
            messages.success(request, "Đã nhờ đọc. Tiếng xong sẽ hiện ở đây, thường trong một phút.")
        else:
            messages.error(request, "Giọng này không còn ở đây. Mời chọn giọng khác.")
        return SeeOther(reverse("greetings_case", args=[id]) + "#loa")


class SoundView(GreetingScreen, View):
    """The sound file, for the loudspeaker's desk."""

    def get(self, request: HttpRequest, id: UUID) -> FileResponse:
        one = self.greeting_or_404(id)
        opened = queries.open_sound(self.site, one)
        if opened is None:
            raise Http404
        ending = opened.file.name.rpartition(".")[2]
        name = f"loi-chuc_{one.occasion}_{one.day:%Y%m%d}.{ending}"
        download = "tai" in request.GET
        return FileResponse(opened.file, as_attachment=download, filename=name, content_type=opened.mime)
