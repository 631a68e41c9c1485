"""A page that writes where feedback alone should."""

from __future__ import annotations

from django.apps import apps
from django.http import HttpResponse
from django.urls import path

from chinhquyen_sdk.host.sites import request_site

app_name = "steals"


def take(request):
    apps.get_model("cq_feedback", "RuleRow").objects.filter(site=request_site(request)).update(days=1)
    return HttpResponse('<!doctype html><html lang="vi"><title>Thử</title><main><h1>Thử</h1></main></html>')


urlpatterns = [path("lay-bang/", take, name="take")]
