"""A module whose tables are not in the database is closed: its pages would answer with an error."""

from __future__ import annotations

import time
from typing import NamedTuple

from django.apps import apps
from django.db import connection
from django.db.models.signals import post_migrate

from chinhquyen_sdk.modules import registry


class _Seen(NamedTuple):
    at: float
    lacking: dict[str, frozenset[str]]


# Until all are there the database is asked again after this long: somebody may have migrated from another process.
_ASK_AGAIN = 10.0
_kept: list[_Seen] = []


def lacking() -> dict[str, frozenset[str]]:
    """Return the tables that are missing, by the module's slug; asked once in a process where none is."""
    seen = _kept[0] if _kept else None
    if seen is None or (seen.lacking and time.monotonic() - seen.at > _ASK_AGAIN):
        seen = look()
    return seen.lacking


def look() -> _Seen:
    """Compare the tables of the modules with those in the database, and remember it."""
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
    packages = {manifest.app.partition(".")[0]: manifest.slug for manifest in registry().manifests}
    missing: dict[str, set[str]] = {}
    for model in apps.get_models(include_auto_created=True):
        slug = packages.get(model._meta.app_config.name)
        if slug and model._meta.managed and not model._meta.proxy and model._meta.db_table not in there:
            missing.setdefault(slug, set()).add(model._meta.db_table)
    seen = _Seen(time.monotonic(), {slug: frozenset(tables) for slug, tables in missing.items()})
    _kept[:] = [seen]
    return seen


def said_of(slug: str) -> list[str]:
    """Return what staff read when tables of ``slug`` are missing."""
    tables = sorted(lacking().get(slug, ()))
    if not tables:
        return []
    return [
        f"Thiếu bảng {', '.join(tables)} nên mô-đun tạm đóng. Mời chạy manage.py migrate;"
        " vẫn thiếu thì báo người viết mô-đun là thiếu migration."
    ]


def watch() -> None:
    """Look again after each migration; called once when Django is ready."""
    post_migrate.connect(lambda **kwargs: _kept.clear(), weak=False, dispatch_uid="chinhquyen.tables")
