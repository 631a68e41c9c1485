"""Is this the same thing that somebody reported before? By place, kind and words; a hint, the sender decides."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chinhquyen_sdk.domain.text import fold

from .places import metres_between
from .records import FieldReport, SendReport

MOST = 3
_ENOUGH = 50
_NEAR = 150.0  # metres
_SAY_NOTHING = frozenset(
    {
        *(
            "bi",
            "da",
            "dang",
            "duoc",
            "o",
            "co",
            "va",
            "la",
            "cac",
            "nhung",
            "mot",
            "cho",
            "toi",
            "con",
            "chung",
        ),
        *(
            "em",
            "rat",
            "qua",
            "moi",
            "nay",
            "do",
            "thi",
            "nhe",
            "voi",
            "cua",
            "khong",
            "chua",
            "bao",
            "phan",
            "anh",
        ),
        *("de", "nghi", "mong", "xa", "phuong", "uy", "ban", "giup", "nho", "lam", "ngay", "hom"),
    }
)


class Likeness(NamedTuple):
    """A report that may be the same; ``points`` from 0 to 100."""

    report: FieldReport
    points: int


def rank(wish: SendReport, known: Iterable[FieldReport]) -> list[Likeness]:
    """Return at most three of ``known`` that may be what ``wish`` speaks of, likeliest first."""
    found = [Likeness(report, _points(wish, report)) for report in known]
    return sorted((each for each in found if each.points >= _ENOUGH), key=_order)[:MOST]


def _order(each: Likeness) -> tuple[int, float]:
    return (-each.points, -each.report.sent_at.timestamp())


def _points(wish: SendReport, report: FieldReport) -> int:
    near = _nearness(wish, report)
    if near <= 0:
        return 0
    alike = _alike(f"{wish.words} {wish.place}", f"{report.words} {report.place}")
    kind = 30 if wish.kind == report.kind else 0
    return min(100, round(near * 40 + kind + alike * 60))


def _nearness(wish: SendReport, report: FieldReport) -> float:
    """From 0 (elsewhere) to 1 (the same spot). Only a village in common is a weak sign: words must speak too."""
    if (
        wish.latitude is not None
        and wish.longitude is not None
        and report.latitude is not None
        and report.longitude is not None
    ):
        apart = metres_between((wish.latitude, wish.longitude), (report.latitude, report.longitude))
        return max(0.0, 1 - apart / _NEAR)
    return 0.4 if wish.village and wish.village == report.village else 0.0


def _alike(one: str, other: str) -> float:
    mine, theirs = _telling(one), _telling(other)
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0


def _telling(words: str) -> set[str]:
    plain = "".join(c if c.isalnum() else " " for c in fold(words))
    return {word for word in plain.split() if len(word) > 1 and word not in _SAY_NOTHING}
