"""Which kind a petition seems to be, and why: a hint for the sender and the officer, never a decision."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import NamedTuple

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import fold

from .kinds import PetitionKind


class Suggestion(NamedTuple):
    """``reasons`` are Vietnamese sentences; ``confident`` False means "we do not know, please look"."""

    kind: PetitionKind
    reasons: tuple[str, ...]
    confident: bool


class Sign(Record):
    """A phrase that speaks for a kind; ``weight`` is in points, ``reason`` what it tells."""

    kind: PetitionKind
    weight: int
    reason: str
    phrases: tuple[str, ...]


@functools.cache
def signs() -> tuple[Sign, ...]:
    """Return the signs of ``data/signs.toml``; phrases are folded, so diacritics do not matter."""
    text = resources.files(__package__).joinpath("data/signs.toml").read_text("utf-8")
    rows = [Sign.model_validate(row) for row in tomllib.loads(text)["sign"]]
    return tuple(s.model_copy(update={"phrases": tuple(fold(p) for p in s.phrases)}) for s in rows)


# A possible denunciation is treated as one until a person decides: its sender must be protected from the start.
_SAFER_FIRST = (
    PetitionKind.DENUNCIATION,
    PetitionKind.COMPLAINT,
    PetitionKind.FEEDBACK,
    PetitionKind.PROPOSAL,
)
_CLEAR = 2


def suggest_kind(content: str, title: str = "") -> Suggestion:
    """Return the kind that ``content`` seems to be. Content weighs; the title alone never decides (TT 05/2021)."""
    body = f" {fold(content)} "
    points = dict.fromkeys(PetitionKind, 0)
    reasons: dict[PetitionKind, list[str]] = {kind: [] for kind in PetitionKind}
    for sign in signs():
        hit = next((p for p in sign.phrases if f" {p} " in body or p in body), None)
        if hit:
            points[sign.kind] += sign.weight
            reasons[sign.kind].append(sign.reason)
    if title:
        _weigh_title(fold(title), points)
    best = max(_SAFER_FIRST, key=lambda kind: points[kind])
    if points[best] == 0:
        return Suggestion(
            PetitionKind.FEEDBACK, ("Chưa thấy dấu hiệu rõ của loại nào, tạm xem là phản ánh.",), False
        )
    rest = max(points[k] for k in PetitionKind if k is not best)
    return Suggestion(best, tuple(reasons[best][:3]), points[best] - rest >= _CLEAR)


def _weigh_title(title: str, points: dict[PetitionKind, int]) -> None:
    for kind in PetitionKind:
        if fold(kind.label) in title:
            points[kind] += 1
