"""What begins when a decision is in its reader's hand: the days for complaining a second time."""

from __future__ import annotations

from uuid import uuid5

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters.events import LetterDelivered
from chinhquyen_sdk.law import Extension, LawError, deadline

from .events import DecisionReceived
from .kinds import PetitionKind
from .records import Petition

_DECISION = "complaint_decided"
_RULE = "KN-33-SECOND"
_REMOTE = Extension(document="", reason="", kind="remote")


def decision_received(petition: Petition, told: LetterDelivered, *, remote: bool) -> DecisionReceived | None:
    """Return what to write on the case when ``told`` proves that the complainant holds the first decision; else None.

    Luật Khiếu nại 02/2011/QH13 Điều 33 counts from the day of receipt, longer in ``remote`` communes. Told twice, it is the same fact.
    """
    if petition.kind is not PetitionKind.COMPLAINT or told.template != _DECISION or not told.proven:
        return None
    try:
        line = deadline(_RULE, local_day(told.at), extension=_REMOTE if remote else None)
    except LawError:
        return None
    if line.due is None or not line.verified:
        return None
    return DecisionReceived(
        id=uuid5(told.id, DecisionReceived.hook), at=told.at, actor=told.actor, subject=petition.id, code=petition.code,
        kind=petition.kind, received_on=petition.received_on, until=line.due, basis=line.basis,
    )  # fmt: skip
