"""Addresses of the letters API."""

from __future__ import annotations

from django.urls import path

from .life_events import LifeEventsView, ListsView, ListView, WrittenView

urlpatterns = [
    path("letters/life-events/", LifeEventsView.as_view(), name="api-letters-life-events"),
    path("letters/written/", WrittenView.as_view(), name="api-letters-written"),
    path("letters/lists/", ListsView.as_view(), name="api-letters-lists"),
    path("letters/lists/<uuid:table>/", ListView.as_view(), name="api-letters-list"),
]
