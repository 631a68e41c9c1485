"""Every test on SQLite, journeys in Chromium included; then those that touch the database on PostgreSQL.

Arguments go to pytest: tools/test.py -k petition
"""

from __future__ import annotations

import os
import subprocess
import sys

from paths import PYTHON, ROOT

PYTEST = [
    str(PYTHON),
    "-m",
    "pytest",
    "-q",
    "-n",
    "auto",
    "--maxprocesses",
    "4",
    "--dist",
    "worksteal",
    "--max-worker-restart",
    "2",
]
# Nothing here is about the database: once is enough.
ONLY_ONCE = [
    "--ignore=tests/sdk",
    "--ignore=tests/rules",
    "--ignore=tests/docs",
    "--ignore=tests/journeys",
    "--ignore=tests/wheels",
    "--ignore=tests/site/security",
    "--ignore=tests/site/host_web/test_contract_catches.py",
    "--ignore=tests/site/host_core/test_contract_finds.py",
    "--ignore=tests/site/host_web/test_whole_api.py",
    "-m",
    "not journey",
    # Drawing pages and opening doors one by one, which SQLite has done.
    "-k",
    "not pass_axe and not row_of_the_neighbour and not neighbours_is_not_there and not found_at_every_door",
]
NOTHING_COLLECTED = 5
# Many tests start a Python of their own; each would compile the whole house where bytecode is switched off.
BYTECODE = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(ROOT / "var" / "bytecode")}


def pytest(title: str, options: list[str], env: dict[str, str]) -> bool:
    print(f"\n— {title}", flush=True)
    done = subprocess.run(
        [*PYTEST, *options],
        cwd=ROOT,
        env={**os.environ, **BYTECODE, **env},
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode in (0, NOTHING_COLLECTED)


def main(options: list[str]) -> int:
    sys.path.insert(0, str(ROOT))
    from tests.services import has_postgres, postgres_address

    on_sqlite = pytest("On SQLite", options, {"CHINHQUYEN_DB": ""})
    if has_postgres():
        address = {"CHINHQUYEN_DB": postgres_address()}
        on_postgres = pytest("On PostgreSQL", [*ONLY_ONCE, *options], address)
    else:
        on_postgres = os.environ.get("REQUIRE_SERVICES") != "1"
        print("\n— On PostgreSQL: skipped: no server on 127.0.0.1:5432", flush=True)
    return 0 if on_sqlite and on_postgres else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
