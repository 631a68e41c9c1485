"""Runs web and task worker as one: starts both, stops both, and says where the site is when it answers.

Django is already loaded when this starts, so both processes are forks of it: one start, one copy in memory.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress

import addresses

PATIENCE = 8.0  # seconds a child gets to finish what it is doing
PR_SET_PDEATHSIG = 1
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Stopped(Exception):
    """Somebody pressed Ctrl-C or ended the process."""


def serve() -> None:
    """Returns when the user stops the site; exits with status 1 when a part of it died."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for number in SIGNALS:
        signal.signal(number, _stop)
    children = {fork(web): "the web server", fork(worker): "the task worker"}
    try:
        addresses.announce(ended)
        died, _ = os.wait()
    except Stopped:
        end(children)
        print("\nStopped.", flush=True)
        return
    name = children.pop(died)
    end(children)
    print(f"\nStopped, because {name} ended by itself; its last lines are above.", file=sys.stderr)
    raise SystemExit(1)


def ended() -> bool:
    """Has a child ended? It is left to be collected."""
    return os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _stop(*_: object) -> None:
    for number in SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise Stopped


def fork(run: Callable[[], object]) -> int:
    """A child in a group of its own: Ctrl-C reaches only the parent, which then ends the whole group."""
    sys.stdout.flush()
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        os.setsid()
        for number in SIGNALS:
            signal.signal(number, signal.SIG_DFL)
        # Where the system can: end with the parent, even if that is killed outright.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        run()
        status = 0
    except SystemExit as asked:
        status = asked.code if isinstance(asked.code, int) else 1
    except BaseException:  # noqa: BLE001 - the last frame of the process: shown, then its status tells
        traceback.print_exc()
    os._exit(status)


def end(children: dict[int, str]) -> None:
    """Asks every group to stop, then insists."""
    for child in children:
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGTERM)
    last = time.monotonic() + PATIENCE
    waiting = set(children)
    while waiting and time.monotonic() < last:
        with suppress(ChildProcessError):
            waiting -= {child for child in waiting if os.waitpid(child, os.WNOHANG)[0]}
        time.sleep(0.02)
    for child in waiting:
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)


def web() -> None:
    import web_server

    web_server.run()


def worker() -> None:
    from django.core.management import call_command

    call_command("run_worker")
