"""What the case's page shows before a petition is taken up."""

from __future__ import annotations

from typing import Any

from wagtail.models import Site

from chinhquyen_sdk.domain.reception import (
    MoveName,
    Petition,
    PetitionKind,
    PetitionState,
    Reading,
    asking_for,
    conditions_found,
    missing_conditions,
    read_over,
)

from .. import queries
from ..forms.sorting import CompetenceForm, ConditionsForm, FlagsForm, LinkForm

_OPEN = (PetitionState.RECEIVED, PetitionState.AWAITING_SUPPLEMENT)
_PROVINCE = "Chủ tịch Ủy ban nhân dân tỉnh"
_NEEDS_AGENCY = {MoveName.TRANSFER, MoveName.GUIDE}


def sorting(petition: Petition, bound: Any) -> dict[str, Any] | None:
    """Return the forms of the box "Trước khi thụ lý"; None when the petition is past it."""
    if petition.state not in _OPEN:
        return None
    reading = read_over(petition)
    found = conditions_found(petition, reading.missing)
    competence = petition.competence or ("others" if reading.others else "commune")
    forms = {
        "conditions": ConditionsForm(found=found),
        "competence": CompetenceForm(
            prefix="tham-quyen",
            initial={"competence": competence, "agency": petition.agency or reading.others},
        ),
        "link": LinkForm(prefix="lien-quan"),
        "flags": FlagsForm(prefix="luu-y", initial={"flags": [flag.value for flag in petition.flags]}),
    }
    for name, form in forms.items():
        if type(bound) is type(form):
            forms[name] = bound
    return {
        **forms, "found": found, "missing": [row.condition for row in found if row.met is False],
        "unseen": [row.condition for row in found if row.met is None], "reading": reading, "bound": bound,
        "may_split": not petition.part_of and (petition.kind is PetitionKind.MIXED or bool(reading.parts)),
    }  # fmt: skip


def prefilled(petition: Petition, move: MoveName, reading: Reading | None = None) -> dict[str, Any]:
    """Return what a step's form says before anybody types: what is missing by name, whom it belongs to."""
    if move is MoveName.ASK_SUPPLEMENT:
        return {"reason": asking_for(missing_conditions(petition))}
    if move in _NEEDS_AGENCY:
        second = petition.kind is PetitionKind.COMPLAINT and petition.instance > 1
        return {"agency": petition.agency or (_PROVINCE if second else "")}
    return {}


def together(site: Site, petition: Petition) -> dict[str, Any]:
    """Return what belongs to the petition: parts, what was put beside it, and likely earlier ones while it is sorted."""
    before = petition.state in _OPEN
    return {
        "parts": queries.parts_of(site, petition) if petition.state is PetitionState.SPLIT else [],
        "linked": queries.linked_to(site, petition),
        "likely": queries.likely_earlier(site, petition) if before and not petition.linked_to else [],
    }
