"""What an officer writes down before a petition is taken up."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import reception as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import (
    CheckConditions,
    DecideCompetence,
    FlagPetition,
    LinkPetition,
    Petition,
    read_code,
)
from chinhquyen_sdk.domain.reception.acts.outcome import field_error
from chinhquyen_sdk.host.sites import site_ref

from ..rows import PetitionRow
from .keeping import keep, locked, now


@transaction.atomic
def confirm_kind(site: Site, code: str, *, actor: Actor, at: datetime | None = None) -> Petition:
    """Write down that an officer found the kind right; the program's suggestion stays beside it."""
    row = locked(site, code)
    return keep(site, row, law.confirm_kind(row.record(), actor=actor, at=now(at)))


@transaction.atomic
def decide_competence(
    site: Site, code: str, wish: DecideCompetence, *, actor: Actor, at: datetime | None = None
) -> Petition:
    """Write down whose business the petition is."""
    row = locked(site, code)
    return keep(site, row, law.decide_competence(site_ref(site), row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def check_conditions(
    site: Site, code: str, wish: CheckConditions, *, actor: Actor, at: datetime | None = None
) -> Petition:
    """Write down which conditions are met, as the officer found them."""
    row = locked(site, code)
    return keep(site, row, law.check_conditions(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def flag_petition(
    site: Site, code: str, wish: FlagPetition, *, actor: Actor, at: datetime | None = None
) -> Petition:
    """Replace the marks that officers must look out for."""
    row = locked(site, code)
    return keep(site, row, law.flag_petition(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def link_petition(
    site: Site, code: str, wish: LinkPetition, *, actor: Actor, at: datetime | None = None
) -> Petition:
    """Put a petition beside an earlier one of this commune."""
    row = locked(site, code)
    earlier = PetitionRow.objects.filter(site=site, code=read_code(wish.to) or "").first()
    if earlier is None:
        raise field_error("to", "petition_unknown", "Xã, phường không có đơn nào mã này, mời xem lại.")
    if earlier.record().kind.identity_protected != row.record().kind.identity_protected:
        raise field_error(
            "to", "petition_protected", "Không ghi tố cáo cạnh đơn khác: người tố cáo sẽ bị lộ."
        )
    return keep(site, row, law.link_petition(row.record(), wish, earlier.record(), actor=actor, at=now(at)))
