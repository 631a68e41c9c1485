"""Community decisions in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .commands import STEPS
from .module import ANSWER, FOLLOW, HOLD, RECOGNISE, RECORD, manifest
from .panels import decisions, look, reports, yearly


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        *_looks(),
        path("viec-dan-ban/", decisions.ListView.as_view(), name="community_decisions"),
        path("viec-dan-ban/them/", decisions.AddView.as_view(), name="community_decision_add"),
        path("viec-dan-ban/bao-cao/", reports.ListView.as_view(), name="community_reports"),
        path("viec-dan-ban/bao-cao/<uuid:id>/", reports.CaseView.as_view(), name="community_report"),
        path("viec-dan-ban/bao-cao/<uuid:id>/buoc/<slug:step>/", reports.StepView.as_view(), name="community_report_step"),
        path("viec-dan-ban/hoi-nghi/", yearly.ListView.as_view(), name="community_yearly_list"),
        path("viec-dan-ban/hoi-nghi/them/", yearly.PlanView.as_view(), name="community_yearly_plan"),
        path("viec-dan-ban/hoi-nghi/<uuid:id>/", yearly.CaseView.as_view(), name="community_yearly"),
        path("viec-dan-ban/hoi-nghi/<uuid:id>/buoc/<slug:step>/", yearly.StepView.as_view(), name="community_yearly_step"),
        path("viec-dan-ban/hoi-nghi/<uuid:id>/giay/", yearly.PapersView.as_view(), name="community_yearly_papers"),
        path("viec-dan-ban/hoi-nghi/<uuid:id>/giay/<uuid:file>/", yearly.PaperView.as_view(), name="community_yearly_paper"),
        path("viec-dan-ban/<uuid:id>/", decisions.CaseView.as_view(), name="community_decision"),
        path("viec-dan-ban/<uuid:id>/buoc/<slug:step>/", decisions.StepView.as_view(), name="community_decision_step"),
        path("viec-dan-ban/<uuid:id>/giay/", decisions.PapersView.as_view(), name="community_decision_papers"),
        path("viec-dan-ban/<uuid:id>/giay/<uuid:file>/", decisions.PaperView.as_view(), name="community_decision_paper"),
        path("viec-dan-ban/<uuid:id>/anh/", decisions.PhotosView.as_view(), name="community_decision_photos"),
    ]  # fmt: skip


def _looks() -> list[URLPattern]:
    """Where each find of personal data is answered: one address for each step with words, and for what begins."""
    steps = [
        path(
            f"viec-dan-ban/xem/{name}/<uuid:held>/",
            look.StepLookView.as_view(
                step=name, deed=look.deed_of(name), record=step.record, permissions=(step.permission,)
            ),
            name=look.look_name(name),
        )
        for name, step in STEPS.items()
    ]
    return [
        *steps,
        path("viec-dan-ban/xem/<uuid:held>/", look.RecordLookView.as_view(), name="community_decision_add_look"),
        path("viec-dan-ban/hoi-nghi/xem/<uuid:held>/", look.PlanLookView.as_view(), name="community_yearly_plan_look"),
    ]  # fmt: skip


@hooks.register("register_admin_menu_item")
def decisions_item() -> ModuleMenuItem:
    """Stand below policies."""
    return ModuleMenuItem(
        "Việc dân bàn", reverse_lazy("community_decisions"), slug=manifest.slug, permissions=(RECORD, RECOGNISE, FOLLOW, ANSWER, HOLD),
        name="viec-dan-ban", icon_name="group", order=88,
    )  # fmt: skip
