"""Notices of one person, newest first, and the running total of those not read."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.sites import SiteRef

from ..models import NoticeRow, NoticeTally

SHOWN = 50


def unread(site: Site | SiteRef, user: Any) -> int:
    """Return how many notices ``user`` has not read here: one row, never a count."""
    found = (
        NoticeTally.objects.filter(site_id=site.id, user_id=user.pk).values_list("unread", flat=True).first()
    )
    return found or 0


def notices(site: Site, user: Any) -> list[NoticeRow]:
    """Return the newest notices of ``user`` here."""
    return list(NoticeRow.objects.filter(site=site, user=user).order_by("-created_at", "id")[:SHOWN])


def add_notices(site: Site | SiteRef, found: list[NoticeRow]) -> int:
    """Write those down that nobody wrote before, and count them; return how many they were."""
    added = 0
    with transaction.atomic():
        for notice in found:
            key = {name: getattr(notice, name) for name in ("user_id", "module", "about", "due", "rule")}
            rest = {name: getattr(notice, name) for name in ("text", "url", "urgent")}
            _, new = NoticeRow.objects.get_or_create(site_id=site.id, **key, defaults=rest)
            if new:
                _count(site.id, notice.user_id, 1)
                added += 1
    return added


def _count(site_id: int, user_id: Any, by: int) -> None:
    tally = NoticeTally.objects.filter(site_id=site_id, user_id=user_id)
    if not tally.update(unread=F("unread") + by):
        NoticeTally.objects.bulk_create(
            [NoticeTally(site_id=site_id, user_id=user_id)], ignore_conflicts=True
        )
        tally.update(unread=F("unread") + by)


@transaction.atomic
def read_notice(site: Site, user: Any, id: UUID) -> NoticeRow | None:
    """Return one notice of ``user`` and mark it read."""
    notice = NoticeRow.objects.filter(site=site, user=user, pk=id).first()
    unseen = NoticeRow.objects.filter(site=site, user=user, pk=id, read_at=None)
    if notice and unseen.update(read_at=timezone.now()):
        NoticeTally.objects.filter(site=site, user=user, unread__gt=0).update(unread=F("unread") - 1)
    return notice


@transaction.atomic
def read_all(site: Site, user: Any) -> int:
    """Mark everything read and return how much it was."""
    done = NoticeRow.objects.filter(site=site, user=user, read_at=None).update(read_at=timezone.now())
    NoticeTally.objects.filter(site=site, user=user).update(unread=F("unread") - done)
    return done
