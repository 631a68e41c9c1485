"""Do database and software fit? Newer software waits for ``migrate``; older software must not write at all."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

from django.apps import apps
from django.core.management.base import CommandError
from django.db import OperationalError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

log = logging.getLogger("chinhquyen.start")
_ASK_AGAIN = 5.0


class Fit(NamedTuple):
    """``unknown``: applied, and this software has never heard of them. ``missing``: not applied yet. "app name" each."""

    unknown: tuple[str, ...]
    missing: tuple[str, ...]

    @property
    def problem(self) -> str:
        """One line for whoever runs the server; empty when they fit."""
        if self.unknown:
            return (
                f"Cơ sở dữ liệu mới hơn phần mềm (ví dụ {self.unknown[0]}): không chạy được bản cũ trên dữ liệu này. "
                "Hãy cài lại bản mới, hoặc khôi phục bản sao lưu làm trước khi nâng cấp (docs/running.md)."
            )
        if self.missing:
            return f"Cơ sở dữ liệu chưa được nâng cấp (còn {len(self.missing)} bước, ví dụ {self.missing[0]}): hãy chạy manage.py migrate."
        return ""


def fit() -> Fit:
    """Compare the migrations of the installed apps with what this database has had: one query."""
    known = _on_disk()
    labels = {config.label for config in apps.get_app_configs()}
    applied = {(app, name) for app, name in _applied() if app in labels}
    # A squashed migration stands for those it replaces.
    had = applied | {key for key, replaces in known.items() if replaces and replaces <= applied}
    replaced = frozenset().union(*known.values())
    return Fit(
        tuple(sorted(f"{app} {name}" for app, name in applied - set(known) - replaced)),
        tuple(sorted(f"{app} {name}" for app, name in set(known) - had - replaced)),
    )


@cache
def _on_disk() -> dict[tuple[str, str], frozenset[tuple[str, str]]]:
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    return {key: frozenset(map(tuple, one.replaces)) for key, one in loader.disk_migrations.items()}


def _applied() -> list[tuple[str, str]]:
    recorder = MigrationRecorder(connection)
    try:
        return list(recorder.migration_qs.values_list("app", "name"))
    except Exception:
        if recorder.has_table():
            raise
        return []


def at_web_start() -> None:
    """End the process with one plain line where the database is newer; where it is older, say so and answer "not ready".

    A database that does not answer yet is no reason not to start: readiness tells.
    """
    try:
        found = fit()
    except OperationalError:
        log.warning("Cơ sở dữ liệu chưa trả lời.")
        return
    finally:
        connection.close()  # the server forks after this, and a connection must not be shared
    if found.unknown:
        raise SystemExit(found.problem)
    if found.missing:
        log.warning(found.problem)


def at_worker_start(sleep: Callable[[float], None] = time.sleep) -> None:
    """Wait for ``migrate`` where the database is older; refuse with one plain line where it is newer."""
    said = False
    while True:
        found = fit()
        if found.unknown:
            raise CommandError(found.problem)
        if not found.missing:
            return
        if not said:
            log.warning(found.problem)
            said = True
        connection.close()
        sleep(_ASK_AGAIN)


def before_migrate(**_: Any) -> None:
    """Stop ``migrate`` of an older software before it touches anything."""
    found = fit()
    if found.unknown:
        raise CommandError(found.problem)
