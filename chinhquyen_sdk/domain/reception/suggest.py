"""Which kind a petition seems to be, and why: a hint for the sender and the officer, never a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .flags import Flag
from .kinds import PetitionKind

if TYPE_CHECKING:
    from .classify import Classification


class Suggestion(NamedTuple):
    """``reasons`` are Vietnamese sentences; ``confident`` False means "we do not know, please look".

    ``flags`` are what the same reading tells officers to look out for.
    """

    kind: PetitionKind
    reasons: tuple[str, ...]
    confident: bool
    flags: tuple[Flag, ...] = ()


# A possible denunciation is treated as one until a person decides: its sender must be protected from the start.
_SAFER_FIRST = (
    PetitionKind.DENUNCIATION,
    PetitionKind.COMPLAINT,
    PetitionKind.FEEDBACK,
    PetitionKind.PROPOSAL,
)


def suggest_kind(content: str, title: str = "") -> Suggestion:
    """Return the kind that ``content`` seems to be. Content weighs; the title alone never decides (TT 05/2021)."""
    from .classify import classify  # the weights are read when the first petition comes

    found = classify(content, title)
    kind = found.kind.petition_kind
    sure = found.known and kind is not None and (kind.identity_protected or not found.possible_denunciation)
    return Suggestion(kind or _safest(found), found.reasons[:4], sure, seen_flags(found))


def _safest(found: Classification) -> PetitionKind:
    """Of a letter with several matters, the kind that protects its sender most; of none, what is answered soonest."""
    kinds = {part.kind.petition_kind for part in found.parts}
    return next((kind for kind in _SAFER_FIRST if kind in kinds), PetitionKind.FEEDBACK)


def seen_flags(found: Classification) -> tuple[Flag, ...]:
    """Return what the classifier saw and officers have a mark for."""
    codes = {flag.code for flag in found.flags}
    return tuple(flag for flag in Flag if flag.value in codes)
