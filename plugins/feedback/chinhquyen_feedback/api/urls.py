"""Addresses of the feedback API."""

from __future__ import annotations

from django.urls import path

from .sender import JoinView, ReopenView, ReportsView, ReportView, SimilarView

urlpatterns = [
    path("feedback/reports/", ReportsView.as_view(), name="api-feedback-reports"),
    path("feedback/reports/similar/", SimilarView.as_view(), name="api-feedback-similar"),
    path("feedback/reports/<str:code>/", ReportView.as_view(), name="api-feedback-report"),
    path("feedback/reports/<str:code>/joins/", JoinView.as_view(), name="api-feedback-join"),
    path("feedback/reports/<str:code>/reopenings/", ReopenView.as_view(), name="api-feedback-reopen"),
]
