"""Registering a request."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from wagtail.models import Site

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.accountability import ExplanationRequest
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.numbers import next_number
from chinhquyen_sdk.host.taken_once import TakenOnce

from ..rows import RequestRow, hash_secret
from .keeping import columns_for, now, tally
from .wording import keep_words

_ONCE = TakenOnce("accountability", RequestRow)


class Registered(NamedTuple):
    """A request that was registered, and the secret its asker needs; the secret is kept nowhere."""

    request: ExplanationRequest
    secret: str


def ask_explanation(
    site: Site, wish: law.AskExplanation, *, actor: Actor, at: datetime | None = None, once: str = ""
) -> Registered:
    """Register ``wish``; a second call with the same ``once`` returns the first's request and secret."""
    return _ONCE.take(
        site, once, lambda: _register(site, wish, actor, now(at), once),
        lambda row, secret: Registered(row.record(), secret),
    )  # fmt: skip


def _register(site: Site, wish: law.AskExplanation, actor: Actor, at: datetime, once: str) -> Registered:
    code, secret = free_code(site, RequestRow, at), _ONCE.secret(site, once)
    outcome = law.ask_explanation(wish, id=uuid4(), code=code, actor=actor, at=at)
    request = outcome.request
    RequestRow.objects.create(
        site=site, number=next_number(site, "accountability", request.received_on.year),
        asked_by={"name": wish.name, "phone": wish.phone, "address": wish.address},
        secret_hash=hash_secret(code, secret), once_hash=_ONCE.hash(site, once),
        **columns_for(request),
    )  # fmt: skip
    keep_words(site, request)
    tally(site, request.received_on.year, received=1)
    journal.record(site, outcome.event)
    return Registered(request, secret)
