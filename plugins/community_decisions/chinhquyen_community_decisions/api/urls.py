"""Addresses of community decisions' API."""

from __future__ import annotations

from django.urls import path

from . import decisions, yearly

urlpatterns = [
    path("community-decisions/", decisions.DecisionsView.as_view(), name="api-community-decisions"),
    path("community-decisions/<uuid:id>/", decisions.DecisionView.as_view(), name="api-community-decision"),
    path("community-decisions/<uuid:id>/steps/<slug:step>/", decisions.DecisionStepView.as_view(), name="api-community-step"),
    path("community-decisions/<uuid:id>/reports/", decisions.SendReportView.as_view(), name="api-community-report"),
    path("community-conferences/", yearly.YearlyListView.as_view(), name="api-community-yearly-list"),
    path("community-conferences/<uuid:id>/steps/<slug:step>/", yearly.YearlyStepView.as_view(), name="api-community-yearly-step"),
]  # fmt: skip
