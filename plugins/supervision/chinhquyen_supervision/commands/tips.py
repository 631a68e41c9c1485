"""What citizens tell: taken in once, made evidence, answered in writing; who told is forgotten in time."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain import supervision as law
from chinhquyen_sdk.domain.codes import new_secret, secret_of
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.events import LetterWanted
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.supervision import (
    AnswerTip,
    BoardState,
    LookAtTip,
    TakeTip,
    TellBoard,
    Tip,
    VisitState,
)
from chinhquyen_sdk.domain.supervision.house import HOUSE
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_code

from ..module import DAYS_KEPT
from ..queries.handed import handed_report
from ..rows import BoardRow, FindingRow, TipRow, VisitRow, hash_secret
from .keeping import keep, locked, now

_FORGET = timedelta(days=DAYS_KEPT["tellers"])


class Told(NamedTuple):
    """What was taken in, and the secret its sender needs; the secret is kept nowhere."""

    tip: Tip
    secret: str


def tell_board(
    site: Site, wish: TellBoard, *, actor: Actor, at: datetime | None = None, once: str = ""
) -> Told:
    """Take ``wish`` in; a second call with the same ``once`` returns the first's."""
    found = _told_once(site, once)
    if found:
        return found
    try:
        with transaction.atomic():
            return _tell(site, wish, actor, now(at), once)
    except IntegrityError:
        found = _told_once(site, once)
        if found is None:
            raise
        return found


def _tell(site: Site, wish: TellBoard, actor: Actor, at: datetime, once: str) -> Told:
    known = BoardRow.objects.filter(site=site, pk=wish.board).exclude(state=BoardState.FORMING.value)
    if wish.board and not known.exists():
        raise Refused("Không có ban này.", basis=HOUSE, code="unknown_board", field="board")
    code, secret = free_code(site, TipRow, at), _secret(site, once)
    outcome = law.tell_board(wish, code=code, actor=actor, at=at)
    tip: Tip = keep(
        site, *outcome, told_by={"name": wish.name, "phone": wish.phone, "address": wish.address},
        secret_hash=hash_secret(code, secret), once_hash=_keyed("once", site, once).hex() if once else None,
    )  # fmt: skip
    return Told(tip, secret)


def _keyed(purpose: str, site: Site, once: str) -> bytes:
    key = settings.SECRET_KEY.encode()
    return hmac.new(key, f"supervision.{purpose}:{site.pk}:{once}".encode(), hashlib.sha256).digest()


def _secret(site: Site, once: str) -> str:
    return secret_of(_keyed("secret", site, once)) if once else new_secret()


def _told_once(site: Site, once: str) -> Told | None:
    if not once:
        return None
    row = TipRow.objects.filter(site=site, once_hash=_keyed("once", site, once).hex()).first()
    return Told(row.record(), _secret(site, once)) if row else None


@transaction.atomic
def take_tip(site: Site, id: UUID, wish: TakeTip, *, actor: Actor, at: datetime | None = None) -> Tip:
    """Let it stand as evidence for a finding of this commune."""
    row = locked(TipRow, site, id)
    if not FindingRow.objects.filter(site=site, pk=wish.finding).exists():
        raise Refused("Không có việc này.", basis=HOUSE, code="unknown_finding", field="finding")
    tip: Tip = keep(site, *law.take_tip(row.record(), wish.finding, actor=actor, at=now(at)))
    return tip


@transaction.atomic
def look_at_tip(site: Site, id: UUID, wish: LookAtTip, *, actor: Actor, at: datetime | None = None) -> Tip:
    """Go and see it on a visit of this commune that is still to come."""
    row = locked(TipRow, site, id)
    if not VisitRow.objects.filter(site=site, pk=wish.visit, state=VisitState.PLANNED.value).exists():
        raise Refused("Không có chuyến đi này.", basis=HOUSE, code="unknown_visit", field="visit")
    tip: Tip = keep(site, *law.look_at_tip(row.record(), wish.visit, actor=actor, at=now(at)))
    return tip


@transaction.atomic
def answer_tip(site: Site, id: UUID, wish: AnswerTip, *, actor: Actor, at: datetime | None = None) -> Tip:
    """Tell the sender the result: behind code and secret, and by letter where a name was left."""
    row, at = locked(TipRow, site, id), now(at)
    tip: Tip = keep(site, *law.answer_tip(row.record(), wish, actor=actor, at=at))
    fact = law.examined(tip, actor=actor, at=at)
    if fact is not None:
        journal.record(site, fact)
    told = handed_report(site, tip.report) if tip.report else None
    if (row.told_by or {}).get("name") or (told and told.name):
        code = told.code if told else tip.code
        journal.record(site, LetterWanted(template="tip_answered", subject=id, code=code, actor=actor, at=at))
    return tip


TIP_STEPS = {
    "can-cu": (TakeTip, take_tip),
    "di-xem": (LookAtTip, look_at_tip),
    "ket-qua": (AnswerTip, answer_tip),
}


def answered_long_ago(moment: datetime) -> QuerySet[TipRow]:
    """Return the tips whose sender is still known though the answer was long ago."""
    old: QuerySet[TipRow] = TipRow.objects.filter(
        answered_on__lt=local_day(moment - _FORGET), told_by__isnull=False
    )
    return old


def forget_tellers(rows: Iterable[TipRow], moment: datetime) -> None:
    """Forget who told."""
    TipRow.objects.filter(pk__in=[row.pk for row in rows]).update(told_by=None)
