"""An address is added, changed, switched off, removed; its secret is changed."""

from __future__ import annotations

import base64
import secrets
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.webhooks import KeepWebhook, WebhookChanged
from chinhquyen_sdk.host import journal

from ..module import HOURS_OLD_SECRET
from ..rows import WebhookRow
from .reaching import way_to


def register(site: Site, wish: KeepWebhook, *, actor: Actor) -> UUID:
    """Keep a new address, with a secret of its own. Refused when it leads nowhere a message may go."""
    way_to(wish.address)
    with transaction.atomic():
        row = WebhookRow.objects.create(site=site, secret=new_secret(), **WebhookRow.values_of(wish))
        note(row, "Thêm địa chỉ nhận tin", actor)
    return row.pk


def change(site: Site, id: UUID, wish: KeepWebhook, *, actor: Actor) -> None:
    """Keep another address, name or choice of facts."""
    way_to(wish.address)
    with transaction.atomic():
        row = _locked(site, id)
        for name, value in WebhookRow.values_of(wish).items():
            setattr(row, name, value)
        row.save()
        note(row, "Sửa địa chỉ nhận tin", actor)


@transaction.atomic
def rotate_secret(site: Site, id: UUID, *, actor: Actor) -> None:
    """Make a new secret; the old one signs too for two days, so that no message is lost on the way over."""
    row = _locked(site, id)
    row.old_secret, row.secret = row.secret, new_secret()
    row.old_until = timezone.now() + timedelta(hours=HOURS_OLD_SECRET)
    row.save(update_fields=["old_secret", "secret", "old_until", "updated_at"])
    note(row, "Đổi mã ký", actor)


@transaction.atomic
def switch(site: Site, id: UUID, *, on: bool, actor: Actor) -> None:
    """Tell this address, or no more. What waits stays and goes when it is on again."""
    row = _locked(site, id)
    row.on = on
    row.save(update_fields=["on", "updated_at"])
    note(row, "Báo tin trở lại" if on else "Ngừng báo tin", actor)


@transaction.atomic
def remove(site: Site, id: UUID, *, actor: Actor) -> None:
    """Forget the address, its secret and every message."""
    row = _locked(site, id)
    note(row, "Xóa địa chỉ nhận tin", actor)
    row.delete()


def new_secret() -> str:
    """Return a secret as Standard Webhooks writes it."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


def _locked(site: Site, id: UUID) -> WebhookRow:
    return WebhookRow.objects.select_for_update().get(site=site, pk=id)


def note(row: WebhookRow, what: str, actor: Actor) -> None:
    """Write down what was done with an address, and who did it."""
    # The path of an address may hold a key of the other side: only its host is written down.
    host = urlsplit(row.address).hostname or ""
    event = WebhookChanged(at=timezone.now(), actor=actor, subject=row.pk, host=host, what=what)
    journal.record(row.site, event)
