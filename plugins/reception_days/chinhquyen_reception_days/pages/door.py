"""The door of a turn: code and secret open it for this browser; whoever has not opened it learns nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.access import case_granted
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..forms import LookupForm
from .answers import T

VisitView = Callable[[HttpRequest, Site, Visit], HttpResponse]


def with_visit(view: VisitView) -> Callable[[HttpRequest, str], HttpResponse]:
    """Return the page at ``<code>``: the view is asked only when this browser opened that turn."""

    @never_cache
    @functools.wraps(view)
    def opened(request: HttpRequest, code: str) -> HttpResponse:
        site = request_site(request)
        visit = queries.visit_by_code(site, read_code(code) or "")
        if visit is None or not case_granted(request, visit.id):
            form = LookupForm(initial={"code": read_code(code) or ""})
            return render(request, f"{T}lookup.html", {"form": form}, status=403)
        return view(request, site, visit)

    return opened
