"""For everybody: how to ask, what was answered, the year in numbers."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.information import FileUse, find_ground, grounds, periods
from chinhquyen_sdk.host.answers import sent_file
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import request_site

from .. import queries


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """The front page: how to ask, by when it is answered, what was answered, whom to call."""
    site, year = request_site(request), today().year
    found, after = queries.published(site, request.GET.get("sau", ""))
    context = {
        "lines": [(each, spoken_day(each.published_on)) for each in found if each.published_on],
        "next": "?" + urlencode({"sau": after}) if after else "", "numbers": queries.numbers_of(site, year),
        "is_first": "sau" not in request.GET, "office": CommuneProfile.for_site(site), "grounds": grounds(), "periods": periods(today()),
    }  # fmt: skip
    return render(request, "chinhquyen_information/public/front.html", context)


@require_safe
def answer(request: HttpRequest, id: UUID) -> HttpResponse:
    """One answer, without the asker."""
    site = request_site(request)
    found = queries.published_by_id(site, id)
    if found is None or found.published_on is None:
        raise Http404("nothing published here")
    context = {
        "one": found, "day": spoken_day(found.published_on), "files": queries.files_of(site, id, FileUse.PUBLIC),
        "ground": find_ground(found.ground) if found.is_partial else None,
    }  # fmt: skip
    return render(request, "chinhquyen_information/public/answer.html", context)


@require_safe
def public_file(request: HttpRequest, id: UUID, file: UUID) -> FileResponse:
    """A file everybody may take."""
    site = request_site(request)
    opened = queries.open_file(site, id, file, FileUse.PUBLIC) if queries.published_by_id(site, id) else None
    if opened is None:
        raise Http404("no such file")
    return sent_file(opened.file, opened.name, opened.content_type, shown=True)


@require_safe
def numbers(request: HttpRequest) -> HttpResponse:
    """The years in plain numbers, the newest first."""
    site = request_site(request)
    years = [queries.numbers_of(site, year) for year in queries.years_counted(site)[:10]]
    return render(request, "chinhquyen_information/public/numbers.html", {"years": years})
