"""The screen between an answer and everybody: the public words, then each find of personal data."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.information import (
    FileUse,
    InformationRequest,
    PublishAnswer,
    RequestState,
    Step,
)
from chinhquyen_sdk.host.answers import SeeOther, attempt
from chinhquyen_sdk.host.privacy import FindsForm

from .. import commands, queries
from ..forms import PublishForm
from .office import AnswererPage


class PublishView(AnswererPage):
    """First the words and the files; when a machine finds people in them, every find is answered before they go out."""

    template_name = "chinhquyen_information/admin/publish.html"
    page_title = "Công khai câu trả lời"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.request_or_404(self.kwargs["code"])
        kwargs.setdefault("form", self._form(one))
        return super().get_context_data(one=one, may=one.state is RequestState.PROVIDED, **kwargs)

    def _form(self, one: InformationRequest, data: Any = None) -> PublishForm:
        files = queries.files_of(self.site, one.id, FileUse.ANSWER)
        first = {
            "public_title": one.public_title or one.title,
            "public_answer": one.public_answer or one.answer,
        }
        return PublishForm(data, initial=first, files=[(str(file.id), file.name) for file in files])

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        one = self.request_or_404(code)
        form = self._form(one, request.POST)
        if not form.is_valid():
            return self._again(form=form)
        wish: PublishAnswer = form.record
        look = commands.look_at_answer(self.site, one.id, wish)
        if not look.found and not look.unread:
            done = attempt(form, lambda wish: self._publish(one, wish))
            return self._done(one) if done else self._again(form=form)
        if "digest" not in request.POST or "sua" in request.POST:
            finds = None if "sua" in request.POST else FindsForm(look=look)
            return self._again(form=form, finds=finds, status=200)
        finds = FindsForm(request.POST, look=look)
        if finds.is_valid() and attempt(finds, lambda _: self._publish(one, self._answered(wish, finds))):
            return self._done(one)
        return self._again(form=form, finds=finds)

    def _answered(self, wish: PublishAnswer, finds: FindsForm) -> PublishAnswer:
        said = {"answers": finds.answers, "read_by_person": finds.cleaned_data.get("read_by_person", "")}
        return wish.model_copy(update=said)

    def _publish(self, one: InformationRequest, wish: PublishAnswer) -> InformationRequest:
        return commands.take_step(self.site, one.code, Step.PUBLISH, wish, actor=self.actor)

    def _done(self, one: InformationRequest) -> HttpResponse:
        messages.success(self.request, Step.PUBLISH.done)
        return SeeOther(reverse("information_case", args=[one.code]))

    def _again(self, status: int = 422, **shown: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**shown), status=status)
