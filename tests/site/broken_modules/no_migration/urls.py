"""A list."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from .models import Lost

app_name = "no_migration"


def lines(request):
    found = Lost.objects.values_list("words", flat=True)
    words = "".join(f"<li>{each}</li>" for each in found)
    return HttpResponse(
        f'<!doctype html><html lang="vi"><title>Thử</title><main><h1>Thử</h1><ul>{words}</ul></main></html>'
    )


urlpatterns = [path("quen-migration/", lines, name="lines")]
