"""Public addresses of the supervision module."""

from __future__ import annotations

from django.urls import path

from .pages import front, on_spot, telling

app_name = "supervision"

urlpatterns = [
    path("giam-sat/", front.front, name="front"),
    path("giam-sat/viec/", front.findings, name="findings"),
    path("giam-sat/viec/<uuid:id>/", front.finding, name="finding"),
    path("giam-sat/di-xem/", front.visits, name="visits"),
    path("giam-sat/di-xem/<uuid:id>/", front.visit, name="visit"),
    path("giam-sat/ban/<uuid:id>/", front.board, name="board"),
    path("giam-sat/anh/<uuid:photo>/", front.photo, name="photo"),
    path("giam-sat/gui/", telling.tell, name="tell"),
    path("giam-sat/tra-cuu/", telling.door.lookup, name="lookup"),
    path("giam-sat/thong-tin/<str:code>/", telling.tip, name="tip"),
    path("giam-sat/hien-truong/giu.js", on_spot.worker, name="worker"),
    path("giam-sat/hien-truong/mang/", on_spot.alive, name="alive"),
    path("giam-sat/hien-truong/<str:token>/", on_spot.on_spot, name="on_spot"),
]
