"""The receipt: code and secret, shown for an hour to the browser that sent the petition, and to nobody else."""

from __future__ import annotations

import time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.reception import NextStep, Petition, next_step
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import Fact, ReceiptDocument, qr_svg, receipt_pdf

from .. import queries
from ..commands import Filed
from .answers import HOUR, SeeOther, see
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


def qr_link(request: HttpRequest, petition: Petition, secret: str) -> str:
    """Return the address that the QR code leads to."""
    return request.build_absolute_uri(reverse("reception:qr", args=[f"{petition.code}-{secret}"]))


@with_case
def receipt(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """The page after sending: two codes to keep, and what happens next."""
    secret = secret_of(request, petition)
    if not secret:
        return see("case", petition.code)
    step = next_step(petition, local_day(timezone.now()))
    context = {
        "petition": petition,
        "secret": secret,
        "qr": qr_svg(qr_link(request, petition, secret), "Mã QR mở hồ sơ này"),
        "next": step,
        "next_day": _day_of(step),
    }
    return render(request, "chinhquyen_reception/public/receipt.html", context)


@with_case
def receipt_as_pdf(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """The same on half a sheet of paper."""
    secret = secret_of(request, petition)
    if not secret:
        return see("case", petition.code)
    response = HttpResponse(
        receipt_pdf(_document(request, site, petition, secret)), content_type="application/pdf"
    )
    response["Content-Disposition"] = f'inline; filename="bien-nhan-{petition.code}.pdf"'
    return response


def _day_of(step: NextStep | None) -> str:
    return spoken_day(step.deadline.due) if step and step.deadline.due else ""


def _document(request: HttpRequest, site: Site, petition: Petition, secret: str) -> ReceiptDocument:
    step = next_step(petition, local_day(timezone.now()))
    lookup = request.build_absolute_uri(reverse("reception:lookup"))
    return ReceiptDocument(
        commune=site_ref(site).title,
        code=petition.code,
        secret=secret,
        day=local_day(petition.filed_at),
        facts=tuple(_facts(site, petition)),
        next_step=f"Chậm nhất {_day_of(step)}, {step.promise}." if step and step.deadline.due else "",
        law=step.deadline.basis if step else "",
        lookup=f"Xem đơn đến đâu: quét mã QR, hoặc mở {lookup} rồi gõ hai mã trên.",
        contact=_contact(CommuneProfile.for_site(site)),
        link=qr_link(request, petition, secret),
    )


def _facts(site: Site, petition: Petition) -> list[Fact]:
    sent = timezone.localtime(petition.filed_at)
    count = len(queries.attachments(site, petition.id))
    lines = [
        ("Gửi lúc", f"{sent:%H:%M}, {spoken_day(sent.date())}"),
        ("Loại đơn", petition.kind.label),
        ("Người gửi", petition.sender_name),
        # What a denouncer wrote can show who wrote it: this paper may lie open on a table.
        ("Tóm tắt", "" if petition.kind.identity_protected else petition.title),
        ("Tệp kèm theo", f"{count} tệp" if count else ""),
    ]
    return [Fact(label=label, value=value) for label, value in lines if value]


def _contact(profile: CommuneProfile) -> str:
    parts = (profile.hotline or profile.phone, profile.address)
    return " · ".join(part for part in parts if part)
