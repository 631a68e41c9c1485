"""What a piece of code asks the database: which tables it writes, how often it asks the same."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection

from chinhquyen_sdk.modules import registry

_WRITTEN = re.compile(
    r"^\s*(?:INSERT (?:OR \w+ )?INTO|REPLACE INTO|UPDATE|DELETE FROM)\s+[\"`]?(\w+)", re.IGNORECASE
)


@contextmanager
def statements() -> Iterator[list[str]]:
    """Give a list that holds, at the end of the block, every statement asked in it, without its values."""
    asked: list[str] = []

    def note(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        asked.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        yield asked


def written_tables(asked: list[str]) -> set[str]:
    """Return the tables that the statements write."""
    return {found[1] for sql in asked if (found := _WRITTEN.match(sql))}


def tables_of_others(slug: str) -> dict[str, str]:
    """Return each table of every module but ``slug``, with the slug of its owner."""
    packages = {manifest.app.partition(".")[0]: manifest.slug for manifest in registry().manifests}
    return {
        model._meta.db_table: packages[model._meta.app_config.name]
        for model in apps.get_models(include_auto_created=True)
        if packages.get(model._meta.app_config.name, slug) != slug
    }


def often(asked: list[str], most: int) -> dict[str, int]:
    """Return the statements asked more than ``most`` times: one question for each row."""
    return {sql: times for sql, times in Counter(asked).items() if times > most}
