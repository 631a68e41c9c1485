"""The two deeds: a reader reports, an editor answers."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.website import ReportMistake
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once
from cms_site.corrections.models import Correction, State


def report(site: Site, page: Page, told: ReportMistake, key: str) -> str:
    """Keep what a reader wrote, once however often it is sent; return the address of its answer."""

    def keep() -> dict[str, Any]:
        kept = Correction.objects.create(
            site=site, page_id=page.pk, page_title=page.title[:255], words=told.words
        )
        return {"address": kept.address}

    return str(once(site, "cms.correction", key, f"{page.pk}{fingerprint(told)}", keep)["address"])


def answer(correction: Correction, by: Any) -> None:
    """Keep the answer with who closed it and when; opened again it waits as before."""
    closed = correction.state != State.NEW
    correction.answered_at = timezone.now() if closed else None
    correction.answered_by = by if closed else None
    correction.save()
