"""Addresses of the reception API."""

from __future__ import annotations

from django.urls import path

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
]
