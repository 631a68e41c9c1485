"""Letters in Wagtail's admin."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse_lazy
from django.utils.html import format_html
from wagtail import hooks

from chinhquyen_sdk.host import access
from chinhquyen_sdk.host.gates import ModuleMenuItem
from chinhquyen_sdk.host.sites import request_site

from . import panels
from .module import APPROVE, DRAFT, WORD, WORD_PROVINCE, manifest


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Mount the office's screens."""
    return [
        path("thu/", panels.WaitingView.as_view(), name="letters_waiting"),
        path("thu/duyet/", panels.ApproveNextView.as_view(), name="letters_approving"),
        path("thu/tim/", panels.FindView.as_view(), name="letters_find"),
        path("thu/duyet/nhieu/", panels.ApproveManyView.as_view(), name="letters_approving_many"),
        path(
            "thu/duyet/nhieu/<uuid:id>/lai/",
            panels.ApproveAgainView.as_view(),
            name="letters_approving_again",
        ),
        path("thu/in/", panels.PilesView.as_view(), name="letters_piles"),
        path("thu/in/lai/", panels.ReprintView.as_view(), name="letters_reprint"),
        path("thu/in/<uuid:id>/<slug:name>.pdf", panels.PileFileView.as_view(), name="letters_pile_file"),
        path("thu/in/<uuid:id>/lai/", panels.PileAgainView.as_view(), name="letters_pile_again"),
        path("thu/so/", panels.BookView.as_view(), name="letters_book"),
        path("thu/hom-nay/", panels.DayView.as_view(), name="letters_day"),
        path("thu/viet/", panels.ChooseView.as_view(), name="letters_choose"),
        path("thu/viet/<slug:kind_of>/", panels.WriteView.as_view(), name="letters_write"),
        path("thu/viet/<slug:kind_of>/mau.csv", panels.SampleView.as_view(), name="letters_sample"),
        path(
            "thu/su-viec/<uuid:id>/<slug:act>/", panels.LifeEventMoveView.as_view(), name="letters_life_move"
        ),
        path("thu/y-muon/", panels.WishesView.as_view(), name="letters_wishes"),
        path("thu/danh-sach/", panels.ImportView.as_view(), name="letters_import"),
        path("thu/danh-sach/<uuid:table>/", panels.ImportPreviewView.as_view(), name="letters_import_table"),
        path("thu/mau-thu/", panels.FormsView.as_view(), name="letters_forms"),
        path("thu/mau-thu/<slug:kind_of>/", panels.FormView.as_view(), name="letters_form"),
        path(
            "thu/mau-thu/<slug:kind_of>/so-sanh/<slug:older>/<slug:newer>/",
            panels.CompareView.as_view(),
            name="letters_wordings_compared",
        ),
        path("thu/mau-thu/<slug:kind_of>/<slug:whose>/", panels.RewordView.as_view(), name="letters_reword"),
        path(
            "thu/mau-thu/<slug:kind_of>/<slug:whose>/xem/",
            panels.WordingPreviewView.as_view(),
            name="letters_wording_preview",
        ),
        path(
            "thu/mau-thu/<slug:kind_of>/<slug:whose>/viec/<slug:act>/",
            panels.WordingMoveView.as_view(),
            name="letters_wording_move",
        ),
        path("thu/<uuid:id>/", panels.LetterView.as_view(), name="letters_letter"),
        path("thu/<uuid:id>/sua/", panels.EditView.as_view(), name="letters_edit"),
        path("thu/<uuid:id>/viec/<slug:move>/", panels.MoveView.as_view(), name="letters_move"),
        path("thu/<uuid:id>/dia-chi/<slug:channel>/", panels.AddressView.as_view(), name="letters_address"),
        path("thu/<uuid:id>/tep/<slug:kind>/", panels.PaperView.as_view(), name="letters_paper"),
    ]


@hooks.register("register_admin_menu_item")
def letters_item() -> ModuleMenuItem:
    """Stand below the petitions."""
    return ModuleMenuItem(
        "Thư",
        reverse_lazy("letters_waiting"),
        slug=manifest.slug,
        permissions=(DRAFT, APPROVE),
        name="soan-thu",
        icon_name="doc-full",
        order=60,
    )


class WordingsMenuItem(ModuleMenuItem):
    """For whoever rewords templates and works on no letter: the others find the templates among the letters."""

    def is_shown(self, request: HttpRequest) -> bool:
        return super().is_shown(request) and not letters_item().is_shown(request)


@hooks.register("register_admin_menu_item")
def wordings_item() -> WordingsMenuItem:
    """Stand where the letters stand for others."""
    return WordingsMenuItem(
        "Mẫu thư",
        reverse_lazy("letters_forms"),
        slug=manifest.slug,
        permissions=(WORD, WORD_PROVINCE),
        name="mau-thu",
        icon_name="doc-full",
        order=60,
    )


@hooks.register("insert_global_admin_css")
def styles() -> str:
    """Style the office's screens."""
    return format_html('<link rel="stylesheet" href="{}">', static("chinhquyen_letters/letters.css"))


@hooks.register("construct_homepage_panels")
def front_panel(request: HttpRequest, home_panels: list[Any]) -> None:
    """Begin the chair's day with what only the chair can do."""
    if letters_item().is_shown(request) and access.can(request.user, request_site(request), APPROVE):
        home_panels.append(panels.FrontPanel())
