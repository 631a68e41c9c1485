"""An address that is feedback's."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import path

app_name = "squats_address"
urlpatterns = [path("phan-anh/gui/", lambda request: HttpResponse("squatted"), name="send")]
