"""Addresses of the reception days' API."""

from __future__ import annotations

from django.urls import path

from . import citizen, staff

_HERE = "reception-days/"

urlpatterns = [
    path(f"{_HERE}days/", citizen.DaysView.as_view(), name="api-reception-days"),
    path(f"{_HERE}visits/", citizen.BookView.as_view(), name="api-visits"),
    path(f"{_HERE}visits/lookup/", citizen.LookUpView.as_view(), name="api-visit-lookup"),
    path(f"{_HERE}visits/<str:code>/move/", citizen.MoveView.as_view(), name="api-visit-move"),
    path(f"{_HERE}visits/<str:code>/cancel/", citizen.CancelView.as_view(), name="api-visit-cancel"),
    path(f"{_HERE}visits/<str:code>/turn/<slug:deed>/", staff.TurnView.as_view(), name="api-visit-turn"),
    path(f"{_HERE}visits/<str:code>/entry/", staff.EntryView.as_view(), name="api-visit-entry"),
    path(f"{_HERE}visits/<str:code>/refusal/", staff.RefusalView.as_view(), name="api-visit-refusal"),
    path(
        f"{_HERE}visits/<str:code>/conclusion/", staff.ConclusionView.as_view(), name="api-visit-conclusion"
    ),
    path(f"{_HERE}visits/<str:code>/answer/", staff.AnswerView.as_view(), name="api-visit-answer"),
    path(f"{_HERE}queue/", staff.QueueView.as_view(), name="api-visit-queue"),
    path(f"{_HERE}queue/register/", staff.RegisterView.as_view(), name="api-visit-register"),
    path(f"{_HERE}queue/next/", staff.NextView.as_view(), name="api-visit-next"),
    path(f"{_HERE}book/", staff.BookView.as_view(), name="api-reception-book"),
]
