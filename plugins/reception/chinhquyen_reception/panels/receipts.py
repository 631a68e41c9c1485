"""The receipt on paper: what a sender takes home, from the web or from the desk."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.reception import NextStep, Petition, next_step
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.rendering import Fact, ReceiptDocument

from .. import queries


def qr_link(request: HttpRequest, petition: Petition, secret: str) -> str:
    """Return the address that the QR code leads to."""
    return request.build_absolute_uri(reverse("reception:qr", args=[f"{petition.code}-{secret}"]))


def day_of(step: NextStep | None) -> str:
    """Return the day of what comes next, in words; nothing when no day is promised."""
    return spoken_day(step.deadline.due) if step and step.deadline.due else ""


def receipt_document(request: HttpRequest, site: Site, petition: Petition, secret: str) -> ReceiptDocument:
    """Return half a sheet of paper with code, secret and QR code."""
    step = next_step(petition, today())
    lookup = request.build_absolute_uri(reverse("reception:lookup"))
    return ReceiptDocument(
        commune=site_ref(site).title,
        code=petition.code,
        secret=secret,
        day=local_day(petition.filed_at),
        facts=tuple(_facts(site, petition)),
        next_step=f"Chậm nhất {day_of(step)}, {step.promise}." if step and step.deadline.due else "",
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
