"""A process with one Django in it that measures itself on request: python -m tests.bench.peer bare

Reads lines of JSON, {"scenario": name, "times": n}, and answers each with the seconds it took: of CPU, and by the wall
where a database server does a part of the work.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from importlib import import_module
from pathlib import Path
from typing import TextIO

from tests.bench.measure import Timer

SETTINGS = {"bare": "tests.bench.bare.settings", "site": "cms_site.settings.demo"}


class Peer:
    """The other end: starts the process and asks it."""

    def __init__(self, kind: str, folder: Path, database: str = "") -> None:
        folder.mkdir(parents=True, exist_ok=True)
        env = {
            **os.environ,
            "CHINHQUYEN_VAR": str(folder),
            "CHINHQUYEN_DB": database or str(folder / "site.sqlite3"),
            "DJANGO_SETTINGS_MODULE": SETTINGS[kind],
        }
        command = [sys.executable, "-m", "tests.bench.peer", kind]
        self._process = subprocess.Popen(
            command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def timer(self, scenario: str) -> Timer:
        return lambda times: float(self._ask({"scenario": scenario, "times": times}))

    def _ask(self, question: dict[str, object]) -> str:
        assert self._process.stdin and self._process.stdout
        print(json.dumps(question), file=self._process.stdin, flush=True)
        answer = self._process.stdout.readline()
        if not answer.strip() or answer.startswith("!"):
            raise RuntimeError(f"{question}: {answer.strip() or 'the process ended'}")
        return answer

    def __enter__(self) -> Peer:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()


def answer(kind: str, questions: TextIO, answers: TextIO) -> None:
    """The child's loop, until its parent goes."""
    import django

    django.setup()
    scenarios = import_module(f"tests.bench.scenarios_{kind}")
    application = scenarios.start()
    from django.db import connection

    from tests.bench.requests import seconds

    served = connection.vendor == "postgresql"
    clock = time.perf_counter if served else time.process_time
    for line in questions:
        question = json.loads(line)
        try:
            took = seconds(application, scenarios.request(question["scenario"]), question["times"], clock)
        except Exception as error:  # noqa: BLE001 - told to the parent, which ends the benchmark
            took = f"! {type(error).__name__}: {error}".replace("\n", " ")
        print(took, file=answers, flush=True)


if __name__ == "__main__":
    # Whatever Django prints must not be taken for an answer.
    only_answers = sys.stdout
    sys.stdout = sys.stderr
    answer(sys.argv[1], sys.stdin, only_answers)
