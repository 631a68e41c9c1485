"""The ranked index over public texts: FTS5 with bm25 on SQLite, a weighted tsvector on PostgreSQL.

Unlike :mod:`chinhquyen_sdk.host.fulltext`, which walks rows newest first, a citizen wants the best answer first: a word in
a title counts eight times one in the text, a word in a file half of that.
"""

from __future__ import annotations

import json
from datetime import date
from typing import Any, NamedTuple

from django.db import connection, migrations

from ..fulltext import MARK, Statements, index_operation
from ..models import PublicTextRow

TITLE_WEIGHT, FILE_WEIGHT = 8, 0.5
_TABLE = "chinhquyen_publictextrow"


class Sought(NamedTuple):
    """What a text must hold, folded: all ``words``, a word with ``beginning``, each of ``phrases`` word by word in its order.

    Of each of the ``groups`` one word is enough.
    """

    words: tuple[str, ...] = ()
    beginning: str = ""
    phrases: tuple[tuple[str, ...], ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()


class Best(NamedTuple):
    """A text among the best, with the beginnings of its text and of its folded words."""

    id: int
    source: str
    key: str
    kind: str
    title: str
    path: str
    on: date | None
    files: list[dict[str, Any]]
    title_words: str
    text: str
    text_words: str


BEGINNING = 4_000
_COLUMNS_READ = (
    "t.id, t.source, t.key, t.kind, t.title, t.path, t.{on}, t.files, t.title_words, "
    f"substr(t.text, 1, {BEGINNING}), substr(t.text_words, 1, {BEGINNING})"
)


def ranked(sought: Sought, narrow: dict[str, Any], start: int, size: int) -> list[int]:
    """Return keys of texts that hold what is ``sought``, best first, newest of equals first.

    ``narrow``: ``site``, and where asked for ``kind`` and the sources that are ``off``.
    """
    return [row[0] for row in _asked_for(sought, narrow, start, size, "SELECT id, score FROM best")]


def best(sought: Sought, narrow: dict[str, Any], start: int, size: int) -> list[Best]:
    """Return what :func:`ranked` finds, read in the same query: one way to the database, and no model's weight."""
    columns = _COLUMNS_READ.format(on=connection.ops.quote_name("on"))
    reading = f"SELECT {columns} FROM best JOIN {_TABLE} t ON t.id = best.id ORDER BY best.score, t.id DESC"  # noqa: S608 - our own names
    return [_read(row) for row in _asked_for(sought, narrow, start, size, reading)]


def _asked_for(
    sought: Sought, narrow: dict[str, Any], start: int, size: int, reading: str
) -> list[tuple[Any, ...]]:
    narrowed, values = _narrowed(narrow)
    sql, asked = _RANKED[connection.vendor](sought, narrowed)
    # Ranked apart, with nothing but keys: sorting carries every column along.
    whole = f"WITH best AS MATERIALIZED ({sql}) {reading}"
    with connection.cursor() as cursor:
        cursor.execute(whole, [*_asked_before(asked), asked, *values, size, start])
        return list(cursor.fetchall())


def _read(row: tuple[Any, ...]) -> Best:
    """Return ``row`` with its day and its files as Python knows them; SQLite keeps both as text."""
    *before, on, files, title_words, text, text_words = row
    day = date.fromisoformat(on) if isinstance(on, str) else on
    read = json.loads(files) if isinstance(files, str) and files != "[]" else files or []
    return Best(*before, day, read if isinstance(read, list) else [], title_words, text, text_words)


def _narrowed(narrow: dict[str, Any]) -> tuple[str, list[Any]]:
    parts, values = ["t.site_id = %s"], [narrow["site"]]
    if narrow.get("kind"):
        parts.append("t.kind = %s")
        values.append(narrow["kind"])
    if off := narrow.get("off"):
        parts.append(f"t.source NOT IN ({', '.join(['%s'] * len(off))})")
        values += off
    return " AND ".join(parts), values


def _sqlite(sought: Sought, narrowed: str) -> tuple[str, str]:
    match = [f'"{word}"' for word in sought.words] + [f'"{" ".join(each)}"' for each in sought.phrases]
    match += ["(" + " OR ".join(f'"{word}"' for word in group) + ")" for group in sought.groups]
    match += [f'"{sought.beginning}"*'] if sought.beginning else []
    sql = (
        f"SELECT t.id, bm25({_TABLE}_index, {TITLE_WEIGHT}, 1, {FILE_WEIGHT}) AS score "  # noqa: S608 - our own names
        f"FROM {_TABLE}_index JOIN {_TABLE} t ON t.id = {_TABLE}_index.rowid "
        f"WHERE {_TABLE}_index MATCH %s AND {narrowed} ORDER BY score, t.id DESC LIMIT %s OFFSET %s"
    )
    return sql, " AND ".join(match)


# Title A, text D, files C; PostgreSQL names the weights in the order D, C, B, A.
_WEIGHTS = f"'{{{1 / TITLE_WEIGHT}, {FILE_WEIGHT / TITLE_WEIGHT}, 0, 1}}'"


def _postgresql(sought: Sought, narrowed: str) -> tuple[str, str]:
    match = [f"'{word}'" for word in sought.words]
    match += ["(" + " <-> ".join(f"'{word}'" for word in each) + ")" for each in sought.phrases]
    match += ["(" + " | ".join(f"'{word}'" for word in group) + ")" for group in sought.groups]
    match += [f"'{sought.beginning}':*"] if sought.beginning else []
    sql = (
        f"SELECT t.id, -ts_rank({_WEIGHTS}, t.lexemes, %s::tsquery, 1) AS score FROM {_TABLE} t "  # noqa: S608 - our own names
        f"WHERE t.lexemes @@ %s::tsquery AND {narrowed} ORDER BY score, t.id DESC LIMIT %s OFFSET %s"
    )
    return sql, " & ".join(match)


def _asked_before(asked: str) -> list[str]:
    return [asked] if connection.vendor == "postgresql" else []


_RANKED = {"sqlite": _sqlite, "postgresql": _postgresql}


def ranked_index() -> migrations.RunPython:
    """Return the migration operation that made the first index, over titles and texts."""
    return index_operation("chinhquyen", PublicTextRow.__name__, _made(_FIRST), _dropped())


def ranked_index_dropped() -> migrations.RunPython:
    """Return the migration operation that drops the first index, so that columns may be added beneath it."""
    return index_operation("chinhquyen", PublicTextRow.__name__, _dropped(), _made(_FIRST))


def ranked_index_with_files() -> migrations.RunPython:
    """Return the migration operation that makes the index over titles, texts and files from what is there."""
    return index_operation("chinhquyen", PublicTextRow.__name__, _made(_COLUMNS), _dropped())


# The columns and, on PostgreSQL, the class of weight of their words.
_FIRST = {"title_words": "A", "text_words": "D"}
_COLUMNS = {**_FIRST, "file_words": "C"}


def _made(columns: dict[str, str]) -> Statements:
    names = ", ".join(columns)
    old = ", ".join(f"old.{name}" for name in columns)
    new = ", ".join(f"new.{name}" for name in columns)
    gone = f"INSERT INTO {{table}}_index({{table}}_index, rowid, {names}) VALUES ('delete', old.id, {old});"  # noqa: S608 - our own names
    come = f"INSERT INTO {{table}}_index(rowid, {names}) VALUES (new.id, {new});"  # noqa: S608 - our own names
    # A mark between the columns keeps the last word of one and the first of the next from being a phrase.
    vectors = [
        f"setweight(to_tsvector('simple'::regconfig, {name} || ' {MARK}'), '{weight}')"
        for name, weight in columns.items()
    ]
    return {
        "sqlite": (
            f"CREATE VIRTUAL TABLE {{table}}_index USING fts5({names}, content='{{table}}', "
            "content_rowid='id', prefix='3', tokenize='ascii')",
            f"CREATE TRIGGER {{table}}_come AFTER INSERT ON {{table}} BEGIN {come} END",
            f"CREATE TRIGGER {{table}}_gone AFTER DELETE ON {{table}} BEGIN {gone} END",
            f"CREATE TRIGGER {{table}}_turn AFTER UPDATE OF {names} ON {{table}} BEGIN {gone} {come} END",
            "INSERT INTO {table}_index({table}_index) VALUES ('rebuild')",
        ),
        "postgresql": (
            f"ALTER TABLE {{table}} ADD COLUMN lexemes tsvector GENERATED ALWAYS AS ({' || '.join(vectors)}) STORED",
            "CREATE INDEX {table}_lexemes ON {table} USING gin (lexemes)",
        ),
    }


def _dropped() -> Statements:
    return {
        "sqlite": (
            "DROP TRIGGER {table}_come",
            "DROP TRIGGER {table}_gone",
            "DROP TRIGGER {table}_turn",
            "DROP TABLE {table}_index",
        ),
        "postgresql": ("DROP INDEX {table}_lexemes", "ALTER TABLE {table} DROP COLUMN lexemes"),
    }
