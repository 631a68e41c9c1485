"""Texts with the personal data in them marked, and how much of it the detector sees."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from chinhquyen_sdk.domain.privacy import PersonalData, find_personal_data

DATA = Path(__file__).parent / "data"
KINDS = {
    "name": PersonalData.NAME, "id": PersonalData.IDENTITY, "phone": PersonalData.PHONE, "acc": PersonalData.ACCOUNT,
    "ins": PersonalData.INSURANCE, "health": PersonalData.HEALTH, "addr": PersonalData.ADDRESS, "birth": PersonalData.BIRTH,
    "mail": PersonalData.EMAIL, "plate": PersonalData.PLATE,
}  # fmt: skip
_MARK = re.compile(r"\{(\w+):([^}]*)\}")


class Snippet(NamedTuple):
    """A text, and where in it stands what."""

    text: str
    gold: tuple[tuple[PersonalData, int, int], ...]


def marked(source: str) -> Snippet:
    """Read "Ông {name:Nguyễn Văn An}" ."""
    text, gold, done = "", [], 0
    for found in _MARK.finditer(source):
        text += source[done : found.start()]
        gold.append((KINDS[found[1]], len(text), len(text) + len(found[2])))
        text += found[2]
        done = found.end()
    return Snippet(text + source[done:], tuple(gold))


def written(name: str) -> list[Snippet]:
    """Return the handwritten texts of ``data/<name>.txt``."""
    return [marked(part.strip("\n")) for part in (DATA / f"{name}.txt").read_text("utf-8").split("\n%%\n")]


class Score(NamedTuple):
    """Per kind: how many stand there, how many of them were seen, how many were told, how many of those were right."""

    there: Counter[PersonalData]
    seen: Counter[PersonalData]
    told: Counter[PersonalData]
    right: Counter[PersonalData]

    def recall(self, *kinds: PersonalData) -> float:
        return sum(self.seen[k] for k in kinds) / max(1, sum(self.there[k] for k in kinds))

    def precision(self, *kinds: PersonalData) -> float:
        chosen = kinds or tuple(PersonalData)
        return sum(self.right[k] for k in chosen) / max(1, sum(self.told[k] for k in chosen))

    def table(self) -> str:
        rows = [
            f"{kind.value:<10}{self.there[kind]:>6} {self.recall(kind):>8.3f}{self.told[kind]:>6} {self.precision(kind):>8.3f}"
            for kind in PersonalData
        ]
        return "\n".join(
            ["kind      there   recall  told precision", *rows, f"all precision {self.precision():.3f}"]
        )


def score(snippets: Iterable[Snippet]) -> tuple[Score, list[str]]:
    """Ask the detector; a find is right when it is of the same kind and covers at least half of what is marked."""
    result = Score(Counter(), Counter(), Counter(), Counter())
    wrong = []
    for snippet in snippets:
        told = [(f.kind, f.start, f.end) for f in find_personal_data(snippet.text)]
        for kind, start, end in snippet.gold:
            result.there[kind] += 1
            hit = any(k is kind and 2 * (min(e, end) - max(s, start)) >= end - start for k, s, e in told)
            result.seen[kind] += hit
            if not hit:
                wrong.append(f"MISSED {kind} {snippet.text[start:end]!r} in {snippet.text[:90]!r}")
        for kind, start, end in told:
            result.told[kind] += 1
            hit = any(k is kind and min(e, end) > max(s, start) for k, s, e in snippet.gold)
            result.right[kind] += hit
            if not hit:
                wrong.append(f"FALSE  {kind} {snippet.text[start:end]!r} in {snippet.text[:90]!r}")
    return result, wrong
