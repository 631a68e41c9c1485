"""The receipt: code and secret, shown for an hour to the browser that sent the petition, and to nobody else."""

from __future__ import annotations

import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition, next_step
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.rendering import qr_svg, receipt_pdf

from ..commands import Filed
from ..panels.receipts import day_of, qr_link, receipt_document
from .answers import HOUR, see
from .door import with_case

_SESSION_KEY = "reception.receipts"
_KEPT = 3


def hand_over(request: HttpRequest, filed: Filed) -> SeeOther:
    """Open the case for this browser, keep the secret for its receipt, and show the receipt."""
    code = filed.petition.code
    known = {name: line for name, line in _receipts(request).items() if name != code}
    known[code] = {"secret": filed.secret, "until": int(time.time()) + HOUR}
    request.session[_SESSION_KEY] = dict(list(known.items())[-_KEPT:])
    grant_case(request, filed.petition.id)
    return see("receipt", code)


def _receipts(request: HttpRequest) -> dict[str, Any]:
    now = time.time()
    kept = request.session.get(_SESSION_KEY, {})
    fresh = {code: line for code, line in kept.items() if line["until"] > now}
    if len(fresh) != len(kept):
        request.session[_SESSION_KEY] = fresh
    return fresh


def secret_of(request: HttpRequest, petition: Petition) -> str:
    """Return the secret while this browser may still see it, else nothing."""
    line = _receipts(request).get(petition.code)
    return str(line["secret"]) if line else ""


@with_case
def receipt(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """The page after sending: two codes to keep, and what happens next."""
    secret = secret_of(request, petition)
    if not secret:
        return see("case", petition.code)
    step = next_step(petition, today())
    context = {
        "petition": petition,
        "secret": secret,
        "qr": qr_svg(qr_link(request, petition, secret), "Mã QR mở hồ sơ này"),
        "next": step,
        "next_day": day_of(step),
    }
    return render(request, "chinhquyen_reception/public/receipt.html", context)


@with_case
def receipt_as_pdf(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """The same on half a sheet of paper."""
    secret = secret_of(request, petition)
    if not secret:
        return see("case", petition.code)
    response = HttpResponse(
        receipt_pdf(receipt_document(request, site, petition, secret)), content_type="application/pdf"
    )
    response["Content-Disposition"] = f'inline; filename="bien-nhan-{petition.code}.pdf"'
    return response
