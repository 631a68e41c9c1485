"""Yearly conferences of the villages: who held theirs this year, one conference with its three reports."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.community_decisions import YearlyState
from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.drawing import yearly_chart
from ..panels.yearly import asked_year


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """How many villages held theirs in ``?nam``, who is missing, all conferences."""
    site, year = request_site(request), asked_year(request)
    found = queries.yearly_of(site, year)
    coming = [one for one in found if one.state.is_open and one.day >= today()]
    context = {
        "year": year, "before": year - 1, "reach": queries.reach(site, year), "chart": yearly_chart(found), "coming": coming[::-1],
        "held": [one for one in found if one.state is YearlyState.HELD], "is_this_year": year == today().year,
    }  # fmt: skip
    return render(request, "chinhquyen_community_decisions/public/yearly_list.html", context)


@require_safe
def conference(request: HttpRequest, id: UUID) -> HttpResponse:
    """One conference."""
    site = request_site(request)
    one = queries.yearly(site, id)
    if one is None:
        raise Http404("no such conference")
    happened = queries.history(site, id)
    context = {
        "one": one, "day": spoken_day(one.day), "share": one.share(one.attended), "is_held": one.state is YearlyState.HELD,
        "questions": [(q, bool(q.promise and q.due_on and not q.kept_on and q.due_on < today())) for q in one.questions],
        "timeline": [(spoken_day(local_day(each.at)), said) for each in happened if (said := each.for_citizen())],
    }  # fmt: skip
    return render(request, "chinhquyen_community_decisions/public/yearly.html", context)
