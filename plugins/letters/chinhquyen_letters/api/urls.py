"""Addresses of the letters API."""

from __future__ import annotations

from django.urls import path

from .life_events import LifeEventsView, ListsView, ListView, WrittenView
from .reading import BookView, FileView, LettersView, LetterView
from .staff import (
    ApproveView,
    BringBackView,
    CancelView,
    CheckView,
    DeliverView,
    PrintView,
    ReturnView,
    SendView,
    WithdrawView,
)
from .wordings import TemplateWordingView, WordingsView

urlpatterns = [
    path("letters/life-events/", LifeEventsView.as_view(), name="api-letters-life-events"),
    path("letters/written/", WrittenView.as_view(), name="api-letters-written"),
    path("letters/lists/", ListsView.as_view(), name="api-letters-lists"),
    path("letters/lists/<uuid:table>/", ListView.as_view(), name="api-letters-list"),
    path("letters/wordings/", WordingsView.as_view(), name="api-letters-wordings"),
    path("letters/wordings/<slug:template>/", TemplateWordingView.as_view(), name="api-letters-wording"),
    path("letters/", LettersView.as_view(), name="api-letters"),
    path("letters/book/", BookView.as_view(), name="api-letters-book"),
    path("letters/<uuid:id>/", LetterView.as_view(), name="api-letter"),
    path("letters/<uuid:id>/files/<slug:kind>/", FileView.as_view(), name="api-letter-file"),
    path("letters/<uuid:id>/check/", CheckView.as_view(), name="api-letter-check"),
    path("letters/<uuid:id>/approval/", ApproveView.as_view(), name="api-letter-approval"),
    path("letters/<uuid:id>/return/", ReturnView.as_view(), name="api-letter-return"),
    path("letters/<uuid:id>/cancellation/", CancelView.as_view(), name="api-letter-cancellation"),
    path("letters/<uuid:id>/withdrawal/", WithdrawView.as_view(), name="api-letter-withdrawal"),
    path("letters/<uuid:id>/print/", PrintView.as_view(), name="api-letter-print"),
    path("letters/<uuid:id>/sending/", SendView.as_view(), name="api-letter-sending"),
    path("letters/<uuid:id>/delivery/", DeliverView.as_view(), name="api-letter-delivery"),
    path("letters/<uuid:id>/bring-back/", BringBackView.as_view(), name="api-letter-bring-back"),
]
