"""Public addresses of the accountability module."""

from __future__ import annotations

from django.urls import path

from .pages import asking, case, front
from .pages.answers import door

app_name = "accountability"

urlpatterns = [
    path("giai-trinh/", front.front, name="front"),
    path("giai-trinh/yeu-cau/", asking.ask, name="ask"),
    path("giai-trinh/tra-cuu/", door.lookup, name="lookup"),
    path("giai-trinh/q/<str:token>/", door.qr, name="qr"),
    path("giai-trinh/cong-khai/<uuid:id>/", front.explanation, name="explanation"),
    path("giai-trinh/cong-khai/<uuid:id>/van-ban.pdf", front.document, name="document"),
    path("giai-trinh/ho-so/<str:code>/", case.case, name="case"),
    path("giai-trinh/ho-so/<str:code>/bo-sung/", case.add_more, name="add_more"),
    path("giai-trinh/ho-so/<str:code>/rut/", case.withdraw, name="withdraw"),
]
