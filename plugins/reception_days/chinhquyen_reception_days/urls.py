"""Public addresses of the reception_days module."""

from __future__ import annotations

from django.urls import path

from .pages import booking, calendar, receipt, screen, visit
from .pages.door import door

app_name = "reception_days"

urlpatterns = [
    path("tiep-cong-dan/", calendar.index, name="index"),
    path("tiep-cong-dan/lich.ics", calendar.feed, name="feed"),
    path("tiep-cong-dan/dat-hen/<uuid:id>/", booking.book, name="book"),
    path("tiep-cong-dan/tra-cuu/", door.lookup, name="lookup"),
    path("tiep-cong-dan/q/<str:token>/", door.qr, name="qr"),
    path("tiep-cong-dan/hen/<str:code>/", visit.visit, name="visit"),
    path("tiep-cong-dan/hen/<str:code>/doi/", visit.move, name="move"),
    path("tiep-cong-dan/hen/<str:code>/huy/", visit.cancel, name="cancel"),
    path("tiep-cong-dan/hen/<str:code>/phieu/", receipt.slip, name="slip"),
    path("tiep-cong-dan/hen/<str:code>/phieu.pdf", receipt.slip_pdf, name="slip_pdf"),
    path("tiep-cong-dan/man-hinh/", screen.screen, name="screen"),
    path("tiep-cong-dan/man-hinh/so.json", screen.numbers, name="numbers"),
]
