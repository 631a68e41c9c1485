"""An invented receiver with messages in every state. Switched off: a demo sends nothing to anybody."""

from __future__ import annotations

from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.webhooks import KINDS, DeliveryState, KeepWebhook, Message

from ..rows import DeliveryRow, WebhookRow
from .keeping import new_secret

_STATES = (
    ("petition_filed", DeliveryState.TAKEN, 1, 204, ""),
    ("petition_accepted", DeliveryState.WAITING, 2, 503, "Bên nhận trả lời mã 503."),
    ("petition_finished", DeliveryState.GIVEN_UP, 6, None, "Không tới được bên nhận."),
)


@transaction.atomic
def load_demo(site: SiteRef) -> None:
    """Load it once."""
    if WebhookRow.objects.filter(site_id=site.id).exists():
        return
    wish = KeepWebhook(
        label=f"Phần mềm một cửa của {site.title}",
        address=f"https://nhan-tin.{site.hostname or 'commune.example'}/tin/",
        kinds=tuple(KINDS)[:6],
    )
    row = WebhookRow.objects.create(
        site_id=site.id, secret=new_secret(), on=False, **WebhookRow.values_of(wish)
    )
    now, commune = timezone.now(), Site.objects.get(pk=site.id)
    for kind, state, tries, status, error in _STATES:
        id = uuid4()
        said = Message(
            id=id, kind=kind, label=KINDS[kind].label, at=now.isoformat(timespec="seconds"), commune=site.title,
            commune_code=site.code,
        )  # fmt: skip
        DeliveryRow.objects.create(
            site=commune, webhook=row, event=id, kind=kind, body=said.model_dump_json(), state=state.value,
            tries=tries, status=status, error=error, sent_at=now, took_ms=120,
        )  # fmt: skip
