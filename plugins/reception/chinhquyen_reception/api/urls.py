"""Addresses of the reception API."""

from __future__ import annotations

from django.urls import path

from .figures import FiguresView
from .sender import FileView, LookUpView
from .staff import AssignView, CaseView, MovesView, ReclassifyView

urlpatterns = [
    path("reception/figures/", FiguresView.as_view(), name="api-petition-figures"),
    path("reception/petitions/", FileView.as_view(), name="api-petitions"),
    path("reception/petitions/lookup/", LookUpView.as_view(), name="api-petition-lookup"),
    path("reception/petitions/<str:code>/", CaseView.as_view(), name="api-petition"),
    path("reception/petitions/<str:code>/moves/", MovesView.as_view(), name="api-petition-moves"),
    path("reception/petitions/<str:code>/kind/", ReclassifyView.as_view(), name="api-petition-kind"),
    path("reception/petitions/<str:code>/officer/", AssignView.as_view(), name="api-petition-officer"),
]
