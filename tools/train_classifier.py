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

from chinhquyen_sdk.domain.reception.classify.features import see  # noqa: E402
from chinhquyen_sdk.domain.reception.classify.model import CLASSES, Weights, chances  # noqa: E402
from chinhquyen_sdk.domain.reception.classify.parts import asks_something, pieces  # noqa: E402

DATA = ROOT / "tests/sdk/classify/data"
WEIGHTS = ROOT / "chinhquyen_sdk/domain/reception/classify/data/weights.csv"
FEWEST_LETTERS = 3
EPOCHS, RATE, SHRINK = 40, 0.25, 0.03


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
    """Return weights by plain gradient descent with a step per feature (AdaGrad) and shrinking."""
    examples = _with_known_words(examples)
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
    return {name: tuple(round(w, 3) for w in row) for name, row in sorted(table.items())}


def _with_known_words(examples: list[Numbers]) -> list[Numbers]:
    """A word met in fewer than three letters is a name, not a sign."""
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
