"""Addresses of the feedback API."""

from __future__ import annotations

from django.urls import path

from .sender import JoinView, ReopenView, ReportsView, ReportView, SimilarView
from .staff import AssignView, FileView, InboxView, MovesView, ShowView

urlpatterns = [
    path("feedback/reports/", ReportsView.as_view(), name="api-feedback-reports"),
    path("feedback/reports/similar/", SimilarView.as_view(), name="api-feedback-similar"),
    path("feedback/reports/inbox/", InboxView.as_view(), name="api-feedback-inbox"),
    path("feedback/reports/<str:code>/", ReportView.as_view(), name="api-feedback-report"),
    path("feedback/reports/<str:code>/joins/", JoinView.as_view(), name="api-feedback-join"),
    path("feedback/reports/<str:code>/reopenings/", ReopenView.as_view(), name="api-feedback-reopen"),
    path("feedback/reports/<str:code>/file/", FileView.as_view(), name="api-feedback-file"),
    path("feedback/reports/<str:code>/moves/", MovesView.as_view(), name="api-feedback-moves"),
    path("feedback/reports/<str:code>/showing/", ShowView.as_view(), name="api-feedback-showing"),
    path("feedback/reports/<str:code>/officer/", AssignView.as_view(), name="api-feedback-officer"),
]
