"""What a first reading of a petition tells the officer: doubts and hints by the classifier, never decisions."""

from __future__ import annotations

from typing import NamedTuple

from .flags import Flag
from .records import Petition
from .splitting import PartOfLetter
from .suggest import seen_flags

_SHORTEST = 10
_PART_LENGTH = 20_000


class Reading(NamedTuple):
    """``parts`` prefill the splitting, ``missing`` are ids of conditions, ``others`` whom it seems to belong to."""

    parts: tuple[PartOfLetter, ...]
    missing: tuple[str, ...]
    flags: tuple[Flag, ...]
    others: str
    why_others: str


def read_over(petition: Petition) -> Reading:
    """Read ``petition`` as the classifier does."""
    from .classify import classify  # the weights are read when the first petition comes

    found = classify(petition.content, petition.title)
    parts = tuple(
        PartOfLetter(kind=kind, content=part.text[:_PART_LENGTH])
        for part in found.parts
        if (kind := part.kind.petition_kind) and len(part.text) >= _SHORTEST
    )
    others = found.competence.code != "commune"
    return Reading(
        parts if len(parts) > 1 else (), tuple(row.code for row in found.missing), seen_flags(found),
        (found.competence.to or "cơ quan khác") if others else "", found.competence.reason if others else "",
    )  # fmt: skip
