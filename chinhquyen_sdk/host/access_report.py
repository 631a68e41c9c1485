"""The report of who opened protected data, for those who answer for it in their commune."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, UserColumn
from wagtail.admin.views.reports import ReportView

from .access import can
from .models import AccessLog
from .sites import request_site

VIEW_LOG = "chinhquyen.view_accesslog"


class AccessReport(ReportView):
    """Newest first; this commune's rows only; exported as it stands."""

    model = AccessLog
    page_title = "Nhật ký xem thông tin bảo vệ"
    header_icon = "view"
    index_url_name = "chinhquyen_access_log"
    index_results_url_name = "chinhquyen_access_log_results"
    export_filename = "nhat-ky-xem-thong-tin"
    list_export = ["at", "user.get_username", "what", "subject", "reason"]
    export_headings = {
        "at": "Lúc",
        "user.get_username": "Người xem",
        "what": "Đã xem",
        "subject": "Hồ sơ",
        "reason": "Lý do",
    }
    columns = [
        DateColumn("at", label="Lúc", width="15%"),
        UserColumn("user", label="Người xem"),
        Column("what", label="Đã xem"),
        Column("reason", label="Lý do"),
        Column("subject", label="Hồ sơ"),
    ]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not can(request.user, request_site(request), VIEW_LOG):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[AccessLog]:
        return AccessLog.objects.filter(site=request_site(self.request)).select_related(
            "user", "user__wagtail_userprofile"
        )


class AccessMenuItem(MenuItem):
    """Under "Báo cáo", for those who may read the log of this commune."""

    def __init__(self) -> None:
        super().__init__(
            "Xem thông tin bảo vệ", reverse_lazy("chinhquyen_access_log"), icon_name="view", order=910
        )

    def is_shown(self, request: HttpRequest) -> bool:
        return can(request.user, request_site(request), VIEW_LOG)
