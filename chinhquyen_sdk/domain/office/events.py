"""What happens to the office's work as a whole."""

from __future__ import annotations

from typing import ClassVar

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line


class HandOverPart(Record):
    """Who takes over what: empty ``kinds`` or ``villages`` means all of them."""

    taker_id: str
    taker_name: Line
    kinds: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()

    def fits(self, kind: str, village: str) -> bool:
        """Say whether work of ``kind`` from ``village`` belongs to this part."""
        return (not self.kinds or kind in self.kinds) and (not self.villages or village in self.villages)


class OfficeEvent(Event):
    """What all events of the office carry; ``subject`` is the record of the hand-over."""


class WorkHandedOver(OfficeEvent):
    """All open work of ``giver_id`` goes to others; the first part that fits takes a case."""

    hook: ClassVar[str] = "work_handed_over"
    giver_id: str
    giver_name: Line
    parts: tuple[HandOverPart, ...]

    def taker(self, kind: str, village: str = "") -> HandOverPart | None:
        """Return who takes over work of ``kind`` from ``village``; None: it stays where it is."""
        return next((part for part in self.parts if part.fits(kind, village)), None)

    def for_staff(self) -> str:
        takers = ", ".join(dict.fromkeys(part.taker_name for part in self.parts))
        return f"Công việc của {self.giver_name} được bàn giao cho {takers}."
