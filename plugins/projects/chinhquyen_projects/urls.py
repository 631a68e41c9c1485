"""Public addresses of the projects module."""

from __future__ import annotations

from django.urls import path

from .pages import listing, opendata, project

app_name = "projects"

urlpatterns = [
    path("du-an/", listing.front, name="list"),
    path("du-an/ban-do/", listing.whole_map, name="map"),
    path("du-an/chua-co-ban-giam-sat/", listing.without_board, name="without_board"),
    path("du-an/du-an.csv", opendata.as_csv, name="csv"),
    path("du-an/du-an.json", opendata.as_json, name="json"),
    path("du-an/<str:code>/", project.project, name="project"),
    path("du-an/<str:code>/anh/<uuid:photo>/", project.photo, name="photo"),
    path("du-an/<str:code>/tai-lieu/<uuid:document>/", project.document, name="document"),
]
