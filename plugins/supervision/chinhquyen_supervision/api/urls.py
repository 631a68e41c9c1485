"""Addresses of supervision's API."""

from __future__ import annotations

from django.urls import path

from . import office, public

urlpatterns = [
    path("supervision/boards/", office.BoardsView.as_view(), name="api-supervision-boards"),
    path("supervision/boards/<uuid:id>/", public.BoardView.as_view(), name="api-supervision-board"),
    path("supervision/boards/<uuid:id>/breaches/", office.BreachesView.as_view(), name="api-supervision-breaches"),
    path("supervision/boards/<uuid:id>/waiting/", office.WaitingView.as_view(), name="api-supervision-waiting"),
    path("supervision/boards/<uuid:id>/elections/", office.ElectionsView.as_view(), name="api-supervision-elections"),
    path("supervision/boards/<uuid:id>/reports/", office.ReportsView.as_view(), name="api-supervision-reports"),
    path("supervision/reports/<uuid:id>/steps/<slug:step>/", office.ReportStepView.as_view(), name="api-supervision-report-step"),
    path("supervision/boards/<uuid:id>/members/", office.MembersView.as_view(), name="api-supervision-members"),
    path("supervision/boards/<uuid:id>/plans/", office.PlansView.as_view(), name="api-supervision-plans"),
    path("supervision/boards/<uuid:id>/visits/", office.VisitsView.as_view(), name="api-supervision-board-visits"),
    path("supervision/boards/<uuid:id>/findings/", office.BoardFindingsView.as_view(), name="api-supervision-board-findings"),
    path("supervision/boards/<uuid:id>/steps/<slug:step>/", office.BoardStepView.as_view(), name="api-supervision-board-step"),
    path("supervision/members/<uuid:id>/steps/<slug:step>/", office.MemberStepView.as_view(), name="api-supervision-member-step"),
    path("supervision/plans/<uuid:id>/send/", office.SendPlanView.as_view(), name="api-supervision-send"),
    path("supervision/visits/", public.VisitsView.as_view(), name="api-supervision-visits"),
    path("supervision/visits/<uuid:id>/", public.VisitView.as_view(), name="api-supervision-visit"),
    path("supervision/visits/<uuid:id>/publish/", office.PublishVisitView.as_view(), name="api-supervision-publish"),
    path("supervision/on-spot/", public.OnSpotView.as_view(), name="api-supervision-on-spot"),
    path("supervision/findings/", public.FindingsView.as_view(), name="api-supervision-findings"),
    path("supervision/findings/<uuid:id>/", public.FindingView.as_view(), name="api-supervision-finding"),
    path("supervision/findings/<uuid:id>/steps/<slug:step>/", office.FindingStepView.as_view(), name="api-supervision-finding-step"),
    path("supervision/tips/", public.TipsView.as_view(), name="api-supervision-tips"),
    path("supervision/tips/<uuid:id>/steps/<slug:step>/", office.TipStepView.as_view(), name="api-supervision-tip-step"),
    path("supervision/numbers/", public.NumbersView.as_view(), name="api-supervision-numbers"),
]  # fmt: skip
