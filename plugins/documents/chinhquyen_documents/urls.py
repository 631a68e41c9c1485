"""Public addresses of the documents module."""

from __future__ import annotations

from django.urls import path

from .pages import document, front, opendata

app_name = "documents"

urlpatterns = [
    path("thu-vien-van-ban/", front.front, name="front"),
    path("thu-vien-van-ban/luu-tru/", front.archive, name="archive"),
    path("thu-vien-van-ban/rss.xml", opendata.DocumentFeed(), name="rss"),
    path("thu-vien-van-ban/du-lieu.csv", opendata.as_csv, name="csv"),
    path("thu-vien-van-ban/du-lieu.json", opendata.as_json, name="json"),
    path("thu-vien-van-ban/sitemap.xml", opendata.sitemap_index, name="sitemap"),
    path("thu-vien-van-ban/sitemap-<int:year>.xml", opendata.sitemap, name="sitemap_year"),
    path("thu-vien-van-ban/tep/<uuid:id>/", document.file, name="file"),
    path("thu-vien-van-ban/<slug:slug>/", document.document, name="document"),
]
