"""Templates of replies are kept and dropped; a shipped one that is dropped is there again as it was shipped."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception.events import ReplyDropped, ReplyKept
from chinhquyen_sdk.domain.reception.replies import KeepReply, ReplyTemplate, shipped_replies
from chinhquyen_sdk.host import journal

from ..rows import ReplyRow


@transaction.atomic
def keep_reply(site: Site, wish: KeepReply, *, actor: Actor, key: str = "") -> str:
    """Write a template down: a new one without ``key``, else in place of the one it names. Return its key."""
    row = _row(site, key)
    slug = key if key in _shipped() else ""
    values = ReplyRow.values_of(ReplyTemplate(slug=slug, **dict(wish)))
    if row is None:
        row = ReplyRow(site=site)
    for name, value in (*values.items(), ("edited_by", actor.name)):
        setattr(row, name, value)
    row.save()
    journal.record(site, ReplyKept(at=timezone.now(), actor=actor, subject=row.pk, name=wish.name))
    return row.slug or str(row.pk)


@transaction.atomic
def drop_reply(site: Site, key: str, *, actor: Actor) -> bool:
    """Forget the commune's own wording; say whether there was one."""
    row = _row(site, key)
    if row is None:
        return False
    journal.record(site, ReplyDropped(at=timezone.now(), actor=actor, subject=row.pk, name=row.name))
    row.delete()
    return True


def _row(site: Site, key: str) -> ReplyRow | None:
    own = ReplyRow.objects.filter(site=site)
    if key in _shipped():
        return own.filter(slug=key).first()
    try:
        return own.filter(pk=UUID(key), slug="").first()
    except ValueError:
        return None


def _shipped() -> set[str]:
    return {one.slug for one in shipped_replies()}
