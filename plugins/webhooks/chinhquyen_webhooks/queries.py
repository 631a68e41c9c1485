"""Everything that reads: the addresses of a commune, and the messages to one of them."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db.models import Count, Q
from wagtail.models import Site

from chinhquyen_sdk.domain.webhooks import KINDS, DeliveryState, KeepWebhook
from chinhquyen_sdk.host import keyset

from .rows import DeliveryRow, WebhookRow

PAGE_SIZE = 30


class Webhook(NamedTuple):
    """An address as the office sees it. ``failed`` and ``waiting`` count the messages that are kept."""

    id: UUID
    wish: KeepWebhook
    on: bool
    secret: str
    old_until: datetime | None
    failed: int
    waiting: int

    @property
    def kinds(self) -> list[str]:
        """The facts in words."""
        return [KINDS[each].label for each in self.wish.kinds if each in KINDS]


class Delivery(NamedTuple):
    """One message as the office sees it."""

    id: UUID
    label: str
    code: str
    at: datetime
    state: DeliveryState
    tries: int
    sent_at: datetime | None
    next_at: datetime
    status: int | None
    took_ms: int | None
    error: str


def webhooks(site: Site) -> list[Webhook]:
    """Return every address of ``site``, in one query."""
    return [_webhook(row) for row in _counted(site).order_by("label", "id")]


def webhook(site: Site, id: UUID) -> Webhook | None:
    """Return one address; another commune's is not there."""
    row = _counted(site).filter(pk=id).first()
    return _webhook(row) if row else None


def deliveries(site: Site, id: UUID, after: str = "") -> tuple[list[Delivery], str]:
    """Return a page of the messages to one address, the newest first, and the key of the next page."""
    found = keyset.page(DeliveryRow.objects.filter(site=site, webhook=id), "created_at", after, PAGE_SIZE)
    return [_delivery(row) for row in found.rows], found.after


def delivery(site: Site, id: UUID) -> Delivery | None:
    """Return one message."""
    row = DeliveryRow.objects.filter(site=site, pk=id).first()
    return _delivery(row) if row else None


def _counted(site: Site):
    def of(*states: DeliveryState) -> Count:
        return Count("deliveries", filter=Q(deliveries__state__in=[each.value for each in states]))

    return WebhookRow.objects.filter(site=site).annotate(
        failed=of(DeliveryState.GIVEN_UP), waiting=of(DeliveryState.WAITING, DeliveryState.SENDING)
    )


def _webhook(row: WebhookRow) -> Webhook:
    return Webhook(row.pk, row.record(), row.on, row.secret, row.old_until, row.failed, row.waiting)


def _delivery(row: DeliveryRow) -> Delivery:
    label = KINDS[row.kind].label if row.kind in KINDS else "Gửi thử"
    return Delivery(
        row.pk, label, row.code, row.created_at, DeliveryState(row.state), row.tries, row.sent_at, row.next_at,
        row.status, row.took_ms, row.error,
    )  # fmt: skip
