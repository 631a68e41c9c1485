"""What is kept no longer, by the rules of the manifest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet

from ..module import DAYS_KEPT
from ..rows import DeliveryRow, WebhookRow

_KEPT = timedelta(days=DAYS_KEPT["deliveries"])


def told_long_ago(moment: datetime) -> QuerySet[DeliveryRow]:
    """Return the messages that are older than they are kept."""
    old: QuerySet[DeliveryRow] = DeliveryRow.objects.filter(created_at__lt=moment - _KEPT)
    return old


def sign_no_more(moment: datetime) -> QuerySet[WebhookRow]:
    """Return the addresses whose old secret signs no more."""
    over: QuerySet[WebhookRow] = WebhookRow.objects.filter(old_until__lte=moment)
    return over


def forget_secrets(rows: Iterable[WebhookRow], moment: datetime) -> None:
    """Forget the old secrets of ``rows``."""
    WebhookRow.objects.filter(pk__in=[row.pk for row in rows]).update(old_secret=None, old_until=None)
