"""Every check that needs no running site, two at a time; says all that is wrong, not only the first.

A few names after it run only those checks: tools/lint.py ruff mypy
"""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from paths import PYTHON, ROOT, VENV
from steps import StepFailed, run

BIN = VENV / "bin"
MANAGE = [PYTHON, ROOT / "manage.py"]
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "cms_site.settings.production",
    "CHINHQUYEN_SECRET_KEY": "only for this check " + "0123456789 abcdefghijklmnopqrstuvwxyz " * 2,
    "CHINHQUYEN_HOSTS": "commune.example",
}
CHECKS: dict[str, list[object]] = {
    "mypy": [BIN / "mypy"],
    "ruff": [BIN / "ruff", "check", "--output-format", "concise", "."],
    "layout": [BIN / "ruff", "format", "--check", "--output-format", "concise", "."],
    "imports": [BIN / "lint-imports"],
    "templates": [BIN / "djlint", "--lint", "--quiet", "."],
    "migrations": [*MANAGE, "makemigrations", "--check", "--dry-run"],
    "packages": [PYTHON, ROOT / "tools" / "audit_packages.py"],
    "django": [*MANAGE, "check", "--fail-level", "WARNING"],
    "deployment": [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"],
}


def check(name: str) -> tuple[bool, str]:
    started = time.monotonic()
    env = PRODUCTION if name == "deployment" else {}
    try:
        said = run(*map(str, CHECKS[name]), env={**env, "PYTHONWARNINGS": "ignore"})
    except StepFailed as failure:
        return False, f"{name} failed:\n{str(failure).strip()}\n"
    # What could not be checked must not read like what was.
    good = said.strip() if name == "packages" else "ok"
    return True, f"{name:<12} {good}   {time.monotonic() - started:.1f} s"


def main(names: list[str]) -> int:
    with ThreadPoolExecutor(max_workers=os.cpu_count() or 1) as pool:
        good = True
        for passed, line in pool.map(check, names):
            good &= passed
            print(line, flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or list(CHECKS)))
