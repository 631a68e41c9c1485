"""Whether a board is made up as the law wants: each breach with its rule and article. Pure functions over data/composition.toml."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable, Mapping, Sequence
from importlib import resources
from typing import Literal, NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import with_doubt

from .elections import Election, was_elected
from .members import Member
from .states import BoardKind, MemberPart, MemberRole


class _Lawful(Record):
    id: str
    board: BoardKind
    text: str
    basis: str
    confidence: str
    hard: bool = False

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"

    @property
    def basis_text(self) -> str:
        """The article, as officers read it."""
        return with_doubt(self.basis, verified=self.verified)


class Limit(_Lawful):
    """How many; ``measure`` says what is counted."""

    measure: str
    number: int = 0


class Standard(_Lawful):
    """What a candidate is asked; ``good`` is the answer that fits."""

    question: str
    good: Literal["co", "khong"]


class Known(NamedTuple):
    """What a board is measured by: the commune's villages, the minutes of its elections."""

    villages: Sequence[Village]
    elections: Sequence[Election]


class Breach(Record):
    """One way in which a board is not as the law wants. ``hard``: no reason helps."""

    rule: str
    text: str
    basis: str
    hard: bool = False


@functools.cache
def _data() -> dict[str, list[dict[str, object]]]:
    return tomllib.loads(resources.files(__package__).joinpath("data/composition.toml").read_text("utf-8"))


@functools.cache
def limits(kind: BoardKind) -> tuple[Limit, ...]:
    """Return how a board of ``kind`` is made up."""
    return tuple(one for row in _data()["limit"] if (one := Limit.model_validate(row)).board is kind)


@functools.cache
def standards(kind: BoardKind) -> tuple[Standard, ...]:
    """Return what each candidate for a board of ``kind`` is asked."""
    return tuple(one for row in _data()["standard"] if (one := Standard.model_validate(row)).board is kind)


def breaches(
    kind: BoardKind, members: Sequence[Member], villages: Sequence[Village], elections: Sequence[Election]
) -> tuple[Breach, ...]:
    """Return every breach of a board of these sitting ``members``, those that no reason helps first."""
    sitting = [one for one in members if one.sits]
    known = Known(villages, elections)
    found = [each for limit in limits(kind) if (each := _of_limit(limit, sitting, known))]
    found += [each for one in sitting for each in member_breaches(kind, one)]
    return tuple(sorted(found, key=lambda each: not each.hard))


def member_breaches(kind: BoardKind, member: Member) -> tuple[Breach, ...]:
    """Return which standards ``member`` does not meet; one that was not answered is not met."""
    return tuple(
        Breach(rule=each.id, text=each.text.format(name=member.name), basis=each.basis_text, hard=each.hard)
        for each in standards(kind)
        if member.answers.get(each.id) != each.good
    )


def unanswered(kind: BoardKind, answers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the standards to which there is no answer."""
    return tuple(each.id for each in standards(kind) if answers.get(each.id) not in ("co", "khong"))


def _of_limit(limit: Limit, members: Sequence[Member], known: Known) -> Breach | None:
    told = _MEASURES[limit.measure](limit, members, known)
    if told is None:
        return None
    text = limit.text.format(number=limit.number, **told)
    return Breach(rule=limit.id, text=text, basis=limit.basis_text, hard=limit.hard)


_Told = dict[str, object] | None
_Measure = Callable[[Limit, Sequence[Member], Known], _Told]


def _least(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    return {"found": len(members)} if len(members) < limit.number else None


def wanted_members(number: int, villages: int) -> int:
    """Return how many members there are: as many as villages, never fewer than ``number``."""
    return max(number, villages)


def _as_villages(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    wanted = wanted_members(limit.number, len(known.villages))
    return {"found": len(members), "wanted": wanted} if known.villages and len(members) != wanted else None


def _each_village(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    there: set[UUID | None] = {one.village for one in members}
    missing = [village.name for village in known.villages if village.id not in there]
    return {"found": ", ".join(missing)} if missing else None


def _heads(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    found = sum(one.role is MemberRole.HEAD for one in members)
    return {"found": found} if found != limit.number else None


def _deputies(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    found = sum(one.role is MemberRole.DEPUTY for one in members)
    return {"found": found} if found > limit.number else None


def _residents(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    found = sum(one.part is MemberPart.RESIDENT for one in members)
    return {"found": found} if found > limit.number else None


def _parts(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    there = {one.part for one in members}
    missing = [part.label for part in MemberPart if part not in there]
    return {"found": "; ".join(missing)} if missing else None


def _elected(limit: Limit, members: Sequence[Member], known: Known) -> _Told:
    missing = [one.name for one in members if one.part.is_elected and not was_elected(one, known.elections)]
    return {"found": ", ".join(missing)} if missing else None


_MEASURES: dict[str, _Measure] = {
    "members_least": _least, "members_as_villages": _as_villages, "each_village": _each_village, "one_head": _heads,
    "deputies_most": _deputies, "residents_most": _residents, "each_part": _parts, "elected": _elected,
}  # fmt: skip
