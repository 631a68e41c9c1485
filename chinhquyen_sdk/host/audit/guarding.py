"""Triggers in the database: no program changes or removes a line of the log, ours or another's."""

from __future__ import annotations

from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLES = ("chinhquyen_auditentry", "chinhquyen_auditlink")
_SAYS = "nhat ky he thong chi duoc ghi them"
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION chinhquyen_audit_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{_SAYS}'; END $$
"""


def guarded() -> migrations.RunPython:
    """Return the migration's step that puts the triggers there."""
    return migrations.RunPython(_guard, _unguard)


def _guard(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    for line in _lines(editor.connection.vendor):
        editor.execute(line)


def _unguard(apps: Any, editor: BaseDatabaseSchemaEditor) -> None:
    for line in taking_away(editor.connection.vendor):
        editor.execute(line)


def _lines(vendor: str) -> list[str]:
    if vendor == "postgresql":
        making = "CREATE TRIGGER {table}_{name} BEFORE {acts} ON {table} FOR EACH {each} EXECUTE FUNCTION chinhquyen_audit_only_added()"
        kinds = (("only_added", "UPDATE OR DELETE", "ROW"), ("not_emptied", "TRUNCATE", "STATEMENT"))
        return [_FUNCTION] + [
            making.format(table=table, name=name, acts=acts, each=each)
            for table in TABLES
            for name, acts, each in kinds
        ]
    making = "CREATE TRIGGER {table}_{name} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, '{says}'); END"
    kinds_here = (("only_added", "UPDATE"), ("not_emptied", "DELETE"))
    return [
        making.format(table=t, name=name, act=act, says=_SAYS) for t in TABLES for name, act in kinds_here
    ]


def taking_away(vendor: str) -> list[str]:
    """Return what takes the triggers away: for the way back of the migration, and for tests that empty their database."""
    on = " ON {table}" if vendor == "postgresql" else ""
    line = "DROP TRIGGER IF EXISTS {table}_{name}" + on
    return [line.format(table=table, name=name) for table in TABLES for name in ("only_added", "not_emptied")]
