"""Public addresses of the greetings module."""

from __future__ import annotations

from django.urls import path

from .pages import front, sound

app_name = "greetings"

urlpatterns = [
    path("loi-chuc/", front.front, name="front"),
    path("loi-chuc/<uuid:id>/", front.greeting, name="greeting"),
    path("loi-chuc/<uuid:id>/nghe/", sound.listen, name="listen"),
]
