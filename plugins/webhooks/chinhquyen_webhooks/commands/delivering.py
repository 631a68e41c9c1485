"""Messages go out: from the worker, a few at a time, signed at the moment they go, again later if not taken."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.client.webhooks import sign
from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.webhooks import TEST, DeliveryState, Message, ReplaySince
from chinhquyen_sdk.host.journal.backoff import LEASE, next_try
from chinhquyen_sdk.host.sites import site_ref
from chinhquyen_sdk.host.switches import is_on

from ..module import manifest
from ..rows import DeliveryRow, WebhookRow
from .keeping import note
from .reaching import NotTaken, post

AT_ONCE = 20
_OPEN = (DeliveryState.WAITING.value, DeliveryState.SENDING.value)


def send_waiting() -> bool:
    """Send some of what is due and say whether more may be waiting."""
    due = list(_due(timezone.now()).order_by("next_at").values_list("pk", "site_id", "webhook_id")[:AT_ONCE])
    silent: set[UUID] = set()
    for pk, site, webhook in due:
        # One receiver that does not answer must not keep the worker from all others.
        if webhook not in silent and is_on(site, manifest.slug) and not send_now(pk):
            silent.add(webhook)
    return len(due) == AT_ONCE and not silent


def send_now(pk: UUID) -> bool:
    """Send one message, if it is due and nobody else is at it; False when the other side did not answer at all."""
    now = timezone.now()
    # One conditional update decides among workers; the lease gives it back should this process die.
    mine = _due(now).filter(pk=pk).update(
        state=DeliveryState.SENDING.value, tries=F("tries") + 1, next_at=now + LEASE, sent_at=now
    )  # fmt: skip
    if not mine:
        return True
    row = DeliveryRow.objects.select_related("webhook").get(pk=pk)
    began = time.monotonic()
    try:
        status: int | None = post(row.webhook.address, _headers(row, now), row.body.encode())
        error = ""
    except NotTaken as no:
        status, error = no.status, str(no)
    _write_down(row, status, error, int((time.monotonic() - began) * 1000))
    return status is not None


@transaction.atomic
def replay(site: Site, id: UUID, *, actor: Actor) -> bool:
    """Send one message again, now; whether there was one."""
    found = DeliveryRow.objects.filter(site=site, pk=id).select_related("webhook")
    row = found.first()
    if row is None:
        return False
    _again(found)
    note(row.webhook, f"Gửi lại tin {row.code or row.kind}", actor)
    return True


@transaction.atomic
def replay_since(site: Site, webhook: UUID, wish: ReplaySince, *, actor: Actor) -> int:
    """Send again what came up since a day, taken or not; how many. The receiver knows each by its id."""
    since = datetime(wish.since.year, wish.since.month, wish.since.day, tzinfo=VIETNAM)
    count = _again(DeliveryRow.objects.filter(site=site, webhook=webhook, created_at__gte=since))
    if count:
        row = WebhookRow.objects.get(site=site, pk=webhook)
        note(row, f"Gửi lại {count} tin từ ngày {wish.since:%d/%m/%Y}", actor)
    return count


def send_test(site: Site, webhook: UUID) -> UUID:
    """Send a message that tells of nothing, at once, so that the office sees whether the way is open."""
    ref = site_ref(site)
    id = uuid4()
    said = Message(
        id=id, kind=TEST, label="Gửi thử", at=timezone.now().isoformat(timespec="seconds"), commune=ref.title,
        commune_code=ref.code,
    )  # fmt: skip
    row = DeliveryRow.objects.create(
        site=site, webhook_id=webhook, event=id, kind=TEST, body=said.model_dump_json()
    )
    send_now(row.pk)
    return row.pk


def _due(now: datetime) -> QuerySet[DeliveryRow]:
    tried = Q(webhook__on=True) | Q(kind=TEST)
    return DeliveryRow.objects.filter(tried, state__in=_OPEN, next_at__lte=now)


def _again(rows: QuerySet[DeliveryRow]) -> int:
    changes = {"state": DeliveryState.WAITING.value, "tries": 0, "next_at": timezone.now(), "error": ""}
    return rows.update(**changes)


def _headers(row: DeliveryRow, now: datetime) -> dict[str, str]:
    at, id = int(now.timestamp()), str(row.pk)
    signed = [sign(each, id, at, row.body.encode()) for each in _secrets(row.webhook, now)]
    return {
        "webhook-id": id,
        "webhook-timestamp": str(at),
        "webhook-signature": " ".join(signed),
        "User-Agent": "chinhquyen-webhooks",
    }


def _secrets(webhook: WebhookRow, now: datetime) -> Iterable[str]:
    yield webhook.secret
    if webhook.old_secret and webhook.old_until and webhook.old_until > now:
        yield webhook.old_secret


def _write_down(row: DeliveryRow, status: int | None, error: str, took: int) -> None:
    again = next_try(row.tries, timezone.now()) if error else None
    # A test says at once how it went; gone (410) is the receiver's own word that nothing shall come any more.
    if error and (row.kind == TEST or status == 410):
        again = None
    state = DeliveryState.WAITING if again else DeliveryState.GIVEN_UP if error else DeliveryState.TAKEN
    mine = DeliveryRow.objects.filter(pk=row.pk, state=DeliveryState.SENDING.value, tries=row.tries)
    mine.update(
        state=state.value, status=status, error=error, took_ms=took, next_at=again or timezone.now()
    )  # fmt: skip
