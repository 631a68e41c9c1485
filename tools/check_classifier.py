"""How good the classifier is on letters it did not learn from: repeated stratified k-fold over the 80 petitions.

`python tools/check_classifier.py` prints what docs/classify.md shows. The 80 are cut into five; the model learns from four of them and
from the texts written for training, and is asked about the fifth; four times over with other cuts. `… unread` asks the weights that ship
about the letters of `unread.txt`.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from train_classifier import Example, folds, given, numbers, train, unread, written

from chinhquyen_sdk.domain.reception.classify import Classification, Given, Matter, classify
from chinhquyen_sdk.domain.reception.classify.model import Weights

FOLDS, REPEATS = 5, 4


class Asked(NamedTuple):
    """One letter, and what the classifier said: by its text alone, and with what the form or the desk knows."""

    letter: Example
    by_text: Classification
    with_form: Classification

    @property
    def right(self) -> bool:
        return self.by_text.kind.legal_class == Matter(self.letter.kind).legal_class


def answers(repeats: int = REPEATS, first: int = 0) -> Iterator[Asked]:
    """Yield every answer about a letter that was not learnt from."""
    own, letters = numbers(written()), given()
    for seed in range(first, first + repeats):
        parts = folds(letters, FOLDS, seed)
        for held in parts:
            others = [letter for part in parts if part is not held for letter in part]
            table = train(own + numbers(others))
            yield from (ask(letter, table) for letter in held)


def ask(letter: Example, table: Weights | None = None) -> Asked:
    """Return what is said about ``letter``; by the weights that ship when no ``table`` is given."""
    known = classify(letter.text, letter.title, given=_form(letter.row), table=table)
    return Asked(letter, classify(letter.text, letter.title, table=table), known)


def _form(row: dict[str, str]) -> Given:
    return Given(channel=row["channel"], sender_name=row["sender_name"], sender_address=row["sender_address"],
                 signed=row["signed"] == "yes", dated=bool(row["date"]))  # fmt: skip


def denounces(letter: Example) -> bool:
    """Whether a letter denounces somebody, alone or among other matters."""
    return "to_cao" in (letter.kind, *letter.row["parts"].replace(":", "|").replace(" ", "").split("|"))


def share(answered: list[Asked], good: list[bool]) -> str:
    return f"{sum(good) / len(answered):.1%}"


def report(asked: list[Asked]) -> None:
    """Print every figure."""
    known = [a for a in asked if a.by_text.known]
    guilty = [a for a in asked if denounces(a.letter)]
    rows = {
        "legal class right (kiến nghị and phản ánh one)": share(asked, [a.right for a in asked]),
        "kind right": share(asked, [a.by_text.kind == a.letter.kind for a in asked]),
        "says it knows": share(asked, [a.by_text.known for a in asked]),
        "legal class right when it says it knows": share(known, [a.right for a in known]),
        "denunciations kept from the public": share(
            guilty, [a.by_text.possible_denunciation for a in guilty]
        ),
        "other letters kept from the public too": share(
            [a for a in asked if not denounces(a.letter)],
            [a.by_text.possible_denunciation for a in asked if not denounces(a.letter)],
        ),
        "competence right (commune, transfer, guide)": share(
            asked, [a.by_text.competence.code == a.letter.row["competence"] for a in asked]
        ),
        "to whom right": share(
            asked, [a.by_text.competence.to == a.letter.row["transfer_to"] for a in asked]
        ),
        "missing conditions exactly right, with the form": share(
            asked, [_missing(a.with_form) == _wanted(a, "missing") for a in asked]
        ),
        "missing conditions exactly right, by text alone": share(
            asked, [_missing(a.by_text) == _wanted(a, "missing") for a in asked]
        ),
    }
    sys.stdout.write("".join(f"| {name} | {value} |\n" for name, value in rows.items()))
    _confusion(asked)
    _flags(asked)


def _missing(found: Classification) -> set[str]:
    return {lack.code for lack in found.missing}


def _wanted(asked: Asked, column: str) -> set[str]:
    return set(filter(None, asked.letter.row[column].split(";")))


def _confusion(asked: list[Asked]) -> None:
    names = list(Matter)
    said = Counter((a.letter.kind, a.by_text.kind.value) for a in asked)
    sys.stdout.write(f"\n| is \\ said | {' | '.join(names)} |\n|{' --- |' * (len(names) + 1)}\n")
    for name in names:
        sys.stdout.write(
            f"| {name} | {' | '.join(str(said[name.value, other.value]) for other in names)} |\n"
        )


def _flags(asked: list[Asked]) -> None:
    told, right, due = Counter[str](), Counter[str](), Counter[str]()
    for one in asked:
        found, wanted = {flag.code for flag in one.by_text.flags}, _wanted(one, "flags")
        told.update(found)
        due.update(wanted)
        right.update(found & wanted)
    sys.stdout.write(
        "\n| flag | letters with it | found | of what is told, right |\n| --- | --- | --- | --- |\n"
    )
    for code, count in due.most_common():
        sys.stdout.write(
            f"| {code} | {count} | {right[code] / count:.0%} | {right[code] / max(told[code], 1):.0%} |\n"
        )


def _each(asked: list[Asked]) -> None:
    """By cut: how far the figure moves with the luck of the cut."""
    size = len(asked) // REPEATS
    shares = [sum(a.right for a in asked[i : i + size]) / size for i in range(0, len(asked), size)]
    sys.stdout.write(f"\nBy cut: {min(shares):.1%} to {max(shares):.1%}\n")


def wrong(asked: list[Asked]) -> None:
    """Print each letter whose legal class was not found, to be read."""
    for one in asked:
        if not one.right:
            sys.stdout.write(
                f"\n{one.letter.id} {one.letter.kind}, said {one.by_text.kind}: {one.letter.text[:160]!r}"
            )


if __name__ == "__main__":
    if sys.argv[1:] == ["unread"]:
        letters = [ask(letter) for letter in unread()]
        report(letters)
        wrong(letters)
    else:
        cut = list(answers())
        report(cut)
        _each(cut)
