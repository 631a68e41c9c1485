"""Outreach in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import CHECK, HOLD, ISSUE, WRITE, manifest
from .panels import checks, conferences, policies, regulations


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("chinh-sach/", policies.ListView.as_view(), name="outreach_policies"),
        path("chinh-sach/them/", policies.AddView.as_view(), name="outreach_policy_add"),
        path("chinh-sach/<uuid:id>/", policies.CaseView.as_view(), name="outreach_policy"),
        path("chinh-sach/<uuid:id>/sua/", policies.EditView.as_view(), name="outreach_policy_edit"),
        path("chinh-sach/<uuid:id>/cau-hoi/", policies.CriteriaView.as_view(), name="outreach_criteria"),
        path("chinh-sach/<uuid:id>/dang/", policies.PublishView.as_view(), name="outreach_publish"),
        path("chinh-sach/<uuid:id>/rut/", policies.WithdrawView.as_view(), name="outreach_withdraw"),
        path("quy-che/", regulations.ListView.as_view(), name="outreach_regulations"),
        path("quy-che/them/", regulations.AddView.as_view(), name="outreach_regulation_add"),
        path("quy-che/<uuid:id>/", regulations.CaseView.as_view(), name="outreach_regulation"),
        path("quy-che/<uuid:id>/du-thao/", regulations.DraftView.as_view(), name="outreach_draft"),
        path("quy-che/<uuid:id>/so-sanh/<int:older>-<int:newer>/", regulations.CompareView.as_view(), name="outreach_compare"),
        path("quy-che/ban/<uuid:id>/<slug:step>/", regulations.StepView.as_view(), name="outreach_version_step"),
        path("hoi-nghi-xom/", conferences.ListView.as_view(), name="outreach_conferences"),
        path("hoi-nghi-xom/them/", conferences.PlanView.as_view(), name="outreach_conference_plan"),
        path("hoi-nghi-xom/<uuid:id>/", conferences.CaseView.as_view(), name="outreach_conference"),
        path("hoi-nghi-xom/<uuid:id>/doi-lich/", conferences.ChangeView.as_view(), name="outreach_conference_change"),
        path("hoi-nghi-xom/<uuid:id>/anh/", conferences.PhotosView.as_view(), name="outreach_photos"),
        path("hoi-nghi-xom/<uuid:id>/bien-ban/", conferences.MinutesView.as_view(), name="outreach_minutes"),
        path("hoi-nghi-xom/<uuid:id>/bien-ban/<uuid:file>/", conferences.MinutesFileView.as_view(), name="outreach_minutes_file"),
        path("hoi-nghi-xom/<uuid:id>/buoc/<slug:step>/", conferences.StepView.as_view(), name="outreach_conference_step"),
        path("kiem-tra-thuc-hien/", checks.ListView.as_view(), name="outreach_checks"),
        path("kiem-tra-thuc-hien/them/", checks.PlanView.as_view(), name="outreach_check_plan"),
        path("kiem-tra-thuc-hien/<uuid:id>/", checks.CaseView.as_view(), name="outreach_check"),
        path("kiem-tra-thuc-hien/<uuid:id>/buoc/<slug:step>/", checks.StepView.as_view(), name="outreach_check_step"),
    ]  # fmt: skip


@hooks.register("register_admin_menu_item")
def outreach_item() -> ModuleMenuItem:
    """Stand below the library of documents."""
    return ModuleMenuItem(
        "Chính sách",
        reverse_lazy("outreach_policies"),
        slug=manifest.slug,
        permissions=(WRITE, ISSUE, HOLD, CHECK),
        name="chinh-sach",
        icon_name="help",
        order=87,
    )
