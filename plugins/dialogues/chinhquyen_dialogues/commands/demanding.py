"""Voters who ask for a dialogue."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.codes import new_name
from chinhquyen_sdk.domain.dialogues import Demand
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import voters_of
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.codes import free_among
from chinhquyen_sdk.host.places import villages

from ..rows import ConsentRow, DemandRow, hash_voter
from .keeping import change, now


@transaction.atomic
def open_demand(site: Site, wish: law.OpenDemand, *, actor: Actor, at: datetime | None = None) -> Demand:
    """Open a request; a tenth of the voters counted today is needed."""
    done = law.open_demand(
        wish, voters=voters_of(villages(site)), id=uuid4(), code=free_among(site, DemandRow, new_name), actor=actor, at=now(at)
    )  # fmt: skip
    DemandRow.objects.create(site=site, **DemandRow.values_of(done.demand))
    return _keep(site, None, done)


def _keep(site: Site, row: DemandRow | None, done: Any) -> Demand:
    if row is not None:
        change(row, DemandRow.values_of(done.demand))
    if done.event is not None:
        journal.record(site, done.event)
    demand: Demand = done.demand
    return demand


def _locked(site: Site, code: str) -> DemandRow:
    row: DemandRow = DemandRow.objects.select_for_update().get(site=site, code=code)
    return row


def give_consent(
    site: Site,
    code: str,
    wish: law.GiveConsent,
    *,
    actor: Actor,
    on_paper: bool = False,
    at: datetime | None = None,
) -> Demand:
    """Count one voter, once; whoever agrees a second time is told that they were counted already."""
    try:
        with transaction.atomic():
            row = _locked(site, code)
            done = law.count_consent(row.record(), wish, actor=actor, at=now(at))
            ConsentRow.objects.create(
                site=site, demand=row, voter={"name": wish.name, "born": wish.born}, village=wish.village,
                voter_hash=hash_voter(row.pk, law.voter_key(wish)), on_paper=on_paper,
            )  # fmt: skip
            return _keep(site, row, done)
    except IntegrityError as twice:
        raise Refused(
            "Người này đã được ghi nhận rồi, mỗi cử tri tính một lần.", basis=law.voters_basis(),
            code="counted_already", field="name",
        ) from twice  # fmt: skip


@transaction.atomic
def strike_consent(
    site: Site, code: str, consent: UUID, why: str, *, actor: Actor, at: datetime | None = None
) -> Demand:
    """Take off the count somebody who is no voter here; the line stays, with why."""
    row = _locked(site, code)
    line = ConsentRow.objects.select_for_update().filter(site=site, demand=row, pk=consent).first()
    if line is None or line.struck_for:
        demand: Demand = row.record()
        return demand
    change(line, {"struck_for": why})
    return _keep(site, row, law.strike_consent(row.record(), actor=actor, at=now(at)))


@transaction.atomic
def recount_voters(site: Site, code: str, *, actor: Actor, at: datetime | None = None) -> Demand:
    """Fix how many are needed, now that the villages are counted."""
    row = _locked(site, code)
    done = law.recount_voters(row.record(), voters_of(villages(site)), actor=actor, at=now(at))
    return _keep(site, row, done)


@transaction.atomic
def close_demand(
    site: Site, code: str, wish: law.CloseDemand, *, actor: Actor, at: datetime | None = None
) -> Demand:
    """Close a request that did not reach its number."""
    row = _locked(site, code)
    return _keep(site, row, law.close_demand(row.record(), wish, actor=actor, at=now(at)))
