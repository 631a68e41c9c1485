"""A petition as a line of the day view that all modules share."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.domain.office import DueItem, NextMove
from chinhquyen_sdk.domain.reception import Petition, PetitionState, lawful_moves

_WAITING = {PetitionState.AWAITING_SUPPLEMENT: "citizen", PetitionState.SUSPENDED: "others"}


def due_item(petition: Petition) -> DueItem:
    """Return ``petition`` as work that waits for somebody, with the usual next step one click away."""
    url = reverse("reception_case", args=[petition.code])
    moves = lawful_moves(petition.kind, petition.state)
    following = (
        NextMove(label=moves[0].label, url=f"{url}?viec={moves[0].name.value}#viec") if moves else None
    )
    return DueItem(
        module="reception", id=petition.id, code=petition.code, title=petition.title, url=url, due=petition.due_on,
        officer_id=petition.officer_id, officer_name=petition.officer_name,
        waiting=_WAITING.get(petition.state, "me"), kind=petition.kind.value, kind_label=petition.kind.label,
        step=petition.state.label(petition.kind), village=petition.village, next_move=following,
    )  # fmt: skip
