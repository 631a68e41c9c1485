"""Checks of execution: one verb each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import outreach as law
from chinhquyen_sdk.domain.outreach import CancelCheck, CarryOutCheck, Check, MendCheck, PlanCheck
from chinhquyen_sdk.domain.outreach.checks import CheckOutcome
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.privacy import look_through

from ..rows import CheckRow
from .keeping import keep, keep_new, locked, now
from .showing import let_find_check


@transaction.atomic
def plan_check(site: Site, wish: PlanCheck, *, actor: Actor, at: datetime | None = None) -> Check:
    """Put a check into the calendar."""
    check, event = law.plan_check(wish, actor=actor, at=now(at))
    keep_new(CheckRow, site, check)
    let_find_check(site, check)
    journal.record(site, event)
    return check


@transaction.atomic
def carry_out_check(
    site: Site, id: UUID, wish: CarryOutCheck, *, actor: Actor, at: datetime | None = None
) -> Check:
    """Write down what was found."""
    row = locked(CheckRow, site, id)
    look_through(site, wish.found, wish.mend, checked=wish.checked)
    return _done(site, row, law.carry_out_check(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def mend_check(site: Site, id: UUID, wish: MendCheck, *, actor: Actor, at: datetime | None = None) -> Check:
    """Write down that it was mended."""
    row = locked(CheckRow, site, id)
    look_through(site, wish.done, checked=wish.checked)
    return _done(site, row, law.mend_check(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def cancel_check(
    site: Site, id: UUID, wish: CancelCheck, *, actor: Actor, at: datetime | None = None
) -> Check:
    """Say that it is not carried out."""
    row = locked(CheckRow, site, id)
    return _done(site, row, law.cancel_check(row.record(), wish, actor=actor, at=now(at)))


def _done(site: Site, row: Any, outcome: CheckOutcome) -> Check:
    journal.record(site, outcome.event)
    keep(row, outcome.check)
    let_find_check(site, outcome.check)
    return outcome.check


CHECK_STEPS: dict[str, tuple[type[Record], Callable[..., Check]]] = {
    "ket-qua": (CarryOutCheck, carry_out_check),
    "khac-phuc": (MendCheck, mend_check),
    "khong-kiem-tra": (CancelCheck, cancel_check),
}
