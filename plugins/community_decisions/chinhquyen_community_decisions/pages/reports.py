""" "Báo việc làm chưa đúng": written about one decision, answered at code and secret."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import BreachReport, ReportState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.answers import sent
from chinhquyen_sdk.host.case_door import CaseDoor
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within

from .. import commands, queries
from ..forms import ReportLookupForm, SendReportForm
from .decisions import found_decision

door = CaseDoor(
    "community_decisions", "chinhquyen_community_decisions/public/lookup.html", "community_decisions:report", ReportLookupForm,
    queries.report_by_code, queries.report_by_secret,
)  # fmt: skip
_BUSY = "Nơi này vừa gửi nhiều báo cáo. Mời ông/bà đợi một giờ."


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, id: UUID) -> HttpResponse:
    """The form about one decision; sent twice, it shows the same receipt."""
    site, about = request_site(request), found_decision(request, id)
    form = SendReportForm(sent(request))
    if request.method == "POST" and form.is_valid():
        if within(request, "community_decisions.report", 10, 3600):
            done = commands.send_report(site, id, form.record, actor=Actor.citizen(), once=form.once_key)
            grant_case(request, done.report.id)
            context = {
                "report": done.report,
                "secret": done.secret,
                "about": about,
                "status": done.report.status(today()),
            }
            return render(request, "chinhquyen_community_decisions/public/receipt.html", context)
        form.add_error(None, _BUSY)
    context = {"form": form, "about": about, "days": commands.promised_days(site)}
    return render(request, "chinhquyen_community_decisions/public/send.html", context)  # fmt: skip


@door.behind
@require_safe
def report(request: HttpRequest, site: Site, found: BreachReport) -> HttpResponse:
    """A report as its sender sees it."""
    context = {
        "report": found, "about": queries.decision(site, found.decision), "status": found.status(today()),
        "late": found.is_late(today()), "answered": found.state is ReportState.ANSWERED,
    }  # fmt: skip
    return render(request, "chinhquyen_community_decisions/public/report.html", context)
