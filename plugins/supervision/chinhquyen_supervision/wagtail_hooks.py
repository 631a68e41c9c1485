"""Supervision in Wagtail's admin."""

from __future__ import annotations

from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import FRONT, KEEP, REPLY, manifest
from .panels import boards, elections, findings, front, members, own, periodic, plans, tips, visits


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("giam-sat/", front.FrontView.as_view(), name="supervision_front"),
        path("giam-sat/viec-cua-ban/", own.OwnView.as_view(), name="supervision_own"),
        path("giam-sat/so-kien-nghi/", front.BookView.as_view(), name="supervision_book"),
        path("giam-sat/ban/", boards.ListView.as_view(), name="supervision_boards"),
        path("giam-sat/ban/them/", boards.AddView.as_view(), name="supervision_board_add"),
        path("giam-sat/ban/<uuid:id>/", boards.CaseView.as_view(), name="supervision_board"),
        path("giam-sat/ban/<uuid:id>/buoc/<slug:step>/", boards.StepView.as_view(), name="supervision_board_step"),
        path("giam-sat/ban/<uuid:id>/thanh-vien/", members.AddView.as_view(), name="supervision_member_add"),
        path("giam-sat/ban/<uuid:id>/bau/", elections.AddView.as_view(), name="supervision_election_add"),
        path("giam-sat/bau/<uuid:id>/", elections.CaseView.as_view(), name="supervision_election"),
        path("giam-sat/bau/<uuid:id>/tep/", elections.PapersView.as_view(), name="supervision_election_papers"),
        path("giam-sat/bau/<uuid:id>/buoc/<slug:step>/", elections.ChangeView.as_view(), name="supervision_election_step"),
        path("giam-sat/ban/<uuid:id>/bao-cao/", periodic.AddView.as_view(), name="supervision_report_add"),
        path("giam-sat/bao-cao/<uuid:id>/", periodic.CaseView.as_view(), name="supervision_report"),
        path("giam-sat/bao-cao/<uuid:id>/buoc/<slug:step>/", periodic.StepView.as_view(), name="supervision_report_step"),
        path("giam-sat/ban/<uuid:id>/ke-hoach/", plans.AddView.as_view(), name="supervision_plan_add"),
        path("giam-sat/ban/<uuid:id>/di-xem/", visits.AddView.as_view(), name="supervision_visit_add"),
        path("giam-sat/ban/<uuid:id>/phat-hien/", findings.AddView.as_view(), name="supervision_finding_add"),
        path("giam-sat/thanh-vien/<uuid:id>/", members.CaseView.as_view(), name="supervision_member"),
        path("giam-sat/thanh-vien/<uuid:id>/tep/", members.PapersView.as_view(), name="supervision_member_papers"),
        path("giam-sat/thanh-vien/<uuid:id>/buoc/<slug:step>/", members.StepView.as_view(), name="supervision_member_step"),
        path("giam-sat/tep/<uuid:file>/", members.PaperView.as_view(), name="supervision_paper"),
        path("giam-sat/ke-hoach/<uuid:id>/", plans.CaseView.as_view(), name="supervision_plan"),
        path("giam-sat/ke-hoach/<uuid:id>/buoc/<slug:step>/", plans.StepView.as_view(), name="supervision_plan_step"),
        path("giam-sat/di-xem/<uuid:id>/", visits.CaseView.as_view(), name="supervision_visit"),
        path("giam-sat/di-xem/<uuid:id>/anh/", visits.PhotosView.as_view(), name="supervision_visit_photos"),
        path("giam-sat/di-xem/<uuid:id>/buoc/<slug:step>/", visits.StepView.as_view(), name="supervision_visit_step"),
        path("giam-sat/anh/<uuid:photo>/", visits.PhotoFileView.as_view(), name="supervision_photo"),
        path("giam-sat/phat-hien/", findings.ListView.as_view(), name="supervision_findings"),
        path("giam-sat/phat-hien/<uuid:id>/", findings.CaseView.as_view(), name="supervision_finding"),
        path("giam-sat/phat-hien/<uuid:id>/anh/", findings.PhotosView.as_view(), name="supervision_finding_photos"),
        path("giam-sat/phat-hien/<uuid:id>/buoc/<slug:step>/", findings.StepView.as_view(), name="supervision_finding_step"),
        path("giam-sat/thong-tin/", tips.ListView.as_view(), name="supervision_tips"),
        path("giam-sat/thong-tin/<uuid:id>/", tips.CaseView.as_view(), name="supervision_tip"),
        path("giam-sat/thong-tin/<uuid:id>/buoc/<slug:step>/", tips.StepView.as_view(), name="supervision_tip_step"),
    ]  # fmt: skip


@hooks.register("register_admin_menu_item")
def supervision_item() -> ModuleMenuItem:
    """Stand below policies."""
    return ModuleMenuItem(
        "Giám sát",
        reverse_lazy("supervision_front"),
        slug=manifest.slug,
        permissions=(KEEP, FRONT, REPLY),
        name="giam-sat",
        icon_name="view",
        order=88,
    )
