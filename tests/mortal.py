"""Processes that can be killed: one that has loaded Django forks a child for each piece of work, and the test kills it.

``python -m tests.mortal`` reads lines "module:function argument", forks, answers with the child's process id, and when
the child is gone with how it ended: "0", or "-9" for whoever was killed. What a child peaks at in memory follows in MB.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent


class End(NamedTuple):
    """How a child ended; ``megabytes`` is the most memory it had."""

    status: int
    megabytes: float


class Nursery:
    """Starts the process, has it fork, and kills its children by their id, no other process."""

    def __init__(self, database: str, private: Path, settings: str = "cms_site.settings.test") -> None:
        env = {**os.environ, "CHINHQUYEN_DB": database, "DJANGO_SETTINGS_MODULE": settings}
        env["CHINHQUYEN_MORTAL_FILES"] = str(private)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.mortal"],
            cwd=ROOT, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self._child = 0

    def begin(self, work: str, argument: str) -> None:
        """Have a child do ``work``."""
        self._child = int(self._said(f"{work} {argument}"))

    def kill_when(self, ripe: Callable[[], bool], after: float = 0.0, patience: float = 60.0) -> bool:
        """Kill the child (SIGKILL) once ``ripe`` and so many seconds more; False: it was done before."""
        until = time.monotonic() + patience
        while not ripe() and self._lives() and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(after)
        if self._lives():
            os.kill(self._child, signal.SIGKILL)
        return self.end().status == -signal.SIGKILL

    def end(self) -> End:
        """Wait until the child is gone."""
        assert self._process.stdout
        status, megabytes = self._process.stdout.readline().split()
        return End(int(status), float(megabytes))

    def _lives(self) -> bool:
        """A child that ended and was not waited for yet is a zombie, which is no life."""
        try:
            state = Path(f"/proc/{self._child}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return False
        return state != "Z"

    def _said(self, line: str) -> str:
        assert self._process.stdin and self._process.stdout
        print(line, file=self._process.stdin, flush=True)
        return self._process.stdout.readline()

    def __enter__(self) -> Nursery:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()


def address() -> str:
    """Return where this process's database is, as another process is told."""
    from django.db import connection

    known = connection.settings_dict
    if connection.vendor != "postgresql":
        return str(known["NAME"])
    who = f"{known['USER']}:{known['PASSWORD']}" if known["PASSWORD"] else known["USER"]
    return f"postgres://{who}@{known['HOST']}:{known['PORT'] or 5432}/{known['NAME']}"


def _raise_children() -> None:
    import django
    from django.conf import settings

    settings.PRIVATE_ROOT = Path(os.environ["CHINHQUYEN_MORTAL_FILES"])
    # As on a real site: what a command asks for is a row in the database, not done on the spot.
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    django.setup()
    for line in sys.stdin:
        work, _, argument = line.strip().partition(" ")
        module, _, name = work.partition(":")
        function = getattr(import_module(module), name)
        child = os.fork()
        if not child:
            _work(function, argument)
        print(child, flush=True)
        _, status, used = os.wait4(child, 0)
        print(os.waitstatus_to_exitcode(status), used.ru_maxrss / 1024, flush=True)


def _work(function: Callable[[str], object], argument: str) -> None:
    """In the child. It leaves by ``_exit``: what the parent opened is not its to close."""
    os.dup2(2, 1)
    try:
        function(argument)
    except BaseException:  # noqa: BLE001 - whatever it was, the child ends here
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    _raise_children()
