"""Every project as a list and on the map, what is without a board; the same filters for both."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.projects import late_days, where_it_stands
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.drawing import project_map
from ..panels.projects import filter_choices, filter_of


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """What is being built first; how many, with how much money, how many are supervised."""
    site, wanted, now = request_site(request), filter_of(request.GET), today()
    found, after = queries.projects_page(site, wanted, request.GET.get("sau", ""))
    choices = filter_choices(site, wanted)
    context = {
        "lines": [(one, where_it_stands(one, now), late_days(one, now)) for one in found], "totals": queries.totals(site),
        "supervised": queries.supervised(site), "next": f"?{choices['kept']}&sau={after}" if after else "",
        "is_first": not request.GET.get("sau"), **choices,
    }  # fmt: skip
    return render(request, "chinhquyen_projects/public/projects.html", context)


@require_safe
def whole_map(request: HttpRequest) -> HttpResponse:
    """The same projects on paper with the villages' names; a drawing of links, without a script."""
    site, wanted = request_site(request), filter_of(request.GET)
    one = reverse("projects:project", args=["CODE"])
    drawn = project_map(
        queries.cells(site, wanted), villages(site), one, f"{reverse('projects:list')}?o=CELL"
    )
    context = {"drawn": drawn, **filter_choices(site, wanted)}
    return render(request, "chinhquyen_projects/public/map.html", context)


@require_safe
def without_board(request: HttpRequest) -> HttpResponse:
    """What must be supervised and is not yet."""
    found = queries.supervised(request_site(request))
    return render(request, "chinhquyen_projects/public/without_board.html", {"supervised": found})
