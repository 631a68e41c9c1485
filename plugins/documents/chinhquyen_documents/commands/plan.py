"""The plan's own documents, loaded once; what a commune has changed stays changed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import documents as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal

from .importing import known_of
from .keeping import keep_new, now
from .settling import settle


@transaction.atomic
def load_plan(site: Site, *, actor: Actor, at: datetime | None = None) -> int:
    """Enter those of the plan's documents that the library lacks; return how many."""
    at, kept, told = now(at), [], []
    wishes = law.plan_documents()
    known = known_of(site, [law.identity(one) for one in wishes])
    for wish in wishes:
        if law.identity(wish) in known:
            continue
        document, event = law.add_document(wish, actor=actor, at=at)
        kept.append(keep_new(site, document, wish.body, at).record())
        told.append(event.model_copy(update={"slug": kept[-1].slug}))
    journal.record_past(site, told)
    settle(site, kept, actor=actor, at=at, told=False)
    return len(kept)
