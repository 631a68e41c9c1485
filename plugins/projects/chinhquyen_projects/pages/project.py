"""One project for everybody: where it stands, its money, its photographs, who supervises it, whom to ask."""

from __future__ import annotations

from itertools import groupby
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.projects import ProjectState, card_of, late_days, where_it_stands
from chinhquyen_sdk.host.answers import found_or_404, sent_file, sent_picture
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.showing import KIND
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.drawing import capital_chart


@require_safe
def project(request: HttpRequest, code: str) -> HttpResponse:
    """One project."""
    site, now = request_site(request), today()
    one = queries.project(site, code)
    if one is None:
        raise Http404("no such project")
    boards = queries.supervisors(site, [code])
    pictures = groupby(queries.photos(site, one.id), key=lambda photo: photo.taken_on)
    happened = queries.history(site, one.id)
    context = {
        "one": one, "said": where_it_stands(one, now), "late": late_days(one, now) if one.state.is_open else 0,
        "chart": capital_chart(one), "board": (boards or {}).get(code), "boards_known": boards is not None,
        "card": card_of(one, reverse("projects:project", args=[code])), "profile": CommuneProfile.for_site(site),
        "days": [(spoken_day(day), list(found)) for day, found in pictures], "gifts": queries.gifts(site, one.id),
        "progress": queries.progress_entries(site, one.id), "documents": queries.documents(site, one.id),
        "guaranteed": one.state in (ProjectState.DONE, ProjectState.SETTLED) and (one.guarantee_until or now) > now,
        "timeline": [(spoken_day(local_day(each.at)), said) for each in happened if (said := each.for_citizen())],
    }  # fmt: skip
    return render(request, "chinhquyen_projects/public/project.html", context)


@require_safe
def photo(request: HttpRequest, code: str, photo: UUID) -> HttpResponse:
    """A photograph; ``?nho``: the small one."""
    small, kind = "nho" in request.GET, request.GET.get(KIND, "")
    found = found_or_404(queries.open_photo(request_site(request), code, photo, small=small, kind=kind))
    return sent_picture(found.content, found.content_type, cache="public, max-age=3600")


@require_safe
def document(request: HttpRequest, code: str, document: UUID) -> HttpResponseBase:
    """A document's file."""
    name, kind, file = found_or_404(queries.open_document(request_site(request), code, document))
    return sent_file(file, name, kind)
