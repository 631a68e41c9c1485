"""A process with one Django in it that measures itself on request: python -m tests.bench.peer bare

Reads lines of JSON, {"scenario": name, "times": n}, and answers each with the seconds of CPU it took; what
PostgreSQL's process for this connection took is among them.
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
            "PGOPTIONS": "-c max_parallel_workers_per_gather=0",  # one process is counted
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

    clock = _with_server if connection.vendor == "postgresql" else time.process_time
    for line in questions:
        question = json.loads(line)
        try:
            took = seconds(application, scenarios.request(question["scenario"]), question["times"], clock)
        except Exception as error:  # noqa: BLE001 - told to the parent, which ends the benchmark
            took = f"! {type(error).__name__}: {error}".replace("\n", " ")
        print(took, file=answers, flush=True)


def _with_server() -> float:
    from django.db import connection

    connection.ensure_connection()
    server = (
        Path(f"/proc/{connection.connection.info.backend_pid}/stat").read_text().rpartition(")")[2].split()
    )
    return time.process_time() + (int(server[11]) + int(server[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    # Whatever Django prints must not be taken for an answer.
    only_answers = sys.stdout
    sys.stdout = sys.stderr
    answer(sys.argv[1], sys.stdin, only_answers)
