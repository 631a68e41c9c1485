"""The officers' screens: inbox, desk, one request, the register."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View

from chinhquyen_sdk.domain.accountability import ExplanationRequest, RequestState, status_sentence
from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.answers import SeeOther, attempt, found_or_404, press
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.papers import paper_file
from chinhquyen_sdk.host.staff import StaffScreen, name_of
from chinhquyen_sdk.host.staff_page import StaffPage

from .. import commands, queries
from ..commands import Step
from ..forms import DeskForm, StepForm
from ..module import ANSWER, manifest
from .papers import answer_paper

_S = RequestState
_OPEN: dict[Step, tuple[str, frozenset[RequestState]]] = {
    Step.ACCEPT: ("Nhận trách nhiệm giải trình", frozenset({_S.RECEIVED})),
    Step.EXPLAIN: ("Giải trình bằng văn bản", frozenset({_S.ACCEPTED, _S.MEETING})),
    Step.MEET: ("Hẹn gặp để giải trình", frozenset({_S.ACCEPTED, _S.MEETING})),
    Step.PUBLISH: ("Công khai", frozenset({_S.ANSWERED})),
    Step.ASK_MORE: ("Xin nói rõ thêm", frozenset({_S.RECEIVED})),
    Step.GUIDE: ("Không thuộc trách nhiệm: hướng dẫn", frozenset({_S.RECEIVED, _S.AWAITING})),
    Step.EXTEND: ("Gia hạn một lần", frozenset({_S.ACCEPTED, _S.MEETING})),
    Step.REFUSE: ("Từ chối, có căn cứ", frozenset({_S.RECEIVED, _S.AWAITING, _S.ACCEPTED})),
    Step.ASSIGN: ("Giao cho cán bộ", frozenset({_S.RECEIVED, _S.AWAITING, _S.ACCEPTED, _S.MEETING})),
}


class AnswererPage(StaffPage):
    """A screen of those who answer requests."""

    module = manifest.slug
    permissions = (ANSWER,)
    header_icon = "help"

    def request_or_404(self, code: str) -> ExplanationRequest:
        """Return the request ``code`` of this site."""
        return found_or_404(queries.request_by_code(self.site, code))

    def officers(self) -> list[tuple[str, str]]:
        """Return those a request can be given to."""
        return [(str(user.pk), name_of(user)) for user in access.staff_of(self.site, ANSWER)]


class InboxView(AnswererPage):
    """Requests, those due first on top."""

    template_name = "chinhquyen_accountability/admin/inbox.html"
    page_title = "Yêu cầu giải trình"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        closed, now = self.request.GET.get("xong") == "1", today()
        mine = self.actor.id if self.request.GET.get("cua-toi") == "1" else ""
        asked, key = self.request.GET.get("q", "").strip()[:100], self.request.GET.get("sau", "")
        if asked:
            found, after = queries.search(self.site, asked, key, **({"officer_id": mine} if mine else {}))
        else:
            found, after = queries.inbox(self.site, closed=closed, officer=mine, after=key)
        kept = {"q": asked, "xong": "1" if closed else "", "cua-toi": "1" if mine else "", "sau": after}
        lines = [(one, one.due_on, one.is_late(now)) for one in found]
        return super().get_context_data(
            lines=lines, closed=closed, mine=bool(mine), today=now, asked=asked,
            more="?" + urlencode({name: value for name, value in kept.items() if value}) if after else "",
            totals=queries.totals(self.site, now.year), year=now.year, **kwargs,
        )  # fmt: skip


class BookView(AnswererPage):
    """The register of a year, without gaps."""

    template_name = "chinhquyen_accountability/admin/book.html"
    page_title = "Sổ theo dõi yêu cầu giải trình"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        year = (
            int(asked["nam"])
            if asked.get("nam", "").isdigit() and 2000 <= int(asked["nam"]) <= 2200
            else today().year
        )
        after = int(asked["sau"]) if asked.get("sau", "").isdigit() and len(asked["sau"]) < 9 else 0
        lines = queries.book(self.site, year, after)
        more = lines[-1].number if len(lines) == 50 else 0
        return super().get_context_data(lines=lines, year=year, more=more, **kwargs)


class DeskView(AnswererPage):
    """Typing in a request for somebody who came or wrote."""

    template_name = "chinhquyen_accountability/admin/desk.html"
    page_title = "Nhận yêu cầu giải trình"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", DeskForm())
        return super().get_context_data(**kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = DeskForm(request.POST)
        done = form.is_valid() and attempt(
            form,
            lambda wish: commands.ask_explanation(self.site, wish, actor=self.actor, once=form.once_key),
        )
        if done:
            return self.render_to_response(self.get_context_data(done=done[0]))
        return self.render_to_response(self.get_context_data(form=form), status=422)


class CaseView(AnswererPage):
    """One request: facts, clock, history, every lawful step."""

    template_name = "chinhquyen_accountability/admin/case.html"
    bound: StepForm | None = None
    asker: queries.Asker | None = None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one, now = self.request_or_404(self.kwargs["code"]), today()
        self.page_title = f"Yêu cầu {one.code}"
        return super().get_context_data(
            one=one, status=status_sentence(one, now), due=one.due_on, late=one.is_late(now), asker=self.asker,
            clocks=[(clock, clock.deadline()) for clock in one.clocks],
            steps=[(label, self._form(one, step)) for step, (label, states) in _OPEN.items() if one.state in states],
            may_hand=one.state in (_S.RECEIVED, _S.AWAITING, _S.ACCEPTED), history=queries.history(self.site, one.id)[::-1],
            **kwargs,
        )  # fmt: skip

    def _form(self, one: ExplanationRequest, step: Step) -> StepForm:
        if self.bound is not None and self.bound.step is step:
            return self.bound
        return StepForm(step=step, request=one, officers=self.officers())


class StepView(CaseView):
    """One step; what does not fit is shown on the case's page with all that was typed."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, step: str) -> HttpResponse:
        one = self.request_or_404(code)
        if step not in set(Step):
            raise Http404
        form = StepForm(request.POST, step=Step(step), request=one, officers=self.officers())
        done = form.is_valid() and attempt(
            form, lambda wish: commands.take_step(self.site, one.code, form.step, wish, actor=self.actor)
        )
        if done:
            messages.success(request, f"Đã ghi. Yêu cầu đang ở bước “{done[0].state.label}”.")
            return SeeOther(reverse("accountability_case", args=[one.code]))
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)


class HandView(CaseView):
    """A request that asks for a wrong to be righted is a petition: reception files it, with its own clock."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        one = self.request_or_404(code)
        press(
            request, lambda: commands.hand_request(self.site, one.code, actor=self.actor),
            "Đã nhận thành đơn, chuyển sang mục Đơn thư.",
        )  # fmt: skip
        return SeeOther(reverse("accountability_case", args=[one.code]))


class AskerView(CaseView):
    """Who asks: opened on purpose, and written down that it was."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        one = self.request_or_404(code)
        access.log_access(
            self.site, request.user, one.id, "người yêu cầu giải trình", "Liên hệ để giải trình"
        )
        self.asker = queries.asker_of(self.site, one.id)
        return self.render_to_response(self.get_context_data())


class PaperView(StaffScreen, View):
    """The explanation, or the lawful no, to print, sign and send. It holds the asker's name: the look is logged."""

    module = manifest.slug
    permissions = (ANSWER,)

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        one = queries.request_by_code(self.site, code)
        if one is None or not one.document:
            raise Http404
        access.log_access(
            self.site, request.user, one.id, "văn bản giải trình có tên người hỏi", "In văn bản để gửi"
        )
        return paper_file(
            answer_paper(self.site, one), f"giai-trinh-{one.code}", request.GET.get("dang", "pdf")
        )
