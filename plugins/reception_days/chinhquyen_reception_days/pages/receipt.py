"""The slip of a turn: code, secret and QR, shown for an hour to the browser that booked, and to nobody else."""

from __future__ import annotations

import time
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import Fact, ReceiptDocument, qr_svg, receipt_pdf

from .. import queries
from .answers import HOUR, T, see
from .door import door

_SESSION_KEY = "reception_days.slips"
_KEPT = 3


def hand_over(request: HttpRequest, visit: UUID, code: str, secret: str) -> SeeOther:
    """Open the turn for this browser, keep the secret for its slip, and show the slip."""
    known = {name: line for name, line in _slips(request).items() if name != code}
    known[code] = {"secret": secret, "until": int(time.time()) + HOUR}
    request.session[_SESSION_KEY] = dict(list(known.items())[-_KEPT:])
    grant_case(request, visit)
    return see("slip", code)


def _slips(request: HttpRequest) -> dict[str, Any]:
    now = time.time()
    return {code: line for code, line in request.session.get(_SESSION_KEY, {}).items() if line["until"] > now}


def _secret(request: HttpRequest, visit: Visit) -> str:
    line = _slips(request).get(visit.code)
    return str(line["secret"]) if line else ""


def qr_link(request: HttpRequest, visit: Visit, secret: str) -> str:
    """Return the address that the QR code leads to."""
    return request.build_absolute_uri(reverse("reception_days:qr", args=[f"{visit.code}-{secret}"]))


@door.behind
def slip(request: HttpRequest, site: Site, visit: Visit) -> HttpResponse:
    """The page after booking."""
    secret = _secret(request, visit)
    if not secret:
        return see("visit", visit.code)
    day = queries.day(site, visit.day) if visit.day else None
    context = {
        "visit": visit,
        "day": day,
        "spoken": spoken_day(visit.on),
        "secret": secret,
        "qr": qr_svg(qr_link(request, visit, secret), "Mã QR mở lịch hẹn này"),
    }
    return render(request, f"{T}slip.html", context)


@door.behind
def slip_pdf(request: HttpRequest, site: Site, visit: Visit) -> HttpResponse:
    """The same on half a sheet of paper."""
    secret = _secret(request, visit)
    if not secret:
        return see("visit", visit.code)
    response = HttpResponse(
        receipt_pdf(slip_of(request, site, visit, secret)), content_type="application/pdf"
    )
    response["Content-Disposition"] = f'inline; filename="lich-hen-{visit.code}.pdf"'
    return response


def slip_of(request: HttpRequest, site: Site, visit: Visit, secret: str) -> ReceiptDocument:
    """Return the slip as paper; it may lie open on a table, so the matter is not on it."""
    profile = CommuneProfile.for_site(site)
    day = queries.day(site, visit.day) if visit.day else None
    lookup = request.build_absolute_uri(reverse("reception_days:lookup"))
    when = f"{visit.slot:%H:%M}, {spoken_day(visit.on)}" if visit.slot else spoken_day(visit.on)
    facts = [
        Fact(label="Giờ hẹn" if visit.slot else "Ngày", value=when),
        Fact(label="Nơi tiếp", value=day.place if day else profile.address or "Trụ sở Ủy ban nhân dân"),
        Fact(label="Người hẹn", value=visit.visitor.name),
    ]
    if visit.number:
        facts.insert(0, Fact(label="Số thứ tự", value=str(visit.number)))
    return ReceiptDocument(
        commune=site_ref(site).title,
        title="Phiếu hẹn tiếp công dân",
        code=visit.code,
        secret=secret,
        day=local_day(visit.registered_at),
        facts=tuple(facts),
        next_step="Mời đến trước giờ hẹn 10 phút, báo mã hẹn với cán bộ ở cửa." if visit.slot else "",
        lookup=f"Đổi hoặc hủy hẹn: quét mã QR, hoặc mở {lookup} rồi gõ hai mã trên.",
        contact=" · ".join(part for part in (profile.hotline or profile.phone, profile.address) if part),
        link=qr_link(request, visit, secret),
    )
