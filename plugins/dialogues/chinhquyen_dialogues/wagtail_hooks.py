"""Dialogues in Wagtail's admin."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from .module import HOLD, manifest
from .panels import board, case, demands, promises, talks


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("doi-thoai/", talks.ListView.as_view(), name="dialogues_list"),
        path("doi-thoai/ke-hoach/", talks.PlanView.as_view(), name="dialogues_plan"),
        path("doi-thoai/loi-hua/", promises.PromisesView.as_view(), name="dialogues_promises"),
        path("doi-thoai/loi-hua/<uuid:promise>/", promises.PromiseView.as_view(), name="dialogues_promise"),
        path("doi-thoai/loi-hua/<uuid:promise>/xong/", promises.KeepView.as_view(), name="dialogues_keep"),
        path("doi-thoai/loi-hua/<uuid:promise>/cham/", promises.DelayView.as_view(), name="dialogues_delay"),
        path("doi-thoai/yeu-cau/", demands.OpenDemandView.as_view(), name="dialogues_open_demand"),
        path("doi-thoai/yeu-cau/<str:code>/", demands.DemandView.as_view(), name="dialogues_demand"),
        path(
            "doi-thoai/yeu-cau/<str:code>/bo/<uuid:consent>/",
            demands.StrikeView.as_view(),
            name="dialogues_strike",
        ),
        path(
            "doi-thoai/yeu-cau/<str:code>/<slug:deed>/",
            demands.DemandActView.as_view(),
            name="dialogues_demand_act",
        ),
        path("doi-thoai/<str:code>/", case.CaseView.as_view(), name="dialogues_case"),
        path("doi-thoai/<str:code>/loi-hua/", case.MakePromiseView.as_view(), name="dialogues_make_promise"),
        path("doi-thoai/<str:code>/giay/<slug:paper>/", case.PaperView.as_view(), name="dialogues_paper"),
        path("doi-thoai/<str:code>/viec/<slug:move>/", case.MoveView.as_view(), name="dialogues_move"),
        path("doi-thoai/<str:code>/cau-hoi/", board.BoardView.as_view(), name="dialogues_board"),
        path("doi-thoai/<str:code>/cau-hoi/xep/", board.SortView.as_view(), name="dialogues_sort"),
        path("doi-thoai/<str:code>/cau-hoi/ghi/", board.TypeView.as_view(), name="dialogues_type"),
        path(
            "doi-thoai/<str:code>/cau-hoi/<int:number>/", board.AnswerView.as_view(), name="dialogues_answer"
        ),
        path(
            "doi-thoai/<str:code>/cau-hoi/<int:number>/ai/", board.AskerView.as_view(), name="dialogues_asker"
        ),
    ]


@hooks.register("register_admin_menu_item")
def dialogues_item() -> ModuleMenuItem:
    """Stand below the petitions."""
    return ModuleMenuItem(
        "Đối thoại",
        reverse_lazy("dialogues_list"),
        slug=manifest.slug,
        permissions=(HOLD,),
        name="doi-thoai",
        icon_name="group",
        order=70,
    )


@hooks.register("insert_global_admin_css")
def styles() -> str:
    """Style the board of questions."""
    return format_html('<link rel="stylesheet" href="{}">', static("chinhquyen_dialogues/admin.css"))
