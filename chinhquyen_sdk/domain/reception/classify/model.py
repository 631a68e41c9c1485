"""How much each thing seen speaks for each kind: weights from data/weights.csv, made by tools/train_classifier.py."""

from __future__ import annotations

import csv
import functools
import math
from importlib import resources

CLASSES = ("khieu_nai", "to_cao", "kien_nghi", "phan_anh", "khac")
Weights = dict[str, tuple[float, ...]]


@functools.cache
def weights() -> Weights:
    """Return the trained weights by feature; read once, when first asked."""
    text = resources.files(__package__).joinpath("data/weights.csv").read_text("utf-8")
    rows = csv.reader(text.splitlines())
    next(rows)
    return {name: tuple(map(float, numbers)) for name, *numbers in rows}


def chances(features: dict[str, float], table: Weights | None = None) -> dict[str, float]:
    """Return how likely each class is; they add up to one."""
    table = weights() if table is None else table
    sums = list(table.get("always", (0.0,) * len(CLASSES)))
    for name, value in features.items():
        for place, weight in enumerate(table.get(name, ())):
            sums[place] += weight * value
    top = max(sums)
    powers = [math.exp(one - top) for one in sums]
    whole = sum(powers)
    return {name: power / whole for name, power in zip(CLASSES, powers, strict=True)}
