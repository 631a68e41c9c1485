"""What an officer does with a report; what does not fit is shown on its page, with all that was typed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.generic import View

from chinhquyen_sdk.domain.feedback import AssignReport, FieldReport, MoveName, find_move
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import attempt, press

from .. import commands
from ..forms import MoveForm, NoteForm, ShowForm
from .case import CaseView
from .officer import OfficerScreen, officers


class ActView(CaseView):
    """A step asked for on the report's page."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
        report = self.report_or_404(code)
        form = self.form(report)
        done = form.is_valid() and attempt(form, lambda _: self.act(report.code, form))
        if done:
            messages.success(request, done[0])
            return redirect("feedback_case", code=report.code)
        self.bound = form
        return self.render_to_response(self.get_context_data(), status=422)

    def form(self, report: FieldReport) -> Any:
        raise NotImplementedError

    def act(self, code: str, form: Any) -> str:
        raise NotImplementedError


class MoveView(ActView):
    """One step, with photographs of the work."""

    def form(self, report: FieldReport) -> MoveForm:
        name = self.kwargs["move"]
        move = find_move(report.state, MoveName(name)) if name in set(MoveName) else None
        if move is None:
            raise Http404
        return MoveForm(self.request.POST, self.request.FILES, move=move)

    def act(self, code: str, form: MoveForm) -> str:
        uploads = form.cleaned_data.get("photos") or ()
        moved = commands.move_report(self.site, code, form.record, actor=self.actor, uploads=uploads)
        return f"Đã ghi: {form.move.label}. Việc đang ở bước “{moved.state.label}”."


class ShowView(ActView):
    """What the public sees."""

    def form(self, report: FieldReport) -> ShowForm:
        return ShowForm(self.request.POST, report=report)

    def act(self, code: str, form: ShowForm) -> str:
        shown = commands.show_report(self.site, code, form.record, actor=self.actor)
        return "Việc đang hiện công khai." if shown.is_public else "Việc không hiện công khai."


class NoteView(ActView):
    """A line for colleagues."""

    def form(self, report: FieldReport) -> NoteForm:
        return NoteForm(self.request.POST)

    def act(self, code: str, form: NoteForm) -> str:
        commands.note_report(self.site, code, form.cleaned_data["text"], actor=self.actor)
        return "Đã ghi chú."


class HandOverView(OfficerScreen, View):
    """Hand the report over as a petition; it leaves the public list for good."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        report = self.report_or_404(code)
        press(
            request, lambda: commands.hand_over_report(self.site, report.code, actor=self.actor),
            "Đã chuyển sang đơn thư. Việc không còn hiện công khai.",
        )  # fmt: skip
        return redirect("feedback_case", code=report.code)


class ReleaseView(OfficerScreen, View):
    """Show a photograph to the public, or take it back."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, photo: UUID) -> HttpResponse:
        report, out = self.report_or_404(code), "cho" in request.POST
        if out and not report.is_public:
            messages.warning(request, "Việc này chưa hiện công khai nên ảnh cũng chưa hiện được.")
        elif commands.release_photo(self.site, report.id, photo, released=out, actor=self.actor):
            messages.success(request, "Ảnh đã hiện công khai." if out else "Đã cất ảnh.")
        else:
            raise Http404
        return redirect("feedback_case", code=report.code)


class AssignView(OfficerScreen, View):
    """Give the ticked reports to one officer."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        codes = request.POST.getlist("code")
        officer = next((o for o in officers(self.site) if o.id == request.POST.get("officer")), None)
        if not codes or officer is None:
            messages.warning(request, "Mời đánh dấu ít nhất một việc và chọn cán bộ.")
            return redirect(self.back(request))
        known = [self.report_or_404(code).code for code in codes[:100]]
        wish = AssignReport(officer_id=officer.id, officer_name=officer.name)
        try:
            given = commands.assign_reports(self.site, known, wish, actor=self.actor)
        except Refused as refused:
            messages.error(request, refused.with_basis)
        else:
            messages.success(request, f"Đã giao {given} việc cho {officer.name}.")
        return redirect(self.back(request))

    def back(self, request: HttpRequest) -> str:
        came_from = request.POST.get("here", "")
        safe = url_has_allowed_host_and_scheme(
            came_from, {request.get_host()}, require_https=request.is_secure()
        )
        return came_from if safe else reverse("feedback_inbox")
