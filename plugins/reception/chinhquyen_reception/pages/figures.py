"""How the commune keeps its promises, for everybody: the whole truth of a period, and nobody's name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from chinhquyen_sdk.domain.periods import PeriodLength
from chinhquyen_sdk.domain.reception.figures import FEWEST, for_everybody
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.figures import asked_period, context_of


def figures(request: HttpRequest) -> HttpResponse:
    """Numbers and charts of a month, a quarter or a year, each with what it counts."""
    period = asked_period(request.GET.get("ky", ""))
    found = queries.figures(request_site(request), period, today=today())
    whole_year = period.length is PeriodLength.YEAR
    context = context_of(for_everybody(found, whole_year=whole_year), period)
    context |= {"fewest": FEWEST, "whole_year": whole_year}
    return render(request, "chinhquyen_reception/public/figures.html", context)
