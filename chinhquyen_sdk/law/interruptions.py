"""What happens to a running clock: it is stopped for a while, or lawfully given more time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Self

from pydantic import Field, model_validator

from .statutes import Statute

Span = tuple[int, int | None]


class Pause(Statute):
    """The clock stands from `start` (included) until `end`, the day it runs again; None = still standing.

    The day of the decision to suspend is not counted, the day of the decision to resume is.
    """

    start: date
    end: date | None = None
    reason: str = Field(min_length=1)
    document: str = ""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end is not None and self.end < self.start:
            raise ValueError("Ngày cho đồng hồ chạy lại phải từ ngày tạm dừng trở đi.")
        return self


class Extension(Statute):
    """A decision to take more time. `kind` names the rule's allowance; empty: the first that fits `times`."""

    document: str
    reason: str
    times: int = Field(default=1, ge=1)
    kind: str = ""


def standing_spans(pauses: Iterable[Pause]) -> tuple[Span, ...]:
    """Pauses as sorted, disjoint half-open spans of day ordinals; the last may be endless (None)."""
    merged: list[Span] = []
    for pause in sorted(pauses, key=lambda pause: pause.start):
        begin, end = pause.start.toordinal(), pause.end.toordinal() if pause.end else None
        if merged and (merged[-1][1] is None or begin <= merged[-1][1]):
            last_begin, last_end = merged[-1]
            merged[-1] = (last_begin, None if last_end is None or end is None else max(last_end, end))
        else:
            merged.append((begin, end))
    return tuple(merged)
