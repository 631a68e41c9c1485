"""Rows as like each other as the database allows, to see what a longer list costs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any
from uuid import uuid4

from django.db import DatabaseError, models, transaction

from chinhquyen_sdk.host.columns import shape_of

# A question for each of so many rows is seen; more rows say no more.
_OF_A_TABLE = 8


def three_times(rows: Iterable[models.Model]) -> int:
    """Copy rows twice and return how many copies the database took: some rows may stand only once."""
    tables: dict[type[models.Model], list[models.Model]] = {}
    for row in rows:
        # A row with another key is a line of totals or of an index: there is one for what it counts.
        if isinstance(row._meta.pk, models.UUIDField):
            tables.setdefault(type(row), []).append(row)
    some = [row for table in tables.values() for row in table[:_OF_A_TABLE]]
    return sum(_copied(row, number) for row in some for number in (1, 2))


def _copied(row: models.Model, number: int) -> bool:
    copy = type(row)._default_manager.get(pk=row.pk)
    copy.pk = uuid4()
    copy._state.adding = True
    for field in _told_apart(type(row)):
        value = getattr(copy, field.attname)
        if isinstance(field, models.CharField) and value:
            mark = f"-x{number}"
            setattr(copy, field.attname, value[: (field.max_length or 10_000) - len(mark)] + mark)
        elif isinstance(field, models.IntegerField) and value is not None:
            setattr(copy, field.attname, value + 1_000 * number)
    try:
        with transaction.atomic():
            models.Model.save_base(copy, raw=True, force_insert=True)
    except DatabaseError:
        return False
    return True


def _told_apart(model: type[models.Model]) -> list[Any]:
    """Return the columns by which the database knows one row from another; not its codes, which mean something."""
    alone = [field.name for field in model._meta.concrete_fields if field.unique]
    together = [
        name
        for constraint in model._meta.constraints
        if isinstance(constraint, models.UniqueConstraint)
        for name in constraint.fields
    ]
    return [model._meta.get_field(name) for name in {*alone, *together} if not _is_code(model, name)]


def _is_code(model: type[models.Model], name: str) -> bool:
    record = getattr(model, "record_class", None)
    kind = shape_of(record.model_fields[name]).kind if record and name in record.model_fields else None
    return isinstance(kind, type) and issubclass(kind, Enum)
