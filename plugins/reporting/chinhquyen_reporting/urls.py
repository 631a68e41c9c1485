"""Public addresses of the reporting module."""

from __future__ import annotations

from django.urls import path

from .pages import figures

app_name = "reporting"

urlpatterns = [
    path("chinh-quyen-lam-duoc-gi/", figures.front, name="front"),
    path("chinh-quyen-lam-duoc-gi/<slug:indicator>/", figures.figure, name="figure"),
]
