"""What people decided: the list by village, one decision, its photographs."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from chinhquyen_sdk.domain.community_decisions import (
    CommunityDecision,
    balance_sentence,
    in_kind_sentence,
    status_sentence,
)
from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.showing import KIND
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.drawing import money_chart, vote_chart


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Every decision, the last first; ``?xom`` narrows it to a village."""
    site, known = request_site(request), villages(request_site(request))
    chosen = next((village for village in known if str(village.id) == request.GET.get("xom")), None)
    found, after = queries.decisions_page(site, request.GET.get("sau", ""), chosen.id if chosen else None)
    narrowed = f"xom={chosen.id}&" if chosen else ""
    context = {
        "lines": [(one, status_sentence(one, today()), one.is_late(today())) for one in found], "villages": known, "chosen": chosen,
        "next": f"?{narrowed}sau={after}" if after else "",
    }  # fmt: skip
    return render(request, "chinhquyen_community_decisions/public/decisions.html", context)


@require_safe
def decision(request: HttpRequest, id: UUID) -> HttpResponse:
    """One decision: where it stands on top, then the vote, the works, the money, reports, what happened."""
    site = request_site(request)
    one = found_decision(request, id)
    works, happened = queries.works(site, id), queries.history(site, id)
    context = {
        "one": one, "status": status_sentence(one, today()), "late": one.is_late(today()), "works": works,
        "decided": spoken_day(one.decided_on), "balance": balance_sentence(one),
        "in_kind": in_kind_sentence(one), "money": money_chart(one), "vote": vote_chart(one),
        "tasks": [(task, task.is_late(today())) for task in works.tasks], "reports": queries.public_reports(site, id),
        "timeline": [(spoken_day(local_day(each.at)), said) for each in happened if (said := each.for_citizen())],
        "percent": next((entry.percent for entry in works.progress if entry.percent is not None), None),
    }  # fmt: skip
    return render(request, "chinhquyen_community_decisions/public/decision.html", context)


def found_decision(request: HttpRequest, id: UUID) -> CommunityDecision:
    """Return the decision, or 404."""
    found = queries.decision(request_site(request), id)
    if found is None:
        raise Http404("no such decision")
    return found


@require_safe
def photo(request: HttpRequest, id: UUID, photo: UUID) -> HttpResponse:
    """A photograph; ``?nho``: the small one."""
    found = queries.open_photo(
        request_site(request), id, photo, small="nho" in request.GET, kind=request.GET.get(KIND, "")
    )
    if found is None:
        raise Http404("no such photograph")
    response = HttpResponse(found.content, content_type=found.content_type)
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "public, max-age=3600"
    return response
