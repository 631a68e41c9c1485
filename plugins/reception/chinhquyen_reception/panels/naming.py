"""Naming an officer who may open one denouncer's identity, and taking it back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.generic import View

from chinhquyen_sdk.domain.reception import Petition

from .. import commands
from ..forms.staff import GrantForm
from ..module import OPEN_IDENTITY
from .acting import ActView
from .officer import OfficerScreen, officers


class GrantView(ActView):
    """Name one officer, with a reason."""

    permissions = (OPEN_IDENTITY,)

    def form(self, petition: Petition) -> Any:
        return GrantForm(self.request.POST, officers=officers(self.site))

    def act(self, code: str, form: Any) -> str:
        officer_id, reason = form.cleaned_data["officer"], form.cleaned_data["why"]
        commands.grant_identity(self.site, code, user=self.request.user, officer_id=officer_id, reason=reason)
        return "Đã giao quyền mở danh tính của đơn này. Mỗi lần mở đều ghi nhật ký."


class RevokeView(OfficerScreen, View):
    """Take the naming back."""

    permissions = (OPEN_IDENTITY,)
    http_method_names = ["post"]

    def post(self, request: HttpRequest, code: str, grant: UUID) -> HttpResponse:
        if commands.revoke_identity(self.site, code, grant, user=request.user):
            messages.success(request, "Đã thôi giao quyền mở danh tính.")
        return redirect("reception_case", code=code)
