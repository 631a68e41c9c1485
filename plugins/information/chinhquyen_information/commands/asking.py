"""Registering a request."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from wagtail.models import Site

from chinhquyen_sdk.domain import information as law
from chinhquyen_sdk.domain.information import FileUse, InformationRequest
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.numbers import next_number
from chinhquyen_sdk.host.taken_once import TakenOnce

from ..rows import RequestRow, hash_secret
from .keeping import columns_for, keep_files, now, tally
from .wording import keep_words

_ONCE = TakenOnce("information", RequestRow)


class Registered(NamedTuple):
    """A request that was registered, and the secret its asker needs; the secret is kept nowhere."""

    request: InformationRequest
    secret: str


def ask_information(
    site: Site, wish: law.AskInformation, *, uploads: Sequence[CleanFile] = (), actor: Actor,
    at: datetime | None = None, once: str = "",
) -> Registered:  # fmt: skip
    """Register ``wish``; a second call with the same ``once`` returns the first's request and secret.

    ``uploads``: what the law asks for beside it, such as the written consent of others (Điều 26 khoản 1).
    """
    return _ONCE.take(
        site, once, lambda: _register(site, wish, uploads, actor, now(at), once),
        lambda row, secret: Registered(row.record(), secret),
    )  # fmt: skip


def _register(
    site: Site, wish: law.AskInformation, uploads: Sequence[CleanFile], actor: Actor, at: datetime, once: str
) -> Registered:
    code, secret = free_code(site, RequestRow, at), _ONCE.secret(site, once)
    request, event = law.ask_information(wish, id=uuid4(), code=code, actor=actor, at=at)
    row = RequestRow.objects.create(
        site=site, number=next_number(site, "information", request.received_on.year),
        asked_by=wish.model_dump(include={"name", "phone", "address", "organisation", "represented"}),
        secret_hash=hash_secret(code, secret), once_hash=_ONCE.hash(site, once),
        **columns_for(request),
    )  # fmt: skip
    keep_files(site, row, FileUse.ASKER, uploads)
    keep_words(site, request)
    tally(site, request.received_on.year, law.tallies(request))
    journal.record(site, event)
    return Registered(request, secret)
