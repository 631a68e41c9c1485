"""Greetings in Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from wagtail import hooks

from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.gates import ModuleMenuItem
from chinhquyen_sdk.host.sites import request_site

from .module import WRITE, manifest
from .panels import case, occasions, trial, year


class GreetingsMenuItem(ModuleMenuItem):
    """Shown to those who write greetings at this site."""

    def is_shown(self, request: HttpRequest) -> bool:
        return super().is_shown(request) and access.can(request.user, request_site(request), WRITE)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the officers' screens."""
    return [
        path("loi-chuc/", year.YearView.as_view(), name="greetings_year"),
        path("loi-chuc/thu/", trial.TrialView.as_view(), name="greetings_trial"),
        path("loi-chuc/soan/", year.DraftView.as_view(), name="greetings_draft"),
        path("loi-chuc/dip/", occasions.OccasionsView.as_view(), name="greetings_occasions"),
        path("loi-chuc/dip/chon/", occasions.UseView.as_view(), name="greetings_use"),
        path("loi-chuc/dip/<slug:occasion>/bo/", occasions.DropView.as_view(), name="greetings_drop"),
        path("loi-chuc/<uuid:id>/", case.CaseView.as_view(), name="greetings_case"),
        path("loi-chuc/<uuid:id>/viec/<slug:step>/", case.StepView.as_view(), name="greetings_step"),
        path("loi-chuc/<uuid:id>/doc/", case.ReadView.as_view(), name="greetings_read"),
        path("loi-chuc/<uuid:id>/phat/", case.PlayView.as_view(), name="greetings_play"),
        path("loi-chuc/<uuid:id>/tieng/", case.SoundView.as_view(), name="greetings_sound"),
    ]


@hooks.register("register_admin_menu_item")
def greetings_item() -> ModuleMenuItem:
    """Stand below the letters."""
    return GreetingsMenuItem(
        "Lời chúc",
        reverse_lazy("greetings_year"),
        slug=manifest.slug,
        name="loi-chuc",
        icon_name="openquote",
        order=85,
    )
