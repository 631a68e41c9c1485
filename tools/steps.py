"""Short progress lines, quiet commands, and the one clear line when something stops the work."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from paths import ROOT


class StepFailed(Exception):
    """A command ended with an error. The text is what it printed."""


def stop(line: str) -> NoReturn:
    """Ends the tool with one line on stderr."""
    print(line, file=sys.stderr)
    raise SystemExit(1)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Says what is being done and, when done, how many seconds it took."""
    started = time.monotonic()
    print(f"{title} …", end="", flush=True)
    try:
        yield
    except BaseException:
        print(" failed", flush=True)
        raise
    print(f" {time.monotonic() - started:.1f} s", flush=True)


def run(*command: str | Path, env: dict[str, str] | None = None) -> str:
    """Runs a command in the repository without a terminal to ask on; returns what it printed."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise StepFailed(done.stdout)
    return done.stdout
