"""A list."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

from chinhquyen_sdk.host.sites import request_site

from .models import Half

app_name = "forgot_column"


def lines(request):
    found = Half.objects.filter(site=request_site(request)).values_list("forgotten", flat=True)
    words = "".join(f"<li>{each}</li>" for each in found)
    return HttpResponse(
        f'<!doctype html><html lang="vi"><title>Thử</title><main><h1>Thử</h1><ul>{words}</ul></main></html>'
    )


urlpatterns = [path("nua-bang/", lines, name="lines")]
