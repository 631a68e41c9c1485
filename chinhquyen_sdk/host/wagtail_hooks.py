"""The host in Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from . import pieces
from .access_report import AccessMenuItem, AccessReport
from .audit import screens as audit
from .exports import screens as exports
from .group_panel import GroupSitePermissionsForm
from .indicators import screens as indicators
from .office import screens as office
from .person_copy import screens as person_copy
from .retention import screens as retention
from .screens import ModuleSettingsView, ModulesView, RetryView, UndeliveredView, may_manage


class StewardMenuItem(MenuItem):
    """Shown to those who look after this site's modules."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_manage(request)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the host's admin screens."""
    return [
        path("mo-dun/", ModulesView.as_view(), name="chinhquyen_modules"),
        path("mo-dun/<slug:slug>/", ModuleSettingsView.as_view(), name="chinhquyen_module_settings"),
        path("viec-chua-bao/", UndeliveredView.as_view(), name="chinhquyen_undelivered"),
        path("viec-chua-bao/<int:pk>/bao-lai/", RetryView.as_view(), name="chinhquyen_retry"),
        path("nhat-ky-xem/", AccessReport.as_view(), name="chinhquyen_access_log"),
        path(
            "nhat-ky-xem/results/",
            AccessReport.as_view(results_only=True),
            name="chinhquyen_access_log_results",
        ),
        path("nhat-ky-he-thong/", audit.AuditView.as_view(), name="chinhquyen_audit"),
        path("du-lieu-cua-mot-nguoi/", person_copy.PersonCopyView.as_view(), name="chinhquyen_person_copy"),
        path("luu-giu/", retention.RetentionView.as_view(), name="chinhquyen_retention"),
        path("luu-giu/<uuid:hold>/thoi/", retention.LiftHoldView.as_view(), name="chinhquyen_lift_hold"),
        path("viec-hom-nay/", office.DayView.as_view(), name="office_day"),
        path("nhac-viec/", office.NoticesView.as_view(), name="office_notices"),
        path("nhac-viec/xem-het/", office.ReadAllView.as_view(), name="office_read_all"),
        path("nhac-viec/<uuid:notice>/", office.ReadView.as_view(), name="office_read"),
        path("quy-tac-nhac-viec/", office.RemindersView.as_view(), name="office_reminders"),
        path("quy-tac-nhac-viec/<slug:rule>/", office.ReminderView.as_view(), name="office_reminder"),
        path(
            "quy-tac-nhac-viec/<slug:rule>/mac-dinh/",
            office.ResetReminderView.as_view(),
            name="office_reminder_reset",
        ),
        path("lich-vang-mat/", office.AbsencesView.as_view(), name="office_absences"),
        path(
            "lich-vang-mat/<uuid:absence>/bo/",
            office.RemoveAbsenceView.as_view(),
            name="office_remove_absence",
        ),
        path("ban-giao/", office.HandOverView.as_view(), name="office_hand_over"),
        path(
            "ban-giao/<uuid:done>/bien-ban.<str:kind>",
            office.HandOverPaperView.as_view(),
            name="office_hand_over_paper",
        ),
        path("xom-to/", office.VillagesView.as_view(), name="office_villages"),
        path(
            "xom-to/nhap/<uuid:table>/", office.VillagesPreviewView.as_view(), name="office_villages_preview"
        ),
        path("chi-tieu/", indicators.IndicatorsView.as_view(), name="indicators"),
        path("chi-tieu/<slug:indicator>/", indicators.TraceView.as_view(), name="indicator_trace"),
        path("xuat/", exports.ExportsView.as_view(), name="chinhquyen_exports"),
        path("xuat/viec/", exports.ExportJobsView.as_view(), name="chinhquyen_export_jobs"),
        path("xuat/<uuid:job>/tep/", exports.ExportFileView.as_view(), name="chinhquyen_export_file"),
        path("xuat/<uuid:job>/lam-lai/", exports.ExportAgainView.as_view(), name="chinhquyen_export_again"),
    ]


@hooks.register("insert_global_admin_css")
def styles() -> str:
    """Style the officers' screens of all modules: lists, cases, forms."""
    return format_html('<link rel="stylesheet" href="{}">', static("chinhquyen/admin.css"))


@hooks.register("register_settings_menu_item")
def modules_item() -> MenuItem:
    """List the modules under "Cài đặt"."""
    return StewardMenuItem(
        "Mô-đun", reverse("chinhquyen_modules"), name="tinh-trang-mo-dun", icon_name="list-ul", order=30
    )


@hooks.register("register_reports_menu_item")
def undelivered_item() -> MenuItem:
    """List what could not be told under "Báo cáo"."""
    return StewardMenuItem(
        "Việc chưa báo được", reverse("chinhquyen_undelivered"), icon_name="warning", order=900
    )


@hooks.register("register_reports_menu_item")
def access_item() -> MenuItem:
    """List who opened protected data under "Báo cáo"."""
    return AccessMenuItem()


@hooks.register("register_reports_menu_item")
def audit_item() -> MenuItem:
    """List what staff did under "Báo cáo"."""
    return audit.AuditMenuItem()


@hooks.register("register_reports_menu_item")
def person_copy_item() -> MenuItem:
    """Beside it: handing a person their own data."""
    return person_copy.PersonCopyMenuItem()


@hooks.register("register_reports_menu_item")
def retention_item() -> MenuItem:
    """Say what is kept how long under "Báo cáo"."""
    return retention.RetentionMenuItem()


@hooks.register("register_reports_menu_item")
def exports_item() -> MenuItem:
    """Let officers take tables away under "Báo cáo"."""
    return exports.ExportsMenuItem()


for _item in office.menu_items():
    hooks.register("register_admin_menu_item", lambda item=_item: item)
for _item in office.settings_items():
    hooks.register("register_settings_menu_item", lambda item=_item: item)


@hooks.register("construct_homepage_panels")
def day_panel(request: HttpRequest, home_panels: list[Any]) -> None:
    """Begin the day with what is due."""
    if office.menu_items()[0].is_shown(request):
        home_panels.insert(0, office.DayPanel(request))
    if broken := audit.alarm(request):
        home_panels.insert(0, broken)


@hooks.register("register_group_permission_panel")
def group_panel() -> type[GroupSitePermissionsForm]:
    """Let an administrator give a group the modules' permissions, commune by commune."""
    return GroupSitePermissionsForm


@hooks.register("before_edit_page")
def _editing_page(request: HttpRequest, page: Page) -> None:
    pieces.editing(page.get_site())


@hooks.register("before_create_page")
def _creating_page(request: HttpRequest, parent: Page, page_class: Any) -> None:
    pieces.editing(parent.get_site())
