"""Public addresses of the module."""

from __future__ import annotations

from django.urls import path

from .pages import front

app_name = "hello"

urlpatterns = [path("hello/", front, name="front")]
