"""What is kept no longer."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from ..module import DAYS_KEPT
from ..rows import DeliveryRow, WebhookRow


def forget_old() -> int:
    """Delete messages older than they are kept, and old secrets that sign no more; how many messages."""
    now = timezone.now()
    WebhookRow.objects.filter(old_until__lte=now).update(old_secret=None, old_until=None)
    return DeliveryRow.objects.filter(created_at__lt=now - timedelta(days=DAYS_KEPT["deliveries"])).delete()[
        0
    ]
