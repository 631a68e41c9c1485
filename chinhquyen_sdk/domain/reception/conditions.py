"""Whether a petition can be handled: the conditions as data, what the record shows of them, what an officer found."""

from __future__ import annotations

import functools
import re
import tomllib
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from importlib import resources
from typing import Any, Literal, NamedTuple

from chinhquyen_sdk.domain.records import Record

from .kinds import PetitionKind
from .records import Petition

_FORMAL = (PetitionKind.COMPLAINT, PetitionKind.DENUNCIATION)
_FEW_WORDS = 8
_MOSTLY = 0.5


class Condition(Record):
    """One condition for kinds of petition; ``ask`` tells the sender what is missing and how to give it."""

    id: str
    kinds: frozenset[PetitionKind]
    where: Literal["all", "paper", "formal_or_paper", "unsigned"]
    text: str
    ask: str
    basis: str
    confidence: str

    @property
    def verified(self) -> bool:
        return self.confidence == "verified"


class Found(NamedTuple):
    """How one condition stands. ``met`` None: the record does not tell, a person must look."""

    condition: Condition
    met: bool | None
    by_officer: bool = False
    note: str = ""


@functools.cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("data/conditions.toml").read_text("utf-8"))


@functools.cache
def all_conditions() -> tuple[Condition, ...]:
    """Return every condition of ``data/conditions.toml``."""
    return tuple(Condition.model_validate(row) for row in _data()["condition"])


def supplement_by(today: date) -> date:
    """Return until when a sender asked on ``today`` is given to answer: the commune's promise, not the law's."""
    return today + timedelta(days=_data()["supplement"]["days"])


def conditions_for(petition: Petition) -> tuple[Condition, ...]:
    """Return the conditions that ``petition`` must meet, by its kind and the door it came through."""
    return tuple(c for c in all_conditions() if petition.kind in c.kinds and _asked(c, petition))


def _asked(condition: Condition, petition: Petition) -> bool:
    if condition.where == "paper":
        return petition.source.is_paper
    if condition.where == "unsigned":
        return petition.source.leaves_no_signature
    if condition.where == "formal_or_paper":
        formal = petition.kind in _FORMAL and not petition.source.leaves_no_signature
        return formal or petition.source.is_paper
    return True


def conditions_found(petition: Petition, seen_missing: Iterable[str] = ()) -> tuple[Found, ...]:
    """Return how each condition stands: an officer's finding wins over the record.

    ``seen_missing`` are ids a reader of the text (``classify``) did not find; they are doubts, never findings.
    """
    chosen = {row.condition: row for row in petition.conditions}
    doubts = set(seen_missing)
    found = []
    for condition in conditions_for(petition):
        row = chosen.get(condition.id)
        if row is not None:
            found.append(Found(condition, row.met, True, row.note))
        else:
            found.append(Found(condition, _shown(condition.id, petition, condition.id in doubts)))
    return tuple(found)


def missing_conditions(petition: Petition, seen_missing: Iterable[str] = ()) -> tuple[Condition, ...]:
    """Return the conditions that are known to be missing."""
    return tuple(f.condition for f in conditions_found(petition, seen_missing) if f.met is False)


def asking_for(missing: Iterable[Condition]) -> str:
    """Return what the sender reads: what is missing, by name, and how to give it."""
    return "\n".join(f"{number}. {condition.ask}" for number, condition in enumerate(missing, 1))


def _shown(name: str, petition: Petition, doubted: bool) -> bool | None:
    """Return what the record itself tells of a condition; None when a person must look."""
    told = {
        "ho_ten": petition.named,
        "dia_chi": petition.has_address,
        "ngay": petition.dated_on is not None,
        "chu_ky": petition.signed,
        "hinh_thuc": False,
        "khong_phai_tieng_viet": _in_vietnamese(petition.content),
        "noi_dung": None if doubted or len(petition.content.split()) < _FEW_WORDS else True,
    }
    return told.get(name)


def _in_vietnamese(text: str) -> bool:
    letters = re.sub(r"[\W\d_]", "", unicodedata.normalize("NFC", text))
    latin = sum("LATIN" in unicodedata.name(char, "") for char in letters)
    return not letters or latin / len(letters) > _MOSTLY
