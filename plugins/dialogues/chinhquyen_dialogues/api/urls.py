"""Addresses of the dialogues API."""

from __future__ import annotations

from django.urls import path

from .everybody import DemandView, DialogueView, PromisesView, QuestionsView
from .office import AnswerView, DialoguesView, MakePromiseView, PromiseView, StepView

urlpatterns = [
    path("dialogues/", DialoguesView.as_view(), name="api-dialogues"),
    path("dialogues/promises/", PromisesView.as_view(), name="api-promises"),
    path("dialogues/promises/<uuid:promise>/<slug:deed>/", PromiseView.as_view(), name="api-promise"),
    path("dialogues/demands/<str:code>/", DemandView.as_view(), name="api-dialogue-demand"),
    path("dialogues/<str:code>/", DialogueView.as_view(), name="api-dialogue"),
    path("dialogues/<str:code>/questions/", QuestionsView.as_view(), name="api-dialogue-questions"),
    path(
        "dialogues/<str:code>/questions/<int:number>/answer/",
        AnswerView.as_view(),
        name="api-dialogue-answer",
    ),
    path("dialogues/<str:code>/promises/", MakePromiseView.as_view(), name="api-dialogue-promises"),
    path("dialogues/<str:code>/steps/<slug:step>/", StepView.as_view(), name="api-dialogue-step"),
]
