"""Addresses of reporting's API."""

from __future__ import annotations

from django.urls import path

from . import province, reports

urlpatterns = [
    path("reporting/reports/", reports.ReportsView.as_view(), name="api-reporting-reports"),
    path("reporting/reports/<uuid:id>/", reports.ReportView.as_view(), name="api-reporting-report"),
    path("reporting/reports/<uuid:id>/<slug:step>/", reports.StepView.as_view(), name="api-reporting-step"),
    path("reporting/received/", province.ReceivedView.as_view(), name="api-reporting-received"),
    path("reporting/connection/", province.DoorView.as_view(), name="api-reporting-connection"),
    path("reporting/communes/", province.CommunesView.as_view(), name="api-reporting-communes"),
]
