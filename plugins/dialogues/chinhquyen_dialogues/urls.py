"""Public addresses of the dialogues module."""

from __future__ import annotations

from django.urls import path

from .pages import demands, front, hall, mine, talk

app_name = "dialogues"

urlpatterns = [
    path("doi-thoai/", front.front, name="front"),
    path("doi-thoai/lich.ics", front.feed, name="feed"),
    path("doi-thoai/loi-hua/", front.promises, name="promises"),
    path("doi-thoai/loi-hua/<uuid:promise>/anh/", front.photo, name="photo"),
    path("doi-thoai/yeu-cau/", demands.open_demand, name="open_demand"),
    path("doi-thoai/yeu-cau/<str:code>/", demands.demand, name="demand"),
    path("doi-thoai/<str:code>/", talk.dialogue, name="dialogue"),
    path("doi-thoai/<str:code>/lich.ics", talk.entry, name="entry"),
    path("doi-thoai/<str:code>/thong-bao.pdf", talk.notice, name="notice"),
    path("doi-thoai/<str:code>/ket-qua.pdf", talk.result, name="result"),
    path("doi-thoai/<str:code>/hoi/", hall.ask, name="ask"),
    path("doi-thoai/<str:code>/cau-hoi/<uuid:question>/", mine.question, name="question"),
    path("doi-thoai/<str:code>/hoi-truong/", hall.hall, name="hall"),
    path("doi-thoai/<str:code>/man-chieu/", hall.screen, name="screen"),
]
