"""The questions of a dialogue: looked at, grouped, joined, hidden, called in the hall, answered."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from chinhquyen_sdk.domain.dialogues import Dialogue, Door, Question, QuestionState, alike
from chinhquyen_sdk.host.access import log_access
from chinhquyen_sdk.host.answers import SeeOther, press
from chinhquyen_sdk.host.places import villages

from .. import commands, queries
from ..forms.office import AnswerForm, HideForm
from ..forms.people import AskForm
from .holder import HolderPage


class BoardView(HolderPage):
    """Every question; new ones on top. Who uses it: an officer with the hall in front of him."""

    template_name = "chinhquyen_dialogues/admin/board.html"
    number = 0

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        talk = self.talk_or_404(self.kwargs["code"])
        self.page_title = f"Câu hỏi: {talk.title}"
        every = queries.board(self.site, talk.id)
        shown = [q for q in every if q.state is QuestionState.SHOWN]
        return super().get_context_data(
            talk=talk, new=[self._line(q, tuple(shown)) for q in every if q.state is QuestionState.NEW],
            shown=[self._line(q, ()) for q in sorted(shown, key=lambda q: (q.is_answered, q.topic, -q.askers, q.number))],
            away=[q for q in every if q.state in (QuestionState.HIDDEN, QuestionState.JOINED, QuestionState.HANDED)],
            topics=sorted({q.topic for q in every if q.topic}), hide=self.form_of(HideForm),
            ask=self.form_of(AskForm, villages=villages(self.site)), asker=kwargs.pop("asker", None), **kwargs,
        )  # fmt: skip

    def _line(self, question: Question, shown: tuple[Question, ...]) -> dict[str, Any]:
        mine = isinstance(self.bound, AnswerForm) and self.number == question.number
        known = {
            "manner": question.manner or "tai_hoi_nghi",
            "answered_by": question.answered_by,
            "answer": question.answer,
        }
        form = self.bound if mine else AnswerForm(initial=known, auto_id=f"id_{question.number}_%s")
        return {"q": question, "alike": alike(question, shown), "form": form, "open": mine}

    def back(self, talk: Dialogue) -> HttpResponse:
        return SeeOther(reverse("dialogues_board", args=[talk.code]))


class SortView(BoardView):
    """Show, group, join or hide the ticked questions; call one in the hall."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        talk, given = self.talk_or_404(code), request.POST
        numbers = [int(n) for n in given.getlist("so") if n.isdigit()]
        known = {q.number for q in queries.board(self.site, talk.id)}
        numbers = [n for n in numbers if n in known]
        deed = given.get("viec", "")
        if deed != "thoi" and not numbers:
            messages.warning(request, "Mời đánh dấu ít nhất một câu hỏi.")
        else:
            self._do(talk, deed, numbers)
        return self.back(talk)

    def _do(self, talk: Dialogue, deed: str, numbers: list[int]) -> None:
        site, code, actor = self.site, talk.code, self.actor
        if deed == "hien":
            topic = self.request.POST.get("nhom", "").strip()[:100]
            press(
                self.request,
                lambda: commands.show_questions(site, code, numbers, topic, actor=actor),
                "Đã đưa vào danh sách.",
            )
        elif deed == "gop":
            press(
                self.request,
                lambda: commands.join_questions(site, code, numbers, actor=actor),
                "Đã gộp thành một câu.",
            )
        elif deed == "an":
            form = HideForm(self.request.POST)
            for number in numbers if form.is_valid() else []:
                commands.hide_question(site, code, number, form.record, actor=actor)
            messages.success(self.request, "Đã ẩn; bà con đọc được lý do, không đọc được câu hỏi.")
        elif deed == "don":
            for number in numbers:
                press(
                    self.request,
                    lambda number=number: commands.hand_question(site, code, number, actor=actor),  # type: ignore[misc]
                    f"Câu {number} đã nhận thành đơn, chuyển sang mục Đơn thư. Chữ của câu hỏi nằm trong đơn.",
                )
        elif deed in ("goi", "thoi"):
            number = numbers[0] if deed == "goi" else None
            press(
                self.request,
                lambda: commands.call_question(site, code, number, actor=actor),
                "Màn chiếu đã đổi.",
            )


class AnswerView(BoardView):
    """One answer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, number: int) -> HttpResponse:
        talk = self.talk_or_404(code)
        if queries.question(self.site, talk.id, number) is None:
            raise Http404
        self.number = number
        form = AnswerForm(request.POST, auto_id=f"id_{number}_%s")
        return self.act(
            form, lambda wish: commands.answer_question(self.site, talk.code, number, wish, actor=self.actor),
            f"Đã ghi trả lời câu {number}.", reverse("dialogues_board", args=[talk.code]) + f"#cau-{number}",
        )  # fmt: skip


class TypeView(BoardView):
    """A question typed in for somebody: at the desk, or from a slip of paper in the hall."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        talk = self.talk_or_404(code)
        form = AskForm(request.POST, villages=villages(self.site))
        return self.act(
            form, lambda wish: commands.ask_question(self.site, talk.code, wish, door=Door.DESK, actor=self.actor),
            "Đã ghi câu hỏi.", reverse("dialogues_board", args=[talk.code]),
        )  # fmt: skip


class AskerView(BoardView):
    """Who asked: opened on purpose, and written down that it was."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, number: int) -> HttpResponse:
        talk = self.talk_or_404(code)
        question = queries.question(self.site, talk.id, number)
        if question is None:
            raise Http404
        log_access(
            self.site, request.user, question.id, "người hỏi tại đối thoại", "Liên hệ để trả lời riêng"
        )
        asker = queries.asker_of(self.site, talk.id, number)
        return self.render_to_response(self.get_context_data(asker={"number": number, "who": asker}))
