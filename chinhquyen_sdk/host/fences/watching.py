"""Looks at each statement a module sends, while it sends it. Says what is wrong; stops nothing.

A statement that was sent before costs a look into a dictionary, whatever the host itself asks a comparison.
"""

from __future__ import annotations

import logging
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from typing import Any, NamedTuple

from django.db import connections
from django.db.backends.signals import connection_created
from django.http import HttpRequest

from chinhquyen_sdk import calling

from .. import troubles
from ..watched import route_of
from .owners import communes_tables, module_at, narrowing, owners
from .statements import read_table, written_table

log = logging.getLogger("chinhquyen.fences")
# A page that does wrong does it each time it is opened: once a minute is told.
_AGAIN = 60.0
# Longer ones are rows written in bulk, whose text is never the same.
_LONGEST = 6_000
_serving: ContextVar[HttpRequest | None] = ContextVar("chinhquyen_serving", default=None)
_told: dict[tuple[str, str], float] = {}


class Wrong(NamedTuple):
    """What a statement did: "write" or "read", the table, and whose it is."""

    kind: str
    table: str
    owner: str

    def said(self, place: str) -> str:
        """Say it to the administrator."""
        at = f" (ở {place})" if place else ""
        if self.kind == "write":
            return f"Ghi vào bảng {self.table} của mô-đun {self.owner}{at}"
        return f"Đọc bảng {self.table} của mọi xã, phường, không chọn xã nào{at}"


@contextmanager
def serving(request: HttpRequest) -> Iterator[None]:
    """Until the end of the block ``request``, which came to one commune, is answered: nobody else's rows belong there."""
    token = _serving.set(request)
    try:
        yield
    finally:
        _serving.reset(token)


@contextmanager
def all_communes(why: str) -> Iterator[None]:
    """Read rows of every commune on purpose (a province's table of its communes); ``why`` is for whoever reads the code.

    The rows must be asked for within the block: a queryset asks only when it is gone through.
    """
    if not why.strip():
        raise ValueError("say why every commune's rows may be read here")
    token = _serving.set(None)
    try:
        yield
    finally:
        _serving.reset(token)


def _look(execute: Any, sql: Any, params: Any, many: bool, context: Any) -> Any:
    slug = calling.acting.get()
    if slug and isinstance(sql, str):
        try:
            _tell(slug, _judged(slug, sql))
        except Exception as error:  # noqa: BLE001 - a watch that stumbles must not cost anybody an answer
            log.warning("a statement of module %s was not judged: %s", slug, type(error).__name__)
    return execute(sql, params, many, context)


def _judged(slug: str, sql: str) -> Wrong | None:
    judge = _remembered if len(sql) < _LONGEST else _judge
    wrong = judge(slug, sql)
    return None if wrong and wrong.kind == "read" and _serving.get() is None else wrong


def _judge(slug: str, sql: str) -> Wrong | None:
    if table := written_table(sql):
        owner = owners().get(table, slug)
        return Wrong("write", table, owner) if owner != slug else None
    read = read_table(sql)
    if read is None or owners().get(read.table) != slug or read.table not in communes_tables():
        return None
    return None if _narrows(slug).search(read.where) else Wrong("read", read.table, slug)


_remembered = lru_cache(maxsize=2048)(_judge)


@cache
def _narrows(slug: str) -> re.Pattern[str]:
    """Match a narrowing column that equals something given, or is among some."""
    columns = "|".join(sorted(narrowing(slug)))
    return re.compile(
        rf"\b(?:{columns})\b[\"`]?\)?(?:::\w+)?\s*(?:IN\b|=\s*\(?\s*(?:%s|\?|ANY\b|SELECT\b|'|\d))",
        re.IGNORECASE,
    )


def _tell(slug: str, wrong: Wrong | None) -> None:
    if wrong is None:
        return
    said = wrong.said(_place(slug))
    now = time.monotonic()
    if now - _told.get((slug, said), -_AGAIN) < _AGAIN:
        return
    _told[slug, said] = now
    log.error("module %s: %s", slug, said)
    troubles.saw(slug, said)


def _place(slug: str) -> str:
    """Return the line of the module's own code that led here; the address where the page is drawn when its code is done."""
    frame = sys._getframe(1)
    while frame is not None:
        name = frame.f_globals.get("__name__", "")
        if module_at(name) == slug:
            return f"{name}, dòng {frame.f_lineno}"
        frame = frame.f_back  # type: ignore[assignment]  # the outermost frame has none
    request = _serving.get()
    return f"trang {route_of(request)}" if request is not None else ""


def told() -> list[tuple[str, str]]:
    """Return what this process told lately: the module's slug and the words."""
    return list(_told)


def forget() -> None:
    """Tell again what was told: for tests."""
    _told.clear()


def _stand_at(connection: Any, **kwargs: Any) -> None:
    if _look not in connection.execute_wrappers:
        connection.execute_wrappers.append(_look)


def watch() -> None:
    """Look at every connection of this process; called once when Django is ready."""
    connection_created.connect(_stand_at, dispatch_uid="chinhquyen.fences")
    for connection in connections.all(initialized_only=True):
        _stand_at(connection)
