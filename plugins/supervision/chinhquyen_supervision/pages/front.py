"""For everybody: boards and who sits in them, plans, what was looked at, each finding on its whole way."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.supervision import BoardKind, BoardState, Visit, VisitState, checklist_of
from chinhquyen_sdk.host.answers import found_or_404, sent_picture
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.showing import KIND
from chinhquyen_sdk.host.sites import request_site

from .. import queries
from ..panels.drawing import answers_chart


def timeline(site: Site, id: UUID) -> list[tuple[str, str]]:
    """Return what happened, a day and a sentence each."""
    happened = queries.history(site, id)
    return [(spoken_day(local_day(each.at)), said) for each in happened if (said := each.for_citizen())]


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """How the answers go, the boards, the newest findings, projects that nobody supervises yet."""
    site, now = request_site(request), today()
    years = [queries.numbers_of(site, year, now) for year in queries.years_counted(site)[:3]]
    boards = [one for one in queries.boards(site, public=True) if one.state is BoardState.ACTIVE]
    cards = queries.open_projects(site)
    context = {
        "years": years, "chart": answers_chart(years) if years else None, "numbers": queries.numbers_of(site, now.year, now),
        "inspection": [one for one in boards if one.kind is BoardKind.INSPECTION],
        "investment": [one for one in boards if one.kind is BoardKind.INVESTMENT],
        "lines": [(one, one.is_late(now)) for one in queries.findings_page(site)[0][:8]],
        "projects": len(cards), "missing": queries.without_board(site, cards),
    }  # fmt: skip
    return render(request, "chinhquyen_supervision/public/front.html", context)


@require_safe
def findings(request: HttpRequest) -> HttpResponse:
    """Every finding, found last on top."""
    found, after = queries.findings_page(request_site(request), request.GET.get("sau", ""))
    lines = [(one, one.is_late(today())) for one in found]
    context = {"lines": lines, "next": f"?sau={after}" if after else ""}
    return render(request, "chinhquyen_supervision/public/findings.html", context)


@require_safe
def visits(request: HttpRequest) -> HttpResponse:
    """Every visit, planned last on top."""
    found, after = queries.visits_page(request_site(request), request.GET.get("sau", ""))
    context = {"lines": found, "next": f"?sau={after}" if after else ""}
    return render(request, "chinhquyen_supervision/public/visits.html", context)


@require_safe
def board(request: HttpRequest, id: UUID) -> HttpResponse:
    """One board: name, role and village of its members; plans; visits; findings."""
    site = request_site(request)
    one = found_or_404(queries.board(site, id, public=True))
    context = {
        "one": one, "members": [each for each in queries.members(site, id) if each.sits],
        "elections": queries.held_elections(site, id), "plans": queries.plans_of(site, id, public=True),
        "reports": queries.reports_of(site, id, public=True), "visits": _shown(queries.visits_of(site, id)),
        "lines": [(each, each.is_late(today())) for each in queries.findings_of(site, board=id)],
        "timeline": timeline(site, id),
    }  # fmt: skip
    return render(request, "chinhquyen_supervision/public/board.html", context)


def _shown(visits: list[Visit]) -> list[Visit]:
    return [one for one in visits if one.state is not VisitState.CANCELLED]


@require_safe
def visit(request: HttpRequest, id: UUID) -> HttpResponse:
    """One visit; what was seen stands there once it was read again."""
    site = request_site(request)
    one = found_or_404(queries.visit(site, id))
    published = one.state is VisitState.PUBLISHED
    context = {
        "one": one, "board": queries.board(site, one.board), "works": checklist_of(one.works).label, "published": published,
        "photos": queries.photos(site, id, public=True) if published else [],
        "findings": queries.findings_of(site, visit=id), "timeline": timeline(site, id),
    }  # fmt: skip
    return render(request, "chinhquyen_supervision/public/visit.html", context)


@require_safe
def finding(request: HttpRequest, id: UUID) -> HttpResponse:
    """One finding with its whole way."""
    site = request_site(request)
    one = found_or_404(queries.finding(site, id))
    clock = one.deadline
    seen = queries.visit(site, one.visit) if one.visit else None
    context = {
        "one": one, "board": queries.board(site, one.board), "late": one.is_late(today()), "due": one.due_on,
        "spoken_due": spoken_day(one.due_on) if one.due_on else "",
        "why": clock.explain_counting() if clock and clock.verified else "",
        "visit": seen if seen and seen.state is VisitState.PUBLISHED else None,
        "photos": queries.photos(site, id, public=True), "timeline": timeline(site, id), "told": len(queries.tips_of(site, id)),
    }  # fmt: skip
    return render(request, "chinhquyen_supervision/public/finding.html", context)


@require_safe
def photo(request: HttpRequest, photo: UUID) -> HttpResponse:
    """A photograph that everybody may see; ``?nho``: the small one."""
    asked = request.GET
    site, small, kind = request_site(request), "nho" in asked, asked.get(KIND, "")
    found = found_or_404(queries.open_photo(site, photo, small=small, public=True, kind=kind))
    return sent_picture(found.content, found.content_type, cache="public, max-age=3600")
