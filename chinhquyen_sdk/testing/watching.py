"""What a piece of code asks the database: which tables it writes, how often it asks the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from chinhquyen_sdk.host.fences import written_table


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
    return {table for sql in asked if (table := written_table(sql))}


def often(asked: list[str], most: int) -> dict[str, int]:
    """Return the statements asked more than ``most`` times: one question for each row."""
    return {sql: times for sql, times in Counter(asked).items() if times > most}
