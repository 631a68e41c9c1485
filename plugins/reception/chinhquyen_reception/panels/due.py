"""A petition as a line of the day view that all modules share."""

from __future__ import annotations

from django.urls import reverse

from chinhquyen_sdk.domain.office import DueItem, NextMove
from chinhquyen_sdk.domain.reception import MoveName, Petition, PetitionState, lawful_moves
from chinhquyen_sdk.domain.reception.readiness import First, before_deciding, is_timely
from chinhquyen_sdk.domain.reception.unprocessed import UNPROCESSED, unprocessed_line, unprocessed_words

_WAITING = {PetitionState.AWAITING_SUPPLEMENT: "citizen", PetitionState.SUSPENDED: "others"}


def due_item(petition: Petition) -> DueItem:
    """Return ``petition`` as work that waits for somebody, with the usual next step one click away.

    The day is a list of the whole house: of a case from which somebody is kept out it tells the code, not what it is about.
    """
    url = reverse("reception_case", args=[petition.code])
    return DueItem(
        module="reception", id=petition.id, code=petition.code, title="" if petition.barred else petition.title,
        url=url, due=petition.due_on,
        officer_id=petition.officer_id, officer_name=petition.officer_name,
        waiting=_WAITING.get(petition.state, "me"), kind=petition.kind.value, kind_label=petition.kind.label,
        step=petition.state.label(petition.kind), village=petition.village, next_move=_next_move(petition, url),
    )  # fmt: skip


def alarm_item(petition: Petition) -> DueItem:
    """Return ``petition`` as a case that nears, or is past, the threshold for being left unprocessed."""
    line = unprocessed_line(petition)
    new = {
        "due": line.due if line else None,
        "clock": UNPROCESSED,
        "alarm": unprocessed_words(),
        "waiting": "me",
    }
    return due_item(petition).model_copy(update=new)


_WHERE = {First.VERIFY: "viec", First.REPORT: "xac-minh", First.INVITE: "doi-thoai", First.TALK: "doi-thoai"}


def _next_move(petition: Petition, url: str) -> NextMove | None:
    moves = [move for move in lawful_moves(petition.kind, petition.state) if is_timely(petition, move.name)]
    if not moves:
        return None
    first = before_deciding(petition) if moves[0].name is MoveName.DECIDE else None
    if first:
        return NextMove(label=first.value, url=f"{url}#{_WHERE[first]}")
    return NextMove(label=moves[0].label, url=f"{url}?viec={moves[0].name.value}#viec")
