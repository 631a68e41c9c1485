"""A word index the database keeps itself: FTS5 on SQLite, a GIN index on PostgreSQL. Diacritics do not matter.

A module has a table of :class:`IndexedWords`, one line for each thing that can be found, and the migration operation
:func:`word_index`. Whoever writes a line has it in the index in the same transaction. Found are keys of that table,
newest first, page by page: a word that stands in half of a million lines costs no more than a rare one.

Words are folded before (``chinhquyen_sdk.domain.text.words``). What narrows a search without being typed (the commune, a
state) is a mark: a word that begins with ``MARK`` and that no text can hold, because texts are cleaned of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple
from uuid import UUID

from django.apps import apps
from django.apps.registry import Apps
from django.db import connection, migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import QuerySet

from chinhquyen_sdk.domain import text

from .fences import all_communes

MARK = "zz"
_ALNUM = re.compile(r"[^a-z0-9]")
# A beginning of one or two letters stands in half of all lines under hundreds of words.
_SHORTEST_BEGINNING = 3
_WORDS_ASKED = 8
# What to run, by the database at hand.
Statements = dict[str, Sequence[str]]


class IndexedWords(models.Model):
    """Columns of a table with a word index; ``words`` are separated by single spaces."""

    has_word_index = True

    id = models.BigAutoField(primary_key=True)
    words = models.TextField(blank=True)

    class Meta:
        abstract = True


class Wanted(NamedTuple):
    """What to find: lines that hold all of ``every`` and, for each group, one of it; the last word may be a beginning."""

    every: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...] = ()
    beginning: str = ""


def mark(name: str, value: object = "") -> str:
    """Return the mark that says ``name`` is ``value``: letters and digits only."""
    return MARK + name + _ALNUM.sub("", text.fold(str(value)))


def indexed(texts: Iterable[str], marks: Iterable[str]) -> str:
    """Return what to keep in ``words``: each word once, and the marks."""
    found = [word for each in texts for word in text.words(each) if not word.startswith(MARK)]
    return " ".join(dict.fromkeys([*marks, *found]))


def keep(index: type[IndexedWords], words: Mapping[UUID, str]) -> None:
    """Write the lines of these subjects, new ones and changed ones, in one statement."""
    of = next(field for field in index._meta.concrete_fields if field.one_to_one)
    index._default_manager.bulk_create(
        [index(**{of.attname: id, "words": each}) for id, each in words.items()],
        batch_size=500, update_conflicts=True, unique_fields=[of.name], update_fields=["words"],
    )  # fmt: skip


def keep_missing(rows: QuerySet[Any], write: Callable[[list[Any]], None], *, repair: bool) -> int:
    """Return how many ``rows`` lack a line; ``repair`` has them written, bit by bit in the order of ``rows``."""
    found = rows.count()
    while repair and (some := list(rows[:500])):
        write(some)
    return found


def typed(words: str) -> tuple[tuple[str, ...], str]:
    """Return the words somebody typed, and the last of them as a beginning when it is long enough."""
    found = [word for word in text.words(words) if not word.startswith(MARK)][:_WORDS_ASKED]
    if not found:
        return (), ""
    *every, last = found
    return (tuple(every), last) if len(last) >= _SHORTEST_BEGINNING else (tuple(found), "")


def keys(model: type[IndexedWords], wanted: Wanted, *, before: int | None, size: int) -> list[int]:
    """Return the keys of at most ``size`` lines that fit, newest first, older than ``before``."""
    with all_communes("the commune is one of the words asked for, and only keys come back"):
        return _KEYS[connection.vendor](model._meta.db_table, wanted, before, size)


def _keys_sqlite(table: str, wanted: Wanted, before: int | None, size: int) -> list[int]:
    """FTS5 walks its lists from the newest key and stops when it has enough."""
    parts = [f'"{word}"' for word in wanted.every]
    parts += ["(" + " OR ".join(f'"{word}"' for word in group) + ")" for group in wanted.groups]
    parts += [f'"{wanted.beginning}"*'] if wanted.beginning else []
    older = "" if before is None else "AND rowid < %s"
    sql = f"SELECT rowid FROM {table}_index WHERE {table}_index MATCH %s {older} ORDER BY rowid DESC LIMIT %s"  # noqa: S608 - our own name
    with connection.cursor() as cursor:
        cursor.execute(sql, [" AND ".join(parts), *([] if before is None else [before]), size])
        return [row[0] for row in cursor.fetchall()]


# PostgreSQL's index knows no order: all that fit are found, then sorted. A stretch of keys is a word too, so that the
# newest stretches are looked through before the rest; what is rare there is not much in the rest.
_STRETCH = 12  # bits of a key within a stretch
_NEAR, _FURTHER = 3, 32  # stretches


class _Window(NamedTuple):
    """Keys ``below`` one, in ``stretches`` or, without any, all of them."""

    stretches: range
    below: int
    near: bool = False


def _keys_postgresql(table: str, wanted: Wanted, before: int | None, size: int) -> list[int]:
    with connection.cursor() as cursor:
        if before is None:
            cursor.execute(f"SELECT max(id) FROM {table}")  # noqa: S608 - our own name
            before = (cursor.fetchone()[0] or 0) + 1
        names, parts, values = [], [], []
        for window in _windows(before):
            names.append(f"w{len(names)}")
            fit, asked = _fitting(wanted, window)
            # Kept apart from the sorting, or the planner walks all keys backwards for a word that nobody wrote.
            parts.append(f"{names[-1]} AS MATERIALIZED (SELECT id FROM {table} WHERE {fit})")  # noqa: S608 - our own name
            values += asked
        found = " UNION ALL ".join(f"(SELECT id FROM {name} ORDER BY id DESC)" for name in names)  # noqa: S608 - w0, w1 …
        cursor.execute(f"WITH {', '.join(parts)} {found} LIMIT %s", [*values, size])
        return sorted((row[0] for row in cursor.fetchall()), reverse=True)


def _fitting(wanted: Wanted, window: _Window) -> tuple[str, list[Any]]:
    groups = [wanted.groups, [tuple(mark("b", number) for number in window.stretches)]]
    parts = [f"'{word}'" for word in wanted.every]
    parts += ["(" + " | ".join(f"'{word}'" for word in group) + ")" for group in chain(*groups) if group]
    beginning = f"'{wanted.beginning}':*"
    if wanted.beginning and window.near:
        # The function, unlike the operator, asks no index: it would gather every line under every such word.
        fit = "lexemes @@ %s::tsquery AND id < %s AND ts_match_vq(lexemes, %s::tsquery)"
        return fit, [" & ".join(parts), window.below, beginning]
    parts += [beginning] if wanted.beginning else []
    return "lexemes @@ %s::tsquery AND id < %s", [" & ".join(parts), window.below]


def _windows(before: int) -> list[_Window]:
    """Return what to look through, the newest first."""
    newest = (before - 1) >> _STRETCH
    near = range(newest, max(newest - _NEAR, -1), -1)
    further = range(newest - len(near), max(newest - len(near) - _FURTHER, -1), -1)
    rest = newest - len(near) - len(further)
    windows = [_Window(near, before, near=True)]
    windows += [_Window(further, (further[0] + 1) << _STRETCH)] if further else []
    return windows + ([_Window(range(0), (rest + 1) << _STRETCH)] if rest >= 0 else [])


_KEYS = {"sqlite": _keys_sqlite, "postgresql": _keys_postgresql}


def word_index(app_label: str, model_name: str) -> migrations.RunPython:
    """Return the migration operation that gives the table of ``model_name`` its index, filled from what is there."""

    return index_operation(app_label, model_name, _MAKE, _DROP)


def index_operation(
    app_label: str, model_name: str, making: Statements, dropping: Statements
) -> migrations.RunPython:
    """Return the migration operation that runs the statements of the database at hand; ``{table}`` is the model's table."""

    def make(state: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        _execute(editor, state.get_model(app_label, model_name)._meta.db_table, making)

    def drop(state: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        _execute(editor, state.get_model(app_label, model_name)._meta.db_table, dropping)

    return migrations.RunPython(make, drop)


def word_index_anew(app_label: str, model_name: str) -> migrations.RunPython:
    """Return the migration operation that makes PostgreSQL's index again, after what stands in it has changed."""

    def again(state: Apps, editor: BaseDatabaseSchemaEditor) -> None:
        if editor.connection.vendor == "postgresql":
            table = state.get_model(app_label, model_name)._meta.db_table
            _execute(editor, table, _DROP)
            _execute(editor, table, _MAKE)

    return migrations.RunPython(again, migrations.RunPython.noop)


def _execute(editor: BaseDatabaseSchemaEditor, table: str, statements: Statements) -> None:
    for statement in statements[editor.connection.vendor]:
        editor.execute(statement.format(table=table), params=None)


# The index holds no text of its own and no positions: the table's triggers tell it what comes and goes.
_GONE = "INSERT INTO {table}_index({table}_index, rowid, words) VALUES ('delete', old.id, old.words);"
_COME = "INSERT INTO {table}_index(rowid, words) VALUES (new.id, new.words);"
_MAKE: Statements = {
    "sqlite": (
        "CREATE VIRTUAL TABLE {table}_index USING fts5(words, content='{table}', content_rowid='id', detail=none, "
        "columnsize=0, prefix='3', tokenize='ascii')",
        "CREATE TRIGGER {table}_come AFTER INSERT ON {table} BEGIN " + _COME + " END",
        "CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN " + _GONE + " END",
        "CREATE TRIGGER {table}_turn AFTER UPDATE OF words ON {table} BEGIN " + _GONE + " " + _COME + " END",
        "INSERT INTO {table}_index({table}_index) VALUES ('rebuild')",
    ),
    "postgresql": (
        "ALTER TABLE {table} ADD COLUMN lexemes tsvector GENERATED ALWAYS AS "
        f"(array_to_tsvector(string_to_array(btrim(words || ' {mark('b')}' || (id >> {_STRETCH})), ' '))) STORED",
        "CREATE INDEX {table}_lexemes ON {table} USING gin (lexemes)",
    ),
}
_DROP: Statements = {
    "sqlite": (
        "DROP TRIGGER {table}_come",
        "DROP TRIGGER {table}_gone",
        "DROP TRIGGER {table}_turn",
        "DROP TABLE {table}_index",
    ),
    "postgresql": ("DROP INDEX {table}_lexemes", "ALTER TABLE {table} DROP COLUMN lexemes"),
}


def merge_indexes() -> bool:
    """Merge pieces of every word index, a step at a time; return whether more is to be done.

    Each row that is written leaves a piece, and FTS5 can leap through long lists only where they lie in one:
    a rare word beside a frequent one would cost what the frequent one does. PostgreSQL keeps its index itself.
    """
    if connection.vendor != "sqlite":
        return False
    indexed_tables = [
        model._meta.db_table for model in apps.get_models() if getattr(model, "has_word_index", False)
    ]
    more = [_merge_a_step(table) for table in indexed_tables]  # every table has its step, not only the first
    return any(more)


def _merge_a_step(table: str) -> bool:
    with connection.cursor() as cursor:
        before = cursor.connection.total_changes
        # A negative number of pages merges all pieces into one in the end; so many take a tenth of a second.
        cursor.execute(f"INSERT INTO {table}_index({table}_index, rank) VALUES ('merge', -500)")  # noqa: S608 - our own name
        return bool(cursor.connection.total_changes - before > 1)
