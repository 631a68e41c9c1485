"""The screen of exports. Who uses it: an officer with a report due this afternoon, and the chair before a meeting."""

from __future__ import annotations

from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.views.generic import TemplateView, View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Site

from chinhquyen_sdk.domain.refusals import Refused

from ..access import can
from ..models import ExportJob
from ..sites import request_site
from .asking import ask_export, mine, open_file, try_again
from .catalogue import EXPORT_PERSONAL, Offer, labels, may_export, offers
from .form import ExportForm

_UNFINISHED = (ExportJob.State.WAITING, ExportJob.State.RUNNING)


class JobLine(NamedTuple):
    """One file as the screen shows it; ``percent`` None when nobody knows how many rows there will be."""

    job: ExportJob
    label: str
    percent: int | None
    unfinished: bool


class ExportScreen:
    """Lets in whoever may export anything here."""

    site: Site
    offers: list[Offer]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.site = request_site(request)
        self.offers = offers(self.site, request.user)
        if not self.offers:
            raise PermissionDenied("Tài khoản của anh/chị chưa được giao việc này ở đơn vị này.")
        # A mixin: the view class it is mixed into has the dispatch.
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class ExportsView(ExportScreen, WagtailAdminTemplateMixin, TemplateView):
    """Ask for a file, watch it being written, take it. With ``?theo-doi`` the page looks again by itself."""

    template_name = "chinhquyen/admin/exports.html"
    page_title = "Xuất dữ liệu"
    header_icon = "download"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kwargs.setdefault("form", self._form())
        lines = job_lines(self.site, self.request.user)
        unfinished = any(line.unfinished for line in lines)
        watching = unfinished and "theo-doi" in self.request.GET
        return super().get_context_data(lines=lines, unfinished=unfinished, watching=watching, **kwargs)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if form.is_valid():
            try:
                ask_export(self.site, request.user, form.record, once_key=form.once_key)
            except Refused as refused:
                form.add_error(None, refused.text)
            else:
                messages.success(request, "Đã xếp hàng. Tệp xong sẽ hiện nút “Tải tệp” ở bảng dưới.")
                return redirect(reverse("chinhquyen_exports") + "?theo-doi=1#tep")
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def _form(self, data: Any = None) -> ExportForm:
        may = can(self.request.user, self.site, EXPORT_PERSONAL)
        return ExportForm(data, offers=self.offers, may_personal=may)


class ExportJobsView(ExportScreen, TemplateView):
    """The table of files alone, for the script that looks again every two seconds."""

    template_name = "chinhquyen/admin/export_jobs.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lines = job_lines(self.site, self.request.user)
        unfinished = any(line.unfinished for line in lines)
        return super().get_context_data(lines=lines, unfinished=unfinished, **kwargs)


class ExportFileView(ExportScreen, View):
    """Hand out one's own file."""

    def get(self, request: HttpRequest, job: UUID) -> HttpResponse:
        opened = open_file(self.site, request.user, job)
        if opened is None:
            raise Http404
        answer = FileResponse(
            opened.file, as_attachment=True, filename=opened.name, content_type=opened.content_type
        )
        answer["Content-Length"] = opened.size
        return answer


class ExportAgainView(ExportScreen, View):
    """Try a failed file once more."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, job: UUID) -> HttpResponse:
        if try_again(self.site, request.user, job):
            messages.success(request, "Đã xếp hàng lại, ghi từ đầu.")
        return redirect(reverse("chinhquyen_exports") + "?theo-doi=1#tep")


def job_lines(site: Site, user: Any) -> list[JobLine]:
    """Return the user's files as the screen shows them."""
    called = labels(site)
    return [_line(job, called.get((job.module, job.export), job.export)) for job in mine(site, user)]


def _line(job: ExportJob, label: str) -> JobLine:
    percent = min(99, 100 * job.written // job.total) if job.total else None
    return JobLine(job, label, percent, job.state in _UNFINISHED)


class ExportsMenuItem(MenuItem):
    """Under "Báo cáo", for those who may export anything here."""

    def __init__(self) -> None:
        super().__init__("Xuất dữ liệu", reverse_lazy("chinhquyen_exports"), icon_name="download", order=200)

    def is_shown(self, request: HttpRequest) -> bool:
        return may_export(request_site(request), request.user)
