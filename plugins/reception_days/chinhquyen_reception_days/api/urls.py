"""Addresses of the reception days' API."""

from __future__ import annotations

from django.urls import path

from . import calendar, citizen, staff

_HERE = "reception-days/"

urlpatterns = [
    path(f"{_HERE}days/", citizen.DaysView.as_view(), name="api-reception-days"),
    path(f"{_HERE}visits/", citizen.BookView.as_view(), name="api-visits"),
    path(f"{_HERE}visits/lookup/", citizen.LookUpView.as_view(), name="api-visit-lookup"),
    path(f"{_HERE}visits/<str:code>/move/", citizen.MoveView.as_view(), name="api-visit-move"),
    path(f"{_HERE}visits/<str:code>/cancel/", citizen.CancelView.as_view(), name="api-visit-cancel"),
    path(f"{_HERE}plan/", calendar.PlanView.as_view(), name="api-reception-plan"),
    path(f"{_HERE}choices/", calendar.ChoicesView.as_view(), name="api-reception-choices"),
    path(f"{_HERE}calendar/", calendar.CalendarView.as_view(), name="api-reception-calendar"),
    path(f"{_HERE}calendar/<uuid:id>/", calendar.DayView.as_view(), name="api-reception-day"),
    *(
        path(f"{_HERE}calendar/<uuid:id>/{name}/", view.as_view(), name=f"api-reception-day-{name}")
        for name, view in calendar.ACTS.items()
    ),
    path(f"{_HERE}visits/<str:code>/", staff.VisitView.as_view(), name="api-visit"),
    path(f"{_HERE}visits/<str:code>/identity/", staff.IdentityView.as_view(), name="api-visit-identity"),
    path(f"{_HERE}visits/<str:code>/notice/", staff.NoticeView.as_view(), name="api-visit-notice"),
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
    path(f"{_HERE}book/<uuid:id>/corrections/", staff.CorrectionView.as_view(), name="api-book-correction"),
    path(f"{_HERE}book/", staff.BookView.as_view(), name="api-reception-book"),
]
