"""Public addresses of the information module."""

from __future__ import annotations

from django.urls import path

from .pages import asking, case, front, opendata
from .pages.answers import door

app_name = "information"

_HERE = "tiep-can-thong-tin/"
urlpatterns = [
    path(_HERE, front.front, name="front"),
    path(f"{_HERE}yeu-cau/", asking.ask, name="ask"),
    path(f"{_HERE}tra-cuu/", door.lookup, name="lookup"),
    path(f"{_HERE}so-lieu/", front.numbers, name="numbers"),
    path(f"{_HERE}du-lieu.csv", opendata.as_csv, name="csv"),
    path(f"{_HERE}du-lieu.json", opendata.as_json, name="json"),
    path(f"{_HERE}q/<str:token>/", door.qr, name="qr"),
    path(f"{_HERE}da-tra-loi/<uuid:id>/", front.answer, name="answer"),
    path(f"{_HERE}da-tra-loi/<uuid:id>/tep/<uuid:file>/", front.public_file, name="public_file"),
    path(f"{_HERE}ho-so/<str:code>/", case.case, name="case"),
    path(f"{_HERE}ho-so/<str:code>/bo-sung/", case.add_more, name="add_more"),
    path(f"{_HERE}ho-so/<str:code>/rut/", case.withdraw, name="withdraw"),
    path(f"{_HERE}ho-so/<str:code>/chua-dung/", case.dispute, name="dispute"),
    path(f"{_HERE}ho-so/<str:code>/tep/<uuid:file>/", case.file, name="file"),
]
