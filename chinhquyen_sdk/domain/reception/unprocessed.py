"""The threshold of discipline for a petition nobody processed (TCD-UNPROCESSED-45): an alarm, not a period to work by."""

from __future__ import annotations

from datetime import date, timedelta

from chinhquyen_sdk.law import Deadline, deadline, rule

from .records import Petition
from .states import PetitionState

UNPROCESSED = "unprocessed"
_RULE = "TCD-UNPROCESSED-45"
# The decree holds from this day (Nghị định 154/2026/NĐ-CP): older papers count from it.
_DECREE_FROM = date(2026, 7, 1)


def unprocessed_line(petition: Petition) -> Deadline | None:
    """Return the threshold that ``petition`` runs towards; None once somebody has processed it."""
    if petition.state is not PetitionState.RECEIVED:
        return None
    return deadline(_RULE, max(petition.received_on, _DECREE_FROM))


def unprocessed_words() -> str:
    """Return what is wrong after the threshold, in words: "quá 45 ngày không xử lý"."""
    return f"quá {rule(_RULE, _DECREE_FROM).length} ngày không xử lý"


def received_before(day: date) -> date | None:
    """Return the last day of receipt whose threshold falls on ``day`` or before; None when no petition's can.

    The threshold may move to a working day, never forward in time for a later paper: so a list of what nears it is one
    walk along the days of receipt.
    """
    if day == date.max:  # without an end: nobody counts days that far
        return day
    length = rule(_RULE, _DECREE_FROM).length or 0
    if _threshold(_DECREE_FROM) > day:
        return None
    received = day - timedelta(days=length)
    while _threshold(received) > day:
        received -= timedelta(days=1)
    return received


def _threshold(received: date) -> date:
    return deadline(_RULE, max(received, _DECREE_FROM)).due or date.max
