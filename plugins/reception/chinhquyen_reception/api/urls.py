"""Addresses of the reception API."""

from __future__ import annotations

from django.urls import path

from . import working
from .figures import FiguresView
from .sender import FileView, LookUpView
from .sorting import (
    CompetenceView,
    ConditionsView,
    ConfirmKindView,
    EarlierView,
    FlagsView,
    LinkView,
    PartsView,
)
from .staff import AssignView, CaseView, MovesView, ReclassifyView

urlpatterns = [
    path("reception/figures/", FiguresView.as_view(), name="api-petition-figures"),
    path("reception/petitions/", FileView.as_view(), name="api-petitions"),
    path("reception/petitions/lookup/", LookUpView.as_view(), name="api-petition-lookup"),
    path("reception/petitions/<str:code>/", CaseView.as_view(), name="api-petition"),
    path("reception/petitions/<str:code>/moves/", MovesView.as_view(), name="api-petition-moves"),
    path("reception/petitions/<str:code>/kind/", ReclassifyView.as_view(), name="api-petition-kind"),
    path("reception/petitions/<str:code>/officer/", AssignView.as_view(), name="api-petition-officer"),
    path(
        "reception/petitions/<str:code>/kind/confirm/",
        ConfirmKindView.as_view(),
        name="api-petition-kind-confirm",
    ),
    path(
        "reception/petitions/<str:code>/conditions/", ConditionsView.as_view(), name="api-petition-conditions"
    ),
    path(
        "reception/petitions/<str:code>/competence/", CompetenceView.as_view(), name="api-petition-competence"
    ),
    path("reception/petitions/<str:code>/link/", LinkView.as_view(), name="api-petition-link"),
    path("reception/petitions/<str:code>/flags/", FlagsView.as_view(), name="api-petition-flags"),
    path("reception/petitions/<str:code>/parts/", PartsView.as_view(), name="api-petition-parts"),
    path("reception/petitions/<str:code>/earlier/", EarlierView.as_view(), name="api-petition-earlier"),
    path("reception/verdicts/", working.VerdictView.as_view(), name="api-petition-verdict"),
    path(
        "reception/petitions/<str:code>/verifications/",
        working.GiveView.as_view(),
        name="api-petition-verify",
    ),
    path(
        "reception/petitions/<str:code>/verifications/result/",
        working.ResultView.as_view(),
        name="api-petition-verified",
    ),
    path(
        "reception/petitions/<str:code>/verifications/drop/",
        working.DropView.as_view(),
        name="api-petition-verify-drop",
    ),
    path(
        "reception/petitions/<str:code>/dialogues/",
        working.DialogueView.as_view(),
        name="api-petition-dialogue",
    ),
    path(
        "reception/petitions/<str:code>/dialogues/minutes/",
        working.MinutesView.as_view(),
        name="api-petition-minutes",
    ),
    path(
        "reception/petitions/<str:code>/dialogues/cancel/",
        working.CancelView.as_view(),
        name="api-petition-dialogue-cancel",
    ),
    path("reception/petitions/<str:code>/barred/", working.BarView.as_view(), name="api-petition-bar"),
    path(
        "reception/petitions/<str:code>/barred/lift/", working.UnbarView.as_view(), name="api-petition-unbar"
    ),
    path("reception/petitions/<str:code>/secret/", working.SecretView.as_view(), name="api-petition-secret"),
    path("reception/petitions/<str:code>/duties/", working.DutyView.as_view(), name="api-petition-duty"),
    path(
        "reception/petitions/<str:code>/duties/done/",
        working.DoneView.as_view(),
        name="api-petition-duty-done",
    ),
]
