"""What is forgotten, and when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet

from ..module import DAYS_KEPT
from ..rows import ReportRow

CONTACT_KEPT = timedelta(days=DAYS_KEPT["contact"])


def old_contacts(moment: datetime) -> QuerySet[ReportRow]:
    """Return the matters closed long ago that still hold a telephone number."""
    old: QuerySet[ReportRow] = ReportRow.objects.filter(closed_at__lt=moment - CONTACT_KEPT, has_contact=True)
    return old


def forget_contacts(rows: Iterable[ReportRow], moment: datetime) -> None:
    """Forget the numbers; the matter stays."""
    ReportRow.objects.filter(pk__in=[row.pk for row in rows]).update(contact=None, has_contact=False)
