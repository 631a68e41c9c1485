"""A whole site that is killed and comes back: gunicorn and the task worker as `make demo` runs them, forked from one
process that has loaded Django, so that whoever is killed is replaced in milliseconds.

``python -m tests.site.storm.house`` says "web ID" and "worker ID" for each process it starts. "drain" on its input stops both
and works through what is due; when its input ends, all of it ends.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from contextlib import suppress

sys.path.insert(0, "tools")  # where the demo's own parent of both processes lies

import pair


def main() -> None:
    import django

    django.setup()
    from django.urls import get_resolver

    from chinhquyen_sdk.domain.reception import suggest_kind

    # Loaded once, here, instead of after each kill: on a busy machine nobody would live long enough to answer.
    assert get_resolver().url_patterns
    assert suggest_kind("Đèn đường ngõ 12 hỏng.", "")
    close_connections()
    alive: dict[str, int] = {}
    while True:
        keep_up(alive)
        if select.select([sys.stdin], [], [], 0.02)[0]:
            line = sys.stdin.readline().strip()
            if line == "drain":
                drain(alive)
            else:
                pair.end({child: name for name, child in alive.items()})
                return


def keep_up(alive: dict[str, int]) -> None:
    """Start whichever process is not there; what a killed web server's children were doing ends with it."""
    for name, run in (("web", pair.web), ("worker", pair.worker)):
        child = alive.get(name)
        if child and os.waitpid(child, os.WNOHANG)[0] == 0:
            continue
        if child:
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)
        alive[name] = pair.fork(run)
        print(name, alive[name], flush=True)


def drain(alive: dict[str, int]) -> None:
    """Stop everything; then one worker does what is due and goes."""
    pair.end({child: name for name, child in alive.items()})
    alive.clear()
    _, status = os.waitpid(pair.fork(work_once), 0)
    print("drained", os.waitstatus_to_exitcode(status), flush=True)


def work_once() -> None:
    from django.core.management import call_command

    call_command("run_worker", once=True)
    close_connections()


def close_connections() -> None:
    """What the parent opened would be shared by its children."""
    from django.db import connections

    connections.close_all()


if __name__ == "__main__":
    main()
