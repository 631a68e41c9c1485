"""What is locked away: a denouncer's identity and the files of a case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import TemplateView, View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.refusals import Refused

from .. import commands
from ..forms.staff import IdentityForm
from .officer import OfficerScreen


class IdentityView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """A denouncer's identity, on a page of its own that no browser keeps."""

    template_name = "chinhquyen_reception/admin/identity.html"
    page_title = "Danh tính người tố cáo"
    header_icon = "lock"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect("reception_case", code=kwargs["code"])

    def post(self, request: HttpRequest, code: str) -> HttpResponse:
        petition = self.petition_or_404(code)
        form = IdentityForm(request.POST)
        if not form.is_valid() or not petition.kind.identity_protected:
            messages.warning(request, "Mời ghi lý do mở danh tính.")
            return redirect("reception_case", code=code)
        try:
            identity = commands.open_identity(
                self.site, code, user=request.user, reason=form.cleaned_data["reason"]
            )
        except Refused as refused:
            messages.error(request, refused.with_basis)
            return redirect("reception_case", code=code)
        return self.render_to_response(self.get_context_data(petition=petition, identity=identity))


class FileView(OfficerScreen, View):
    """One attached file; a sealed one needs the permission and is logged."""

    def get(self, request: HttpRequest, code: str, file: UUID) -> HttpResponse:
        self.petition_or_404(code)
        try:
            opened = commands.open_attachment(self.site, code, file, user=request.user)
        except Refused as refused:
            raise PermissionDenied(refused.text) from refused
        if opened is None:
            raise Http404
        response = HttpResponse(opened.content, content_type=opened.content_type)
        response["Content-Disposition"] = f"attachment; filename*=UTF-8''{opened.quoted_name}"
        response["X-Content-Type-Options"] = "nosniff"
        return response
