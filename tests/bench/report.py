"""The table on the screen and var/bench.json."""

from __future__ import annotations

import json
import os
import platform
from pathlib import Path

from tests.bench.measure import Ratio

FILE = Path(os.environ.get("CHINHQUYEN_VAR") or "var") / "bench.json"


def number(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def line(found: Ratio) -> str:
    sides = f"{number(found.ours)} / {number(found.theirs)} {found.unit}"
    verdict = "ok" if found.holds else "MISSED"
    return f"{found.id:<18} {number(found.ratio):>9}  {found.want} {found.limit:<5g} {verdict:<6}  {sides:<28} {found.what}"


def write(found: list[Ratio], failed: dict[str, str]) -> None:
    FILE.parent.mkdir(parents=True, exist_ok=True)
    machine = {"python": platform.python_version(), "cores": os.cpu_count()}
    content = {"machine": machine, "ratios": [each.as_dict() for each in found], "not measured": failed}
    FILE.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
