"""Addresses of the documents API."""

from __future__ import annotations

from django.urls import path

from . import reading, staff

urlpatterns = [
    path("documents/", staff.DocumentsView.as_view(), name="api-documents"),
    path("documents/citations/", reading.CitationsView.as_view(), name="api-documents-citations"),
    path("documents/readings/<uuid:id>/", staff.ReadersView.as_view(), name="api-documents-readers"),
    path("documents/<uuid:id>/", staff.ChangeView.as_view(), name="api-documents-change"),
    path("documents/<uuid:id>/remove/", staff.RemoveView.as_view(), name="api-documents-remove"),
    path("documents/<uuid:id>/assign/", staff.AssignView.as_view(), name="api-documents-assign"),
    path("documents/published/<slug:slug>/", reading.DocumentView.as_view(), name="api-documents-document"),
]
