"""Public addresses of the disclosure module."""

from __future__ import annotations

from django.urls import path

from .pages import confirm, feeds, front, posting, promise

app_name = "disclosure"

urlpatterns = [
    path("bang-cong-khai/", front.front, name="front"),
    path("bang-cong-khai/viec-phai-cong-khai/", promise.promise, name="promise"),
    path("bang-cong-khai/viec-phai-cong-khai/<slug:code>/", promise.duty, name="duty"),
    path("bang-cong-khai/rss.xml", feeds.PostingFeed(), name="rss"),
    path("bang-cong-khai/du-lieu.csv", feeds.as_csv, name="csv"),
    path("bang-cong-khai/du-lieu.json", feeds.as_json, name="json"),
    path("bang-cong-khai/xac-nhan/<str:token>/", confirm.confirm, name="confirm"),
    path("bang-cong-khai/<uuid:id>/", posting.posting, name="posting"),
    path("bang-cong-khai/<uuid:id>/tep/<uuid:file>/", posting.file, name="file"),
]
