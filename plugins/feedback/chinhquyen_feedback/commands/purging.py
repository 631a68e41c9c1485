"""What is forgotten, and when."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from ..module import DAYS_KEPT
from ..rows import ReportRow
from .photos import forget_unsent

CONTACT_KEPT = timedelta(days=DAYS_KEPT["contact"])


def purge() -> bool:
    """Forget telephone numbers of matters closed long ago and photographs that were never sent."""
    forget_unsent()
    old = ReportRow.objects.filter(closed_at__lt=timezone.now() - CONTACT_KEPT, has_contact=True)
    keys = list(old.values_list("pk", flat=True)[:1000])
    ReportRow.objects.filter(pk__in=keys).update(contact=None, has_contact=False)
    return len(keys) == 1000
