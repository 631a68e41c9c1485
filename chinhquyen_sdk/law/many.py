"""Due dates of many starts at once: the calendar has a thousand days, so all answers fit in one array."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from .deadlines import deadline
from .errors import LawError
from .schedule import working_days

if TYPE_CHECKING:
    import numpy as np


def due_dates(rule_id: str, starts: Sequence[date] | np.ndarray[Any, Any]) -> Any:
    """Due days without pauses or extensions: a numpy array of days for a numpy array, else a list of dates.

    The rule's version is chosen for each start. Raises the LawError of the first start that has no answer.
    """
    if isinstance(starts, Sequence):
        return [deadline(rule_id, start).due for start in starts]
    import numpy as np

    days = starts.astype("datetime64[D]")
    at = days.astype("int64") - (working_days().origin - _EPOCH)
    table = _all_due(rule_id)
    known = (at >= 0) & (at < table.size) & ~np.isnat(days)
    due = table[np.where(known, at, 0)]
    refused = ~known | np.isnat(due)
    if refused.any():
        _refuse(rule_id, days[refused][0].item())
    return due


_EPOCH = date(1970, 1, 1).toordinal()


@functools.lru_cache(maxsize=256)
def _all_due(rule_id: str) -> np.ndarray[Any, Any]:
    import numpy as np

    first, size = working_days().first, working_days().size
    return np.array([_due(rule_id, first + timedelta(days=n)) for n in range(size)], dtype="datetime64[D]")


def _due(rule_id: str, start: date) -> date | None:
    try:
        return deadline(rule_id, start).due
    except LawError:
        return None


def _refuse(rule_id: str, start: date | None) -> None:
    if start is None:
        raise LawError("Có ngày bắt đầu để trống.")
    deadline(rule_id, start)
