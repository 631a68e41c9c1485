"""A fact becomes a message to each address that wants it."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.domain.webhooks import KINDS, Message
from chinhquyen_sdk.host.sites import site_ref

from ..rows import DeliveryRow, WebhookRow


def hear(site: SiteRef, event: Event) -> None:
    """Put a message in the queue of each address; told of the same fact again, none is added."""
    wanting = [
        each for each in WebhookRow.objects.filter(site_id=site.id, on=True) if event.hook in each.kinds
    ]
    if not wanting:
        return
    said = message(Site.objects.get(pk=site.id), event)
    body = said.model_dump_json()
    rows = [
        DeliveryRow(site_id=site.id, webhook=each, event=event.id, kind=event.hook, code=said.code, body=body)
        for each in wanting
    ]
    DeliveryRow.objects.bulk_create(rows, ignore_conflicts=True)


def message(site: Site, event: Event) -> Message:
    """Return what is told of ``event``: nothing that names a person."""
    kind, ref = KINDS[event.hook], site_ref(site)
    code = str(getattr(event, "code", ""))
    path = kind.path.format(code=code) if code and kind.path else ""
    return Message(
        id=event.id, kind=kind.slug, label=kind.label, at=event.at.isoformat(timespec="seconds"), commune=ref.title,
        commune_code=ref.code, code=code, address=site.root_url + path if path else "",
    )  # fmt: skip
