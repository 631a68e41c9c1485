"""The demo site in its virtual environment: fills the database, then runs web and task worker together."""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import IO

from paths import ROOT
from steps import step, stop

sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms_site.settings.demo")

# In the SQLite file's own header: the demo was loaded to the end.
LOADED = 5455


def main(what: str) -> None:
    with step("Starting Django"):
        import django

        django.setup()
    running = hold_lock(alone=what == "reset")
    if what == "reset":
        empty()
    apart(lambda: fill(again=what == "load"))
    if what == "serve":
        import pair

        pair.serve()
    running.close()


def apart(work: Callable[[], None]) -> None:
    """Do ``work`` in a process of its own: printing letters starts threads, and after a fork of their process they hang."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        except KeyboardInterrupt:
            pass
        except Exception:  # noqa: BLE001 - a forked process must not go on into what its parent does next
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            os._exit(status)
    if os.waitpid(child, 0)[1]:
        stop("The demo could not be filled.")


def hold_lock(*, alone: bool) -> IO[str]:
    """Taken while the demo runs, so that nobody resets it under a running site."""
    from django.conf import settings

    settings.VAR_DIR.mkdir(parents=True, exist_ok=True)
    lock = (settings.VAR_DIR / "demo.lock").open("w")
    try:
        fcntl.flock(lock, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except OSError:
        stop("The demo is running: stop it with Ctrl-C first, then run make demo-reset again.")
    return lock


def empty() -> None:
    """Removes what the demo wrote: database, uploads, cache."""
    from django.conf import settings
    from django.db import connection

    if connection.vendor != "sqlite":
        stop("demo-reset only empties the SQLite demo; CHINHQUYEN_DB names another database.")
    connection.close()
    database = Path(connection.settings_dict["NAME"])
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
    for folder in (settings.MEDIA_ROOT, settings.PRIVATE_ROOT, settings.VAR_DIR / "cache"):
        shutil.rmtree(folder, ignore_errors=True)


def fill(*, again: bool) -> None:
    """Makes the tables and loads the demo; a demo loaded to its end is left as its users made it."""
    from django.core.management import call_command
    from django.db import connection

    from cms_site.schema.prepare import is_new, outstanding, prepare

    if is_new() or outstanding():
        with step("Making the tables"):
            prepare()
    if again or not is_loaded():
        with step("Loading the demo communes"):
            call_command("demo_load", verbosity=0)
        if connection.vendor == "sqlite":
            connection.cursor().execute(f"PRAGMA user_version = {LOADED}")
    from cms_site.demo.ports import set_ports

    set_ports(int(os.environ.get("PORT") or 8000))
    connection.close()


def is_loaded() -> bool:
    """On another database than SQLite there is no mark: loading again changes nothing there."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return False
    with connection.cursor() as cursor:
        return bool(cursor.execute("PRAGMA user_version").fetchone()[0] == LOADED)


if __name__ == "__main__":
    main(sys.argv[1])
