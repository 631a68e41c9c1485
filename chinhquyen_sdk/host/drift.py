"""Modules whose models are no longer what their migrations make: found when somebody opens the page of modules.

It takes about a second, so it is done once in a process and never on a citizen's way.
"""

from __future__ import annotations

import logging
from functools import cache

from django.apps import apps
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import AddField, RemoveField
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.utils import translation

from .fences import module_at

log = logging.getLogger("chinhquyen.modules")


def said_of(slug: str) -> list[str]:
    """Return what staff read when a migration of ``slug`` is missing."""
    differ = _differing().get(slug)
    if not differ:
        return []
    return [
        f"Mô hình dữ liệu khác với migration: {', '.join(differ)}. Trang dùng tới có thể lỗi; báo người viết mô-đun"
        " là thiếu migration."
    ]


@cache
def _differing() -> dict[str, tuple[str, ...]]:
    """Return what differs by the module's slug; nothing where the migrations themselves cannot be read."""
    try:
        with translation.override(None):  # migrations hold words as they stand in the code
            loader = MigrationLoader(None, ignore_no_migrations=True)
            seen = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps))
            changes = seen.changes(graph=loader.graph)
    except Exception as error:  # noqa: BLE001 - one module's torn migration must not close the page that names it
        log.error("the migrations cannot be compared: %s", type(error).__name__)
        return {}
    return {
        slug: tuple(dict.fromkeys(_named(each) for step in steps for each in step.operations))
        for label, steps in changes.items()
        if (slug := module_at(apps.get_app_config(label).name))
    }


def _named(change: Operation) -> str:
    """Name the table and the column as the module's author calls them."""
    table = getattr(change, "model_name", "") or getattr(change, "name", "")
    name = f"{table}.{change.name}" if hasattr(change, "model_name") and hasattr(change, "name") else table
    words = {AddField: "thêm", RemoveField: "bỏ"}.get(type(change), "")
    return f"{words} {name}".strip()
