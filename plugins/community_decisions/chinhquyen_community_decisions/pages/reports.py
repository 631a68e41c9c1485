""" "Báo việc làm chưa đúng": written about one decision, answered at code and secret."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.community_decisions import ReportState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.access import case_granted, grant_case
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import client_key, hit, within

from .. import commands, queries
from ..forms import ReportLookupForm, SendReportForm
from ..panels.office import SeeOther, today
from .decisions import found_decision

_TRIES, _SECONDS = 10, 600
_BUSY = "Nơi này vừa gửi nhiều báo cáo. Mời ông/bà đợi một giờ."


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest, id: UUID) -> HttpResponse:
    """The form about one decision; sent twice, it shows the same receipt."""
    site, about = request_site(request), found_decision(request, id)
    form = SendReportForm(request.POST if request.method == "POST" else None)
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


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """The form for code and secret."""
    form = ReportLookupForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        answer = _open(request, form.cleaned_data["code"], form.cleaned_data["secret"])
        if answer:
            return answer
        form.say_wrong()
    return render(request, "chinhquyen_community_decisions/public/lookup.html", {"form": form})


def _open(request: HttpRequest, code: str, secret: str) -> HttpResponseRedirect | None:
    """Open the report for this browser; tries are counted by sender and by code."""
    site = request_site(request)
    may = hit("community_decisions.lookup", client_key(request), _TRIES, _SECONDS)
    may = hit("community_decisions.lookup.code", f"{site.pk}:{code[:20]}", _TRIES, _SECONDS) and may
    found = queries.report_by_secret(site, code, secret) if may else None
    if found is None:
        if not may:
            messages.warning(request, "Đã thử nhiều lần. Mời ông/bà đợi 10 phút rồi thử lại.")
        return None
    grant_case(request, found.id)
    return SeeOther(reverse("community_decisions:report", args=[found.code]))


@never_cache
@require_safe
def report(request: HttpRequest, code: str) -> HttpResponse:
    """A report as its sender sees it; whoever has not opened it gets the form for the secret, in any case."""
    site = request_site(request)
    found = queries.report_by_code(site, code)
    if found is None or not case_granted(request, found.id):
        form = ReportLookupForm(initial={"code": read_code(code) or ""})
        return render(
            request, "chinhquyen_community_decisions/public/lookup.html", {"form": form}, status=403
        )
    context = {
        "report": found, "about": queries.decision(site, found.decision), "status": found.status(today()),
        "late": found.is_late(today()), "answered": found.state is ReportState.ANSWERED,
    }  # fmt: skip
    return render(request, "chinhquyen_community_decisions/public/report.html", context)
