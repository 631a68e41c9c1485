"""Every benchmark, or those named: python -m tests.bench letters scale --cases 1000000"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator
from importlib import import_module

from tests.bench import report
from tests.bench.measure import Ratio

BENCHES = {
    "importing": "sdk",
    "deadlines": "sdk",
    "letters": "letters",
    "over_typst": "letters",
    "piles": "letters",
    "bulk": "bulk",
    "pages": "site",
    "filing": "site",
    "searching": "searching",
    "province": "province",
    "searching_postgres": "searching",
    "scale": "scale",
    "scale_postgres": "scale",
}


def main(names: list[str]) -> int:
    """Prints as it goes; a benchmark that cannot run is named with its reason and fails the run."""
    started = time.monotonic()
    found: list[Ratio] = []
    failed: dict[str, str] = {}
    print(f"{'':<18} {'ratio':>9}  {'limit':<21}  {'ours / theirs':<28}")
    for name in names:
        try:
            bench: Callable[[], Iterator[Ratio]] = getattr(
                import_module(f"tests.bench.{BENCHES[name]}"), name
            )
            for ratio in bench():
                print(report.line(ratio), flush=True)
                found.append(ratio)
        except Exception as error:  # noqa: BLE001 - one that fails must not hide the others
            failed[name] = f"{type(error).__name__}: {error}"
            print(f"{name:<18} not measured: {failed[name]}", flush=True)
    report.write(found, failed)
    print(f"\n{report.FILE}, {time.monotonic() - started:.0f} s")
    return 1 if failed else 0


def _asked() -> list[str]:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*BENCHES, []], help="none: all")
    parser.add_argument("--cases", type=int, help="how many cases the screens are measured with (100000)")
    parser.add_argument("--letters", type=int, help="how many letters one job approves and prints (500)")
    given = parser.parse_args()
    if given.letters:
        os.environ["CHINHQUYEN_BENCH_LETTERS"] = str(given.letters)
    if given.cases:
        os.environ["CHINHQUYEN_BENCH_CASES"] = str(given.cases)
    return given.names or list(BENCHES)


if __name__ == "__main__":
    sys.exit(main(_asked()))
