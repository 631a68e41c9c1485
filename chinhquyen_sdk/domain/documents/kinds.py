"""Kinds of documents, and which kind a symbol tells: "30/2020/NĐ-CP" is a decree. Data, with their source beside them."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources
from typing import Literal

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line, fold

OTHER = "khac"
_OFFICIAL_LETTER = "cong-van"


class DocumentKind(Record):
    """One kind: its code (also what addresses say), its name, the letters it puts into a symbol."""

    code: str = Field(pattern=r"^[a-z-]+$")
    label: Line
    signs: tuple[str, ...] = ()
    group: Literal["normative", "administrative", "party"]


@functools.cache
def kinds() -> tuple[DocumentKind, ...]:
    """Return all kinds: normative, administrative, those of the Party."""
    text = resources.files(__package__).joinpath("data/kinds.toml").read_text("utf-8")
    return tuple(DocumentKind.model_validate(line) for line in tomllib.loads(text)["kind"])


@functools.cache
def _by_code() -> dict[str, DocumentKind]:
    return {kind.code: kind for kind in kinds()}


@functools.cache
def _by_name() -> dict[str, str]:
    return {fold(kind.label): kind.code for kind in kinds()}


@functools.cache
def by_sign() -> dict[str, str]:
    """Return the code of each kind by its folded letters ("nd": "nghi-dinh")."""
    return {fold(sign): kind.code for kind in reversed(kinds()) for sign in kind.signs}


def find_kind(code: str) -> DocumentKind | None:
    """Return the kind with this code."""
    return _by_code().get(code)


def label_of(code: str) -> str:
    """Return the name of a kind; an unknown code is its own name."""
    found = find_kind(code)
    return found.label if found else code


def kind_named(name: str) -> str | None:
    """Return the code of a kind by its name, as typed; "Luật", "nghi dinh", "Quyết định (QPPL)"."""
    plain = fold(name.partition("(")[0]).strip(" .:")
    return _by_name().get(plain) or (
        plain.replace(" ", "-") if plain.replace(" ", "-") in _by_code() else None
    )


def kind_of_symbol(symbol: str) -> str:
    """Return the kind that a symbol tells, or "" when it does not ("10/2022/QH15": a law or a resolution)."""
    key = fold(symbol).replace(" ", "")
    party, slash, _ = key.partition("/")
    if slash and "-" in party:  # 114-KL/TW: the kind stands before the slash
        return by_sign().get(party.rpartition("-")[2], "")
    last = key.rpartition("/")[2]
    sign, dash, _ = last.partition("-")
    if not dash:
        return ""
    return by_sign().get(sign, _OFFICIAL_LETTER if key.count("/") == 1 else "")
