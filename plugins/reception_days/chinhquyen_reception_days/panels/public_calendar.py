"""The published calendar as what the register of disclosure asks for (Luật Tiếp công dân 42/2013/QH13 Điều 24)."""

from __future__ import annotations

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.hooks import MadePublic
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.models import CommuneProfile

from .. import queries

DUTY = "tcd-24"
_MOST = 6


def public_calendar(site: Site) -> MadePublic | None:
    """Return the page of the calendar while it shows days to come; without a day it publishes nothing."""
    plan = queries.plan(site)
    days = [day for day in queries.coming(site, today(), _MOST) if day.is_open]
    if plan is None or not days:
        return None
    profile = CommuneProfile.for_site(site)
    times = (
        f"Thời gian tiếp thường xuyên: {' '.join(profile.opening_hours.split())}"
        if profile.opening_hours
        else ""
    )
    text = "\n\n".join(filter(None, (
        f"Nơi tiếp công dân: {plan.place or profile.address or 'trụ sở Ủy ban nhân dân'}.",
        times,
        f"Người đứng đầu tiếp công dân: {'; '.join(spoken_day(day.on) for day in days)}.",
        f"Nội dung dự kiến: {plan.content}.",
        "Lịch mới nhất ở trang Lịch tiếp công dân.",
    )))  # fmt: skip
    return MadePublic(DUTY, "Nơi, thời gian, lịch tiếp công dân", text, reverse("reception_days:index"))
