"""Registering a request."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from django.conf import settings
from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import accountability as law
from chinhquyen_sdk.domain.accountability import ExplanationRequest
from chinhquyen_sdk.domain.codes import new_secret, secret_of
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.numbers import next_number

from ..rows import RequestRow, hash_secret
from .keeping import columns_for, now, tally
from .wording import keep_words


class Registered(NamedTuple):
    """A request that was registered, and the secret its asker needs; the secret is kept nowhere."""

    request: ExplanationRequest
    secret: str


def ask_explanation(
    site: Site, wish: law.AskExplanation, *, actor: Actor, at: datetime | None = None, once: str = ""
) -> Registered:
    """Register ``wish``; a second call with the same ``once`` returns the first's request and secret."""
    found = asked_once(site, once)
    if found:
        return found
    try:
        with transaction.atomic():
            return _register(site, wish, actor, now(at), once)
    except IntegrityError:
        found = asked_once(site, once)
        if found is None:
            raise
        return found


def _register(site: Site, wish: law.AskExplanation, actor: Actor, at: datetime, once: str) -> Registered:
    code, secret = free_code(site, RequestRow, at), _secret(site, once)
    outcome = law.ask_explanation(wish, id=uuid4(), code=code, actor=actor, at=at)
    request = outcome.request
    RequestRow.objects.create(
        site=site, number=next_number(site, "accountability", request.received_on.year),
        asked_by={"name": wish.name, "phone": wish.phone, "address": wish.address},
        secret_hash=hash_secret(code, secret), once_hash=_keyed("once", site, once).hex() if once else None,
        **columns_for(request),
    )  # fmt: skip
    keep_words(site, request)
    tally(site, request.received_on.year, received=1)
    journal.record(site, outcome.event)
    return Registered(request, secret)


def _keyed(purpose: str, site: Site, once: str) -> bytes:
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, f"accountability.{purpose}:{site.pk}:{once}".encode(), hashlib.sha256).digest()


def _secret(site: Site, once: str) -> str:
    return secret_of(_keyed("secret", site, once)) if once else new_secret()


def asked_once(site: Site, once: str) -> Registered | None:
    """Return what was registered with the token ``once``, if anything was."""
    if not once:
        return None
    row = RequestRow.objects.filter(site=site, once_hash=_keyed("once", site, once).hex()).first()
    return Registered(row.record(), _secret(site, once)) if row else None
