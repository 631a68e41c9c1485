"""One report on the officer's screen: what was sent, where, every next step, what the public sees."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.feedback import FieldReport, SendReport, lawful_moves
from chinhquyen_sdk.host.answers import sent_picture
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import MoveForm, NoteForm, ShowForm
from .officer import OfficerScreen, line, officers


class CaseView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Read a report; each step's form lies folded beside it."""

    template_name = "chinhquyen_feedback/admin/case.html"
    header_icon = "warning"
    breadcrumbs_items: list[dict[str, Any]] = []
    bound: Any = None
    contact = ""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        report = self.report_or_404(self.kwargs["code"])
        self.page_title = f"Phản ánh {report.code}"
        return super().get_context_data(
            report=report, line=line(report, today()), history=queries.history(self.site, report.id)[::-1],
            photos=queries.photos(self.site, report.id), notes=queries.notes(self.site, report.id),
            moves=[self._move(move) for move in lawful_moves(report.state)], show=self._or(ShowForm, report=report),
            note=self._or(NoteForm), officers=officers(self.site), bound=self.bound, contact=self.contact,
            rule=queries.duty(self.site, report.kind, report.village), similar=self._similar(report),
            public_url=reverse("feedback:report", args=[report.code]), **kwargs,
        )  # fmt: skip

    def _move(self, move: Any) -> MoveForm:
        mine = isinstance(self.bound, MoveForm) and self.bound.move.name is move.name
        return self.bound if mine else MoveForm(move=move)

    def _or(self, form_class: Any, **given: Any) -> Any:
        return self.bound if isinstance(self.bound, form_class) else form_class(**given)

    def _similar(self, report: FieldReport) -> list[FieldReport]:
        if not report.is_open:
            return []
        wish = SendReport.model_construct(**{name: getattr(report, name) for name in _SAME})
        return [each.report for each in queries.similar(self.site, wish) if each.report.id != report.id]


_SAME = ("kind", "words", "village", "place", "latitude", "longitude")


class ContactView(CaseView):
    """How the sender can be reached: asked for by a button, and written down."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        report = self.report_or_404(code)
        self.contact = commands.open_contact(self.site, report.code, user=request.user)
        return self.render_to_response(self.get_context_data())


class PhotoView(OfficerScreen, View):
    """A photograph, whether the public may see it or not."""

    def get(self, request: HttpRequest, code: str, photo: UUID) -> HttpResponse:
        opened = queries.photo_content(self.site, photo, small="nho" in request.GET)
        if opened is None or opened.report != self.report_or_404(code).id:
            raise Http404
        return sent_picture(opened.content)
