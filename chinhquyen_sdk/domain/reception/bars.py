"""Who may not take part in a case: whoever it is about, and whoever has something to gain or lose by it."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused, with_doubt
from chinhquyen_sdk.domain.text import Line, fold

from .tables import read_table


class BarWhy(StrEnum):
    """Why somebody may not take part; chosen, so that a denounced person is described nowhere else."""

    DENOUNCED = "denounced"
    COMPLAINED = "complained"
    RELATIVE = "relative"
    INTEREST = "interest"

    @property
    def label(self) -> str:
        return _bar(self).text


class BarRule(Record):
    """What the law says of one reason."""

    why: BarWhy
    text: str
    basis: str
    confidence: str


class Barred(Record):
    """One person kept out of the case; ``officer_id`` is empty for somebody who does not work at the commune."""

    officer_id: str = Field(default="", max_length=40)
    name: Line = Field(max_length=150)
    why: BarWhy
    on: date
    by_name: Line = Field(default="", max_length=150)


@functools.cache
def _bars() -> dict[BarWhy, BarRule]:
    return {rule.why: rule for rule in read_table("bars", "bar", BarRule)}


def _bar(why: BarWhy) -> BarRule:
    return _bars()[why]


def barred_one(barred: Iterable[Barred], officer_id: str, name: str = "") -> Barred | None:
    """Return the entry that keeps this officer, or a person of this name, out; else None."""
    for each in barred:
        if each.officer_id and officer_id and each.officer_id == officer_id:
            return each
        if name and not (each.officer_id and officer_id) and fold(each.name) == fold(name):
            return each
    return None


def refuse_barred(barred: Iterable[Barred], officer_id: str, name: str, field: str) -> None:
    """Raise ``Refused`` when this person may not take part."""
    found = barred_one(barred, officer_id, name)
    if found:
        rule = _bar(found.why)
        raise Refused(
            f"{found.name} không được tham gia đơn này: {rule.text}.",
            basis=with_doubt(rule.basis, verified=rule.confidence == "verified"), code="barred", field=field,
        )  # fmt: skip
