"""Reports of other modules, heard as facts: whatever the order, however often, a report is one thing here."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import new_secret
from chinhquyen_sdk.domain.community_decisions import Handler
from chinhquyen_sdk.domain.community_decisions.events import (
    BreachAnswered,
    BreachHanded,
    BreachReported,
)
from chinhquyen_sdk.domain.supervision import (
    BoardKind,
    BoardState,
    Heard,
    Tip,
    TipState,
    hear_report,
)
from chinhquyen_sdk.host.codes import free_code

from ..rows import BoardRow, TipRow, hash_secret
from .keeping import keep


def heard(event: BreachReported | BreachHanded | BreachAnswered) -> Heard:
    """Return what a fact of community decisions means for the board."""
    match event:
        case BreachReported():
            state = TipState.OFFERED
        case BreachHanded():
            state = TipState.RECEIVED if event.handler is Handler.INSPECTION else TipState.ELSEWHERE
        case BreachAnswered():
            state = TipState.ANSWERED
    return Heard(event.subject, event.title, state, event.at)


@transaction.atomic
def hear(site: Site, told: Heard) -> Tip:
    """Keep what was heard for the commune's board of inspection. Two at once: the second runs again, its fact is told anew."""
    row = TipRow.objects.select_for_update().filter(site=site, report=told.report).first()
    was = row.record() if row else None
    code = was.code if was else free_code(site, TipRow, told.at)
    tip = hear_report(was, told, code=code, board=_board(site))
    if tip == was:
        return tip
    # Nobody is given this secret: the sender has the report's own code and secret, with the module that took it in.
    mine = {} if was else {"told_by": {}, "secret_hash": hash_secret(code, new_secret())}
    kept: Tip = keep(site, tip, None, **mine)
    return kept


def _board(site: Site) -> UUID | None:
    rows = BoardRow.objects.filter(site=site, kind=BoardKind.INSPECTION.value, state=BoardState.ACTIVE.value)
    return rows.values_list("pk", flat=True).first()
