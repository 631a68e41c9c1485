"""A short e-mail to those who left an address: the turn, a change, a reminder. Never the matter, never the secret."""

from __future__ import annotations

import logging
from uuid import UUID

from django.core.mail import send_mail
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.reception_days.states import VisitState
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

from ..rows import VisitRow

log = logging.getLogger("chinhquyen.mail")


def remind(site: Site, visit: Visit) -> int:
    """Remind of tomorrow's turn."""
    return write(site, visit, "Nhắc lịch hẹn tiếp công dân", "Ngày mai chúng tôi đón ông/bà.")


def write(site: Site, visit: Visit, subject: str, first: str) -> int:
    """Send one e-mail about the turn, if an address was left; a mail server that is away stops nothing."""
    if not visit.visitor.email or visit.slot is None:
        return 0
    profile = CommuneProfile.for_site(site)
    words = "\n\n".join(
        (
            "Kính gửi ông/bà,",
            first,
            f"Lịch hẹn: {visit.slot:%H:%M}, {spoken_day(visit.on)}. Mã hẹn: {visit.code}.",
            f"Cần đổi giờ hoặc hủy hẹn, mời ông/bà vào {site.root_url}/tiep-cong-dan/tra-cuu/ hoặc gọi {profile.phone or profile.hotline}.",
            f"Ủy ban nhân dân {site_ref(site).title}",
        )
    )
    try:
        return send_mail(subject, words, None, [visit.visitor.email])
    except OSError as error:
        log.warning("e-mail about a visit not sent: %s", type(error).__name__)
        return 0


def write_to(site: SiteRef, code: str, subject: str, first: str) -> int:
    """Send one e-mail about the turn ``code``."""
    row = VisitRow.objects.filter(site_id=site.id, code=code).select_related("site").first()
    return write(row.site, row.record(), subject, first) if row else 0


def tell_of_change(site: SiteRef, day: UUID, reason: str) -> int:
    """Write to everybody who has a turn on ``day`` that the day changed, and why."""
    rows = VisitRow.objects.filter(site_id=site.id, day=day, state=VisitState.BOOKED.value).select_related(
        "site"
    )
    first = f"Lịch tiếp công dân có thay đổi: {reason}. Hẹn của ông/bà vẫn giữ như dưới đây."
    return sum(write(row.site, row.record(), "Lịch tiếp công dân thay đổi", first) for row in rows[:500])
