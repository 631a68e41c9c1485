"""A list."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from .models import Leak

app_name = "leaks"


def lines(request):
    found = Leak.objects.values_list("words", flat=True)
    words = "".join(f"<li>{each}</li>" for each in found)
    return HttpResponse(
        f'<!doctype html><html lang="vi"><title>Thử</title><main><h1>Thử</h1><ul>{words}</ul></main></html>'
    )


urlpatterns = [path("ro-ri/", lines, name="lines")]
