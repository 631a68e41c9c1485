"""Addresses of outreach's API."""

from __future__ import annotations

from django.urls import path

from . import policies, reaching, regulations

urlpatterns = [
    path("outreach/policies/", policies.PoliciesView.as_view(), name="api-outreach-policies"),
    path("outreach/policies/<uuid:id>/", policies.PolicyView.as_view(), name="api-outreach-policy-edit"),
    path("outreach/policies/<uuid:id>/finder/", policies.FinderView.as_view(), name="api-outreach-finder"),
    path("outreach/policies/<uuid:id>/publish/", policies.PublishView.as_view(), name="api-outreach-publish"),
    path("outreach/policies/<uuid:id>/withdraw/", policies.WithdrawView.as_view(), name="api-outreach-withdraw"),
    path("outreach/policies/published/<slug:slug>/", policies.PublicPolicyView.as_view(), name="api-outreach-policy"),
    path("outreach/policies/published/<slug:slug>/concerns/", policies.ConcernsView.as_view(), name="api-outreach-concerns"),
    path("outreach/regulations/", regulations.RegulationsView.as_view(), name="api-outreach-regulations"),
    path("outreach/regulations/<uuid:id>/draft/", regulations.DraftView.as_view(), name="api-outreach-draft"),
    path(
        "outreach/regulations/<slug:slug>/<int:number>/", regulations.PublicVersionView.as_view(), name="api-outreach-version"
    ),
    path("outreach/versions/<uuid:id>/consult/", regulations.ConsultView.as_view(), name="api-outreach-consult"),
    path("outreach/versions/<uuid:id>/issue/", regulations.IssueView.as_view(), name="api-outreach-issue"),
    path("outreach/conferences/", reaching.ConferencesView.as_view(), name="api-outreach-conferences"),
    path("outreach/conferences/<uuid:id>/", reaching.ConferenceView.as_view(), name="api-outreach-conference"),
    path(
        "outreach/conferences/<uuid:id>/steps/<slug:step>/", reaching.ConferenceStepView.as_view(),
        name="api-outreach-conference-step",
    ),
    path("outreach/checks/", reaching.ChecksView.as_view(), name="api-outreach-checks"),
    path("outreach/checks/<uuid:id>/steps/<slug:step>/", reaching.CheckStepView.as_view(), name="api-outreach-check-step"),
    path("outreach/indicators/", reaching.IndicatorsView.as_view(), name="api-outreach-indicators"),
]  # fmt: skip
