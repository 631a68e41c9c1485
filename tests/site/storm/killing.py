"""SIGKILL at random moments: mostly single processes, now and then the whole web server. Only what the house started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

ROOT = Path(__file__).parents[3]


class House:
    """The site in processes of its own, its parent's words read by a thread."""

    def __init__(self, port: int, env: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.site.storm.house"],
            cwd=ROOT, env={**os.environ, **env, "PORT": str(port)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        self.alive: dict[str, int] = {}
        self._drained = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            name, _, number = line.strip().partition(" ")
            if name in ("web", "worker"):
                self.alive[name] = int(number)
            elif name == "drained":
                self.drain_status = int(number)
                self._drained.set()

    def drain(self) -> int:
        """Stop web and worker, work through what is due, and start them again."""
        assert self._process.stdin
        self._drained.clear()
        print("drain", file=self._process.stdin, flush=True)
        assert self._drained.wait(180), "the worker did not come to an end"
        return self.drain_status

    def kill_one(self, chance: Random) -> str:
        """Kill one process or the web server with all of its own; return what it was, or nothing."""
        kind = chance.choices(["worker", "one web process", "web"], [4, 5, 1])[0]
        with suppress(ProcessLookupError, KeyError, FileNotFoundError, IndexError):
            if kind == "web":
                os.killpg(self.alive["web"], signal.SIGKILL)
            elif kind == "worker":
                os.kill(self.alive["worker"], signal.SIGKILL)
            else:
                os.kill(chance.choice(_children(self.alive["web"])), signal.SIGKILL)
            return kind
        return ""

    def __enter__(self) -> House:
        return self

    def __exit__(self, *_: Any) -> None:
        assert self._process.stdin
        with suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def storm(house: House, kills: int, chance: Random) -> Counter[str]:
    """Kill so many times; return how often what was killed."""
    killed: Counter[str] = Counter()
    while killed.total() < kills:
        time.sleep(chance.uniform(0.05, 1.2))
        if kind := house.kill_one(chance):
            killed[kind] += 1
    return killed


def _children(process: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
