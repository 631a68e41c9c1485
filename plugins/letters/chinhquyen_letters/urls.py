"""Public addresses of the letters module."""

from __future__ import annotations

from django.urls import include, path

from . import pages

_addresses = [
    path("thu/<uuid:id>/", pages.shown, name="shown"),
    path("thu/<uuid:id>/<slug:name>.<slug:kind>", pages.file, name="file"),
]
urlpatterns = [path("", include((_addresses, "letters")))]
