"""The ranked index over public texts: FTS5 with bm25 on SQLite, a weighted tsvector on PostgreSQL.

Unlike :mod:`chinhquyen_sdk.host.fulltext`, which walks rows newest first, a citizen wants the best answer first: a word in
a title counts eight times one in the text.
"""

from __future__ import annotations

from typing import Any

from django.db import connection, migrations

from ..fulltext import Statements, index_operation
from ..models import PublicTextRow

TITLE_WEIGHT = 8
_TABLE = "chinhquyen_publictextrow"


def ranked(
    words: tuple[str, ...], beginning: str, narrow: dict[str, Any], start: int, size: int
) -> list[int]:
    """Return keys of texts that hold all ``words`` and a word with ``beginning``, best first, newest of equals first.

    ``narrow``: ``site``, and where asked for ``kind`` and the sources that are ``off``.
    """
    narrowed, values = _narrowed(narrow)
    sql, asked = _RANKED[connection.vendor](words, beginning, narrowed)
    with connection.cursor() as cursor:
        cursor.execute(sql, [asked, *values, *_asked_again(asked), size, start])
        return [row[0] for row in cursor.fetchall()]


def _narrowed(narrow: dict[str, Any]) -> tuple[str, list[Any]]:
    parts, values = ["t.site_id = %s"], [narrow["site"]]
    if narrow.get("kind"):
        parts.append("t.kind = %s")
        values.append(narrow["kind"])
    if off := narrow.get("off"):
        parts.append(f"t.source NOT IN ({', '.join(['%s'] * len(off))})")
        values += off
    return " AND ".join(parts), values


def _sqlite(words: tuple[str, ...], beginning: str, narrowed: str) -> tuple[str, str]:
    match = [f'"{word}"' for word in words] + ([f'"{beginning}"*'] if beginning else [])
    sql = (
        f"SELECT t.id FROM {_TABLE}_index JOIN {_TABLE} t ON t.id = {_TABLE}_index.rowid "  # noqa: S608 - our own names
        f"WHERE {_TABLE}_index MATCH %s AND {narrowed} "
        f"ORDER BY bm25({_TABLE}_index, {TITLE_WEIGHT}, 1), t.id DESC LIMIT %s OFFSET %s"
    )
    return sql, " AND ".join(match)


def _postgresql(words: tuple[str, ...], beginning: str, narrowed: str) -> tuple[str, str]:
    match = [f"'{word}'" for word in words] + ([f"'{beginning}':*"] if beginning else [])
    sql = (
        f"SELECT t.id FROM {_TABLE} t WHERE t.lexemes @@ %s::tsquery AND {narrowed} "  # noqa: S608 - our own names
        f"ORDER BY ts_rank('{{{1 / TITLE_WEIGHT}, 0, 0, 1}}', t.lexemes, %s::tsquery, 1) DESC, t.id DESC "
        "LIMIT %s OFFSET %s"
    )
    return sql, " & ".join(match)


def _asked_again(asked: str) -> list[str]:
    return [asked] if connection.vendor == "postgresql" else []


_RANKED = {"sqlite": _sqlite, "postgresql": _postgresql}


def ranked_index() -> migrations.RunPython:
    """Return the migration operation that makes the index."""
    return index_operation("chinhquyen", PublicTextRow.__name__, _MAKE, _DROP)


_GONE = (
    "INSERT INTO {table}_index({table}_index, rowid, title_words, text_words) "
    "VALUES ('delete', old.id, old.title_words, old.text_words);"
)
_COME = (
    "INSERT INTO {table}_index(rowid, title_words, text_words) "
    "VALUES (new.id, new.title_words, new.text_words);"
)
_MAKE: Statements = {
    "sqlite": (
        "CREATE VIRTUAL TABLE {table}_index USING fts5(title_words, text_words, content='{table}', "
        "content_rowid='id', prefix='3', tokenize='ascii')",
        "CREATE TRIGGER {table}_come AFTER INSERT ON {table} BEGIN " + _COME + " END",
        "CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN " + _GONE + " END",
        "CREATE TRIGGER {table}_turn AFTER UPDATE OF title_words, text_words ON {table} BEGIN "
        + _GONE
        + " "
        + _COME
        + " END",
    ),
    "postgresql": (
        "ALTER TABLE {table} ADD COLUMN lexemes tsvector GENERATED ALWAYS AS ("
        "setweight(to_tsvector('simple'::regconfig, title_words), 'A') || "
        "setweight(to_tsvector('simple'::regconfig, text_words), 'D')) STORED",
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
