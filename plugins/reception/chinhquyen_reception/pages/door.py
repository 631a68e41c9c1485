"""The door of a case: code and secret open it for this browser; whoever has not opened it learns nothing."""

from __future__ import annotations

import functools
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, read_code
from chinhquyen_sdk.host.access import case_granted
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..forms import LookupForm

CaseView = Callable[[HttpRequest, Site, Petition], HttpResponse]


def ask_for_secret(request: HttpRequest, code: str) -> HttpResponse:
    """Show the look-up form with ``code`` filled in: the same page whether there is such a case or not."""
    known = read_code(code)
    form = LookupForm(initial={"code": known or ""})
    return render(
        request, "chinhquyen_reception/public/lookup.html", {"form": form, "came_for": known}, status=403
    )


def _opened(request: HttpRequest, petition: Petition) -> bool:
    """Whether this browser opened the petition, or the visit, question or request it was born from.

    A denunciation opens with its own code and secret only.
    """
    if case_granted(request, petition.id):
        return True
    born_of = None if petition.kind.identity_protected else petition.origin
    return born_of is not None and case_granted(request, born_of)


def with_case(view: CaseView) -> Callable[[HttpRequest, str], HttpResponse]:
    """Return the page at ``<code>``: the view gets the petition, and is asked only when this browser opened it."""

    @never_cache
    @functools.wraps(view)
    def opened(request: HttpRequest, code: str) -> HttpResponse:
        site = request_site(request)
        petition = queries.petition_by_code(site, read_code(code) or "")
        if petition is None or not _opened(request, petition):
            return ask_for_secret(request, code)
        return view(request, site, petition)

    return opened
