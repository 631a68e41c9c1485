"""The receipt: the code for everybody, the secret only where something is private."""

from __future__ import annotations

import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from chinhquyen_sdk.domain.feedback import FieldReport, kind_of, status_sentence
from chinhquyen_sdk.host.access import case_granted, grant_case
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.rendering import qr_svg

from .. import queries
from ..commands import Sent
from .answers import HOUR, see

_SESSION_KEY = "feedback.receipts"
_KEPT = 3


def hand_over(request: HttpRequest, sent: Sent) -> SeeOther:
    """Open the report for this browser, keep the secret for its receipt, and show the receipt."""
    code = sent.report.code
    known = {name: line for name, line in _receipts(request).items() if name != code}
    known[code] = {
        "secret": sent.secret,
        "until": int(time.time()) + HOUR,
        "once": request.POST.get("once", ""),
    }
    request.session[_SESSION_KEY] = dict(list(known.items())[-_KEPT:])
    grant_case(request, sent.report.id)
    return see("receipt", code)


def _receipts(request: HttpRequest) -> dict[str, Any]:
    now = time.time()
    return {code: line for code, line in request.session.get(_SESSION_KEY, {}).items() if line["until"] > now}


def is_private(report: FieldReport) -> bool:
    """Whether there is something that only the sender may open."""
    return report.has_contact or not report.is_public


@never_cache
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    """The page after sending: the code to keep, and what happens next."""
    report = queries.report_by_code(request_site(request), code)
    line = _receipts(request).get(report.code) if report else None
    if report is None or line is None or not case_granted(request, report.id):
        return see("report", code)
    context = {
        "report": report,
        "kind": kind_of(report.kind),
        "secret": line["secret"] if is_private(report) else "",
        "once": line["once"],
        "status": status_sentence(report, today()),
        "qr": qr_svg(
            request.build_absolute_uri(reverse("feedback:report", args=[report.code])), "Mã QR mở việc này"
        ),
    }
    return render(request, "chinhquyen_feedback/public/receipt.html", context)
