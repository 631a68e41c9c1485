"""A page whose parts are all there."""

from __future__ import annotations

from django.http import HttpResponse
from django.templatetags.static import static
from django.urls import path

app_name = "pale"


def words(request):
    sheet = static("pale/pale.css")
    return HttpResponse(
        f'<!doctype html><html lang="vi"><head><title>Thử</title><link rel="stylesheet" href="{sheet}"></head>'
        "<body><main><h1>Thử</h1><p>Giờ làm việc của xã.</p></main></body></html>"
    )


urlpatterns = [path("chu-mo/", words, name="words")]
