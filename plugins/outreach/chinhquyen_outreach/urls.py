"""Public addresses of the outreach module."""

from __future__ import annotations

from django.urls import path

from .pages import checks, conferences, policies, regulations

app_name = "outreach"

urlpatterns = [
    path("chinh-sach/", policies.front, name="policies"),
    path("chinh-sach/<slug:slug>/", policies.policy, name="policy"),
    path("chinh-sach/<slug:slug>/to-roi/", policies.sheet, name="sheet"),
    path("quy-che/", regulations.front, name="regulations"),
    path("quy-che/<slug:slug>/", regulations.regulation, name="regulation"),
    path("quy-che/<slug:slug>/ban-<int:number>/", regulations.version, name="version"),
    path("quy-che/<slug:slug>/so-sanh/<int:older>-<int:newer>/", regulations.comparison, name="comparison"),
    path("hoi-nghi-tuyen-truyen/", conferences.front, name="conferences"),
    path("hoi-nghi-tuyen-truyen/<uuid:id>/", conferences.conference, name="conference"),
    path("hoi-nghi-tuyen-truyen/<uuid:id>/anh/<uuid:photo>/", conferences.photo, name="photo"),
    path("kiem-tra-thuc-hien/", checks.front, name="checks"),
    path("kiem-tra-thuc-hien/<uuid:id>/", checks.check, name="check"),
]
