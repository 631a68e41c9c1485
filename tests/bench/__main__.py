"""Every benchmark, or those named: python -m tests.bench letters deadlines"""

from __future__ import annotations

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
    "pages": "site",
    "filing": "site",
    "inbox": "site",
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(BENCHES)))
