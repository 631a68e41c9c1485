"""Reception days in Wagtail's admin."""

from __future__ import annotations

from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks

from chinhquyen_sdk.host.gates import ModuleMenuItem

from . import panels
from .module import RECEIVE, manifest


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    here = "tiep-cong-dan/"
    return [
        path(here, panels.QueueView.as_view(), name="reception_days_queue"),
        path(f"{here}dang-ky/", panels.RegisterView.as_view(), name="reception_days_register"),
        path(f"{here}moi-tiep/", panels.NextView.as_view(), name="reception_days_next"),
        path(f"{here}luot/<str:code>/", panels.VisitView.as_view(), name="reception_days_visit"),
        path(
            f"{here}luot/<str:code>/hang/<slug:deed>/", panels.TurnView.as_view(), name="reception_days_turn"
        ),
        path(
            f"{here}luot/<str:code>/danh-tinh/", panels.IdentityView.as_view(), name="reception_days_identity"
        ),
        path(f"{here}luot/<str:code>/viec/<slug:act>/", panels.ActView.as_view(), name="reception_days_act"),
        path(
            f"{here}luot/<str:code>/giay/<slug:paper>/",
            panels.PaperView.as_view(),
            name="reception_days_paper",
        ),
        path(f"{here}lich/", panels.CalendarView.as_view(), name="reception_days_calendar"),
        path(f"{here}lich/nep/", panels.PlanView.as_view(), name="reception_days_plan"),
        path(f"{here}lich/them/", panels.AddDayView.as_view(), name="reception_days_add"),
        path(f"{here}lich/<uuid:id>/", panels.DayView.as_view(), name="reception_days_day"),
        path(f"{here}lich/<uuid:id>/<slug:act>/", panels.DayActView.as_view(), name="reception_days_day_act"),
        path(f"{here}so/", panels.BookView.as_view(), name="reception_days_book"),
        path(f"{here}so/in/", panels.BookPaperView.as_view(), name="reception_days_book_paper"),
        path(f"{here}so/<uuid:id>/", panels.CorrectView.as_view(), name="reception_days_correct"),
    ]


@hooks.register("register_admin_menu_item")
def reception_item() -> ModuleMenuItem:
    """Stand below the petitions."""
    return ModuleMenuItem(
        "Tiếp công dân",
        reverse_lazy("reception_days_queue"),
        slug=manifest.slug,
        permissions=(RECEIVE,),
        name="tiep-cong-dan",
        icon_name="group",
        order=55,
    )


@hooks.register("insert_global_admin_css")
def styles() -> str:
    """Style the officers' screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("chinhquyen_reception_days/admin.css"))
