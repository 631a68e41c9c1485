"""Public addresses of community decisions."""

from __future__ import annotations

from django.urls import path

from .pages import decisions, reports, yearly

app_name = "community_decisions"

urlpatterns = [
    path("viec-dan-ban/", decisions.front, name="decisions"),
    path("viec-dan-ban/bao-cao/", reports.door.lookup, name="lookup"),
    path("viec-dan-ban/bao-cao/<str:code>/", reports.report, name="report"),
    path("viec-dan-ban/<uuid:id>/", decisions.decision, name="decision"),
    path("viec-dan-ban/<uuid:id>/bao/", reports.send, name="send"),
    path("viec-dan-ban/<uuid:id>/anh/<uuid:photo>/", decisions.photo, name="photo"),
    path("hoi-nghi-thuong-nien/", yearly.front, name="yearly_list"),
    path("hoi-nghi-thuong-nien/<uuid:id>/", yearly.conference, name="yearly"),
]
