"""Whether a document holds on a day, since when, and why not: from its own days and from what came after it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from .records import LegalDocument, RelationKind


class EffectState(StrEnum):
    NOT_YET = "chua-hieu-luc"
    IN_FORCE = "con-hieu-luc"
    EXPIRED = "het-hieu-luc"
    UNKNOWN = "chua-ro"

    @property
    def label(self) -> str:
        """Officers and citizens read the same words."""
        return _LABELS[self]

    @property
    def citizen_label(self) -> str:
        """The same."""
        return _LABELS[self]


_LABELS = {
    EffectState.NOT_YET: "Chưa có hiệu lực",
    EffectState.IN_FORCE: "Còn hiệu lực",
    EffectState.EXPIRED: "Hết hiệu lực",
    EffectState.UNKNOWN: "Chưa ghi ngày hiệu lực",
}


class Effect(NamedTuple):
    """Where a document stands on a day; ``since`` the day it stands so from, ``why`` what did it."""

    state: EffectState
    since: date | None = None
    why: str = ""

    @property
    def sentence(self) -> str:
        """The banner on its page: "Hết hiệu lực từ ngày 01/07/2026 vì được thay thế bằng Nghị định 224/2026/NĐ-CP"."""
        if self.state is EffectState.UNKNOWN:
            return self.state.label
        verb = "Sẽ có hiệu lực" if self.state is EffectState.NOT_YET else self.state.label
        day = f" từ ngày {self.since:%d/%m/%Y}" if self.since else ""
        return f"{verb}{day}{f' vì {self.why}' if self.why else ''}"


def effect_on(document: LegalDocument, day: date) -> Effect:
    """Return the effect of ``document`` on ``day``; the first end counts."""
    ends = [(end, why) for end, why in _ends(document) if end and day >= end]
    if ends:
        return Effect(EffectState.EXPIRED, *min(ends))
    if document.effective_on is None:
        return Effect(EffectState.UNKNOWN)
    if day < document.effective_on:
        return Effect(EffectState.NOT_YET, document.effective_on)
    return Effect(EffectState.IN_FORCE, document.effective_on)


def _ends(document: LegalDocument) -> tuple[tuple[date | None, str], ...]:
    return (document.ended_on, document.ended_by), (document.expires_on, "hết thời hạn ghi trong văn bản")


def next_turn(document: LegalDocument, day: date) -> date | None:
    """Return the next day on which the effect changes, after ``day``."""
    days = [document.effective_on, document.expires_on, document.ended_on]
    return min((turn for turn in days if turn and turn > day), default=None)


class Ending(NamedTuple):
    """A document that ends another: what it does, its title, and from when it holds itself."""

    kind: RelationKind
    title: str
    on: date | None


def ended_by(endings: Iterable[Ending]) -> tuple[date | None, str]:
    """Return from when a document is ended by others, and why; one whose own day is not known ends nothing yet."""
    known = [(end.on, end) for end in endings if end.kind.ends and end.on]
    if not known:
        return None, ""
    on, first = min(known, key=lambda pair: pair[0])
    verb = "được thay thế bằng" if first.kind is RelationKind.REPLACES else "bị bãi bỏ bởi"
    return on, f"{verb} {first.title}"
