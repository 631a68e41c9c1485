"""Public addresses of the feedback module."""

from __future__ import annotations

from django.urls import path

from .pages import listing, maps, offline, receipt, report, sending

app_name = "feedback"

urlpatterns = [
    path("phan-anh/", listing.index, name="list"),
    path("phan-anh/gui/", sending.send, name="send"),
    path("phan-anh/con-mang/", offline.alive, name="alive"),
    path("phan-anh/giu-mau.js", offline.worker, name="worker"),
    path("phan-anh/tra-cuu/", report.lookup, name="lookup"),
    path("phan-anh/ban-do/", maps.whole_map, name="map"),
    path("phan-anh/ban-do.geojson", maps.geojson, name="geojson"),
    path("phan-anh/anh/<uuid:photo>/", report.photo, name="photo"),
    path("phan-anh/anh/<uuid:photo>/nho/", report.photo, {"small": True}, name="photo_small"),
    path("phan-anh/viec/<str:code>/", report.report, name="report"),
    path("phan-anh/viec/<str:code>/bien-nhan/", receipt.receipt, name="receipt"),
    path("phan-anh/viec/<str:code>/cung-thay/", report.join, name="join"),
    path("phan-anh/viec/<str:code>/chua-xong/", report.reopen, name="reopen"),
]
