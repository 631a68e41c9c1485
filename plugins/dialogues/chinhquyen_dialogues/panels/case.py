"""One dialogue in the office: its next step, its questions, its promises."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.dialogues import Dialogue, DialogueState
from chinhquyen_sdk.domain.dialogues.telling import promise_sentence, status_sentence
from chinhquyen_sdk.host.answers import SeeOther, press
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.papers import paper_file

from .. import commands, queries
from ..forms.office import AnnounceForm, CancelForm, CloseForm, PromiseForm, PublishForm
from .due import due_of, step_of
from .holder import HolderPage, HolderScreen
from .papers import PAPERS, papers_for

_S = DialogueState
_FORMS: dict[str, tuple[type[Any], frozenset[DialogueState], str, str]] = {
    "thong-bao": (
        AnnounceForm,
        frozenset({_S.PLANNED, _S.ANNOUNCED}),
        "Thông báo cho bà con",
        "Đã thông báo.",
    ),
    "ket-thuc": (CloseForm, frozenset({_S.ANNOUNCED, _S.LIVE}), "Kết thúc, ghi biên bản", "Đã ghi biên bản."),
    "cong-bo": (PublishForm, frozenset({_S.HELD}), "Công bố kết quả", "Đã công bố kết quả."),
    "huy": (CancelForm, frozenset({_S.PLANNED, _S.ANNOUNCED}), "Không tổ chức", "Đã ghi: không tổ chức."),
}
_ACTS = {
    "thong-bao": commands.announce_dialogue,
    "ket-thuc": commands.close_dialogue,
    "cong-bo": commands.publish_result,
    "huy": commands.cancel_dialogue,
}


class CaseView(HolderPage):
    """Read a dialogue; each step's form lies folded beside it."""

    template_name = "chinhquyen_dialogues/admin/case.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        talk, now = self.talk_or_404(self.kwargs["code"]), today()
        self.page_title = talk.title
        made = queries.promises_of(self.site, talk.id)
        return super().get_context_data(
            talk=talk, status=status_sentence(talk, now), due=due_of(talk), step=step_of(talk), today=now,
            late=bool((due := due_of(talk)) and due < now), waiting=queries.waiting(self.site, talk.id),
            moves=self._moves(talk), may_open=talk.state is _S.ANNOUNCED and talk.day <= now,
            promises=[(p, promise_sentence(p, now), p.is_late(now) and p.kept_on is None) for p in made],
            papers=papers_for(talk),
            promise_form=self.form_of(PromiseForm, officers=self.officers()) if talk.held_on else None, bound=self.bound,
            history=queries.history(self.site, talk.id)[::-1], **kwargs,
        )  # fmt: skip

    def _moves(self, talk: Dialogue) -> list[dict[str, Any]]:
        return [
            {"name": name, "label": label, "form": self.form_of(form_class, initial=_known(talk, form_class)),
             "open": type(self.bound) is form_class}
            for name, (form_class, states, label, _) in _FORMS.items() if talk.state in states
        ]  # fmt: skip


def _known(talk: Dialogue, form_class: type[Any]) -> dict[str, Any]:
    known = {name: getattr(talk, name, None) for name in form_class.record_fields}
    if form_class is AnnounceForm and not talk.partner:
        known |= {"partner": "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam",
                  "chairs": "Chủ tịch Ủy ban nhân dân và Thường trực Hội đồng nhân dân"}  # fmt: skip
    return {name: value for name, value in known.items() if value not in (None, "")}


class MoveView(CaseView):
    """One step."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, move: str) -> HttpResponse:
        talk = self.talk_or_404(code)
        if move == "mo":
            press(
                request,
                lambda: commands.open_dialogue(self.site, talk.code, actor=self.actor),
                "Buổi đối thoại bắt đầu.",
            )
            return self.redirect(talk)
        if move not in _FORMS:
            raise Http404
        form_class, _, _, done = _FORMS[move]
        act = _ACTS[move]
        return self.act(
            form_class(request.POST), lambda wish: act(self.site, talk.code, wish, actor=self.actor), done,
            reverse("dialogues_case", args=[talk.code]),
        )  # fmt: skip

    def redirect(self, talk: Dialogue) -> HttpResponse:
        return SeeOther(reverse("dialogues_case", args=[talk.code]))


class MakePromiseView(CaseView):
    """Write a promise down."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        talk = self.talk_or_404(code)
        form = PromiseForm(request.POST, officers=self.officers())
        return self.act(
            form, lambda wish: commands.make_promise(self.site, talk.code, wish, actor=self.actor), "Đã ghi lời hứa.",
            reverse("dialogues_case", args=[talk.code]) + "#loi-hua",
        )  # fmt: skip


class PaperView(HolderScreen, View):
    """The notice, the minutes or the result: PDF to print, DOCX to change before it is signed."""

    def get(self, request: HttpRequest, code: str, paper: str) -> HttpResponse:
        talk = self.talk_or_404(code)
        if paper not in papers_for(talk):
            raise Http404
        return paper_file(
            PAPERS[paper][2](self.site, talk), f"{paper}-{talk.code}", request.GET.get("dang", "pdf")
        )
