"""Weighs what the classifier sees: `python tools/train_classifier.py` writes data/weights.csv.

Pure Python, no chance but a fixed seed: the same data give the same weights. What the data are: docs/classify.md.
"""

from __future__ import annotations

import csv
import math
import random
import re
import sys
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from chinhquyen_sdk.domain.reception.classify.features import PAIR, WORD, see  # noqa: E402
from chinhquyen_sdk.domain.reception.classify.model import CLASSES, Weights, chances  # noqa: E402
from chinhquyen_sdk.domain.reception.classify.parts import asks_something, pieces  # noqa: E402

DATA = ROOT / "tests/sdk/classify/data"
WEIGHTS = ROOT / "chinhquyen_sdk/domain/reception/classify/data/weights.csv"
FEWEST_LETTERS = 2
EPOCHS, RATE, SHRINK = 20, 0.25, 0.03
# How much plain frequency counts beside the regression, how far it is trusted, and what a word never met is taken to have.
SHARE, TRUST, UNMET, SHARPEN, SMALLEST = 0.5, 0.1, 0.3, 1.5, 0.03
SHAPES = frozenset({"length", "questions", "named", "money", "link"})


class Example(NamedTuple):
    """A text with its right kind."""

    id: str
    title: str
    text: str
    kind: str
    row: dict[str, str]


class Numbers(NamedTuple):
    """An example as the model sees it."""

    features: dict[str, float]
    target: int
    weight: float


def given() -> list[Example]:
    """Return the 80 petitions: the honest test."""
    with (DATA / "petitions.csv").open(encoding="utf-8", newline="") as file:
        return [Example(r["id"], r["title"], r["text"], r["kind"], r) for r in csv.DictReader(file)]


def written() -> list[Example]:
    """Return the texts written for training only."""
    found = []
    for file in sorted(DATA.glob("written_*.txt")):
        for number, block in enumerate(re.split(r"^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]):
            head, _, text = block.partition("\n")
            kind, title, parts = (*(field.strip() for field in head.split("|", 2)), "", "")[:3]
            found += _parts_of(f"{file.stem}-{number}", text.strip(), parts)
            found.append(Example(f"{file.stem}-{number}", title, text.strip(), kind, {"parts": parts}))
    return found


def unread() -> list[Example]:
    """Return the letters that were labelled before anything was measured on them, and are never learnt from."""
    text = (DATA / "unread.txt").read_text("utf-8")
    return [
        _labelled(f"unread-{n}", block)
        for n, block in enumerate(re.split(r"^=== ", text, flags=re.MULTILINE)[1:], 1)
    ]


def _labelled(name: str, block: str) -> Example:
    """Head: kind | title | parts | competence:to | flags | channel, then y or n for name, address, signature, date | missing."""
    head, _, text = block.partition("\n")
    kind, title, parts, competence, flags, form, missing = (field.strip() for field in head.split("|"))
    channel, given = form.split()
    named, placed, signed, dated = (letter == "y" for letter in given)
    code, _, to = competence.partition(":")
    row = {
        "id": name, "parts": parts.replace(">", "|"), "competence": code, "transfer_to": to, "flags": flags, "channel": channel,
        "sender_name": "có" if named else "", "sender_address": "có" if placed else "", "signed": "yes" if signed else "no",
        "date": "có" if dated else "", "missing": missing.strip("-"),
    }  # fmt: skip
    return Example(name, title, text.strip(), kind, row)


def _parts_of(name: str, text: str, kinds: str) -> list[Example]:
    """A mixed letter's parts are letters too, when it falls apart as its writer says."""
    wanted, found = kinds.split("|"), [piece for piece in pieces(text) if asks_something(piece)]
    if len(wanted) < 2 or len(found) != len(wanted):
        return []
    return [
        Example(f"{name}.{k}", "", piece, kind, {})
        for (piece, kind), k in zip(zip(found, wanted, strict=True), "abcde", strict=False)
    ]


def numbers(examples: list[Example], weight: float = 1.0) -> list[Numbers]:
    """Return what the model learns from: letters about one matter."""
    return [
        Numbers(see(e.text, e.title).features, CLASSES.index(e.kind), weight)
        for e in examples
        if e.kind in CLASSES
    ]


def train(examples: list[Numbers], seed: int = 1) -> Weights:
    """Return the weights: half by regression, half by how often each kind shows a sign or a word.

    The regression knows what decides among the letters it saw; frequency is the better guide in letters that put things otherwise.
    """
    examples = _with_known_words(examples)
    often = _frequencies(examples)
    table = {}
    for name, row in _regress(examples, seed).items():
        both = [
            SHARPEN * ((1 - SHARE) * w + SHARE * f)
            for w, f in zip(row, often.get(name, (0.0,) * len(row)), strict=True)
        ]
        if name == "always" or max(map(abs, both)) >= SMALLEST:
            table[name] = tuple(round(w, 3) for w in both)
    return dict(sorted(table.items()))


def _frequencies(examples: list[Numbers]) -> Weights:
    """Return, per sign and word, the logarithm of its share in each kind, about their mean (naive Bayes, every kind alike)."""
    counts: list[Counter[str]] = [Counter() for _ in CLASSES]
    for features, target, _ in examples:
        counts[target].update(name for name, value in features.items() if value > 0 and name not in SHAPES)
    names = set().union(*counts)
    whole = [sum(count.values()) + UNMET * len(names) for count in counts]
    found = {}
    for name in names:
        row = [math.log((count[name] + UNMET) / all_) for count, all_ in zip(counts, whole, strict=True)]
        mean, value = sum(row) / len(row), (PAIR if "_" in name else WORD) if name.startswith("w.") else 1.0
        found[name] = tuple(TRUST * (one - mean) / value for one in row)
    return found


def _regress(examples: list[Numbers], seed: int) -> dict[str, list[float]]:
    """Plain gradient descent with a step per feature (AdaGrad) and shrinking."""
    places = range(len(CLASSES))
    table = {name: [0.0] * len(CLASSES) for e in examples for name in e.features} | {
        "always": [0.0] * len(CLASSES)
    }
    steps = {name: [1e-6] * len(CLASSES) for name in table}
    order, dice = list(examples), random.Random(seed)  # noqa: S311
    for _ in range(EPOCHS):
        dice.shuffle(order)
        for features, target, weight in order:
            odds = list(chances(features, table).values())  # type: ignore[arg-type]
            for name, value in [*features.items(), ("always", 1.0)]:
                row, step = table[name], steps[name]
                for k in places:
                    slope = weight * (odds[k] - (k == target)) * value + SHRINK * row[k]
                    step[k] += slope * slope
                    row[k] -= RATE * slope / math.sqrt(step[k])
    return table


def _with_known_words(examples: list[Numbers]) -> list[Numbers]:
    """A word met in one letter only is a name, not a sign."""
    met = Counter(name for e in examples for name in e.features if name.startswith("w."))
    return [
        e._replace(
            features={
                n: v for n, v in e.features.items() if not n.startswith("w.") or met[n] >= FEWEST_LETTERS
            }
        )
        for e in examples
    ]


def folds(examples: list[Example], count: int, seed: int) -> list[list[Example]]:
    """Return ``examples`` in ``count`` parts with each kind spread evenly."""
    dice = random.Random(seed)  # noqa: S311
    parts: list[list[Example]] = [[] for _ in range(count)]
    place = 0
    for kind in sorted({e.kind for e in examples}):
        of_kind = [e for e in examples if e.kind == kind]
        dice.shuffle(of_kind)
        for example in of_kind:
            parts[place % count].append(example)
            place += 1
    return parts


def save(table: Weights) -> None:
    """Write the weights, a line a feature."""
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["feature", *CLASSES])
        writer.writerows([name, *row] for name, row in table.items())


if __name__ == "__main__":
    save(train(numbers(written()) + numbers(given())))
