"""Which database column keeps a record's field: one table, read from the field's annotation."""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin
from uuid import UUID, uuid4

from django.db import models
from pydantic import AwareDatetime, BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

CODE_LENGTH = 40
# Longer texts get a text area in forms and no width in the database; the record itself knows its limit.
WIDEST_LINE = 500


class Shape(NamedTuple):
    """A field's type without its wrappings: kind, limits said in ``Annotated`` and ``Field``, None or not."""

    kind: Any
    limits: Mapping[str, Any]
    optional: bool


def shape_of(info: FieldInfo) -> Shape:
    """Return the shape of a record's field."""
    kind, limits, optional = _unwrap(info.annotation)
    return Shape(kind, {**limits, **_limits(info.metadata)}, optional)


def _unwrap(annotation: Any) -> Shape:
    annotation = getattr(annotation, "__value__", annotation)
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        kind, limits, optional = _unwrap(inner)
        return Shape(kind, {**limits, **_limits(marks)}, optional)
    if origin in (Union, types.UnionType):
        kinds = [arg for arg in get_args(annotation) if arg is not type(None)]
        if len(kinds) == 1:
            return _unwrap(kinds[0])._replace(optional=True)
    return Shape(annotation, {}, False)


def _limits(marks: Sequence[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for mark in marks:
        if isinstance(mark, FieldInfo):
            found |= _limits(mark.metadata)
        for name in ("max_length", "max_digits", "decimal_places"):
            value = getattr(mark, name, None)
            if value is not None:
                found[name] = value
    return found


def _text(limits: Mapping[str, Any]) -> models.Field:
    length = limits.get("max_length")
    if length is None:
        return models.TextField()
    return (
        models.CharField(max_length=length) if length <= WIDEST_LINE else models.TextField(max_length=length)
    )


def _decimal(limits: Mapping[str, Any]) -> models.Field:
    if "max_digits" not in limits or "decimal_places" not in limits:
        raise TypeError(
            "a Decimal needs Field(max_digits=…, decimal_places=…), or the database would round it"
        )
    return models.DecimalField(max_digits=limits["max_digits"], decimal_places=limits["decimal_places"])


_PLAIN: dict[Any, Callable[[Mapping[str, Any]], models.Field]] = {
    str: _text,
    Decimal: _decimal,
    bool: lambda limits: models.BooleanField(),
    int: lambda limits: models.BigIntegerField(),
    float: lambda limits: models.FloatField(),
    datetime: lambda limits: models.DateTimeField(),
    AwareDatetime: lambda limits: models.DateTimeField(),
    date: lambda limits: models.DateField(),
    time: lambda limits: models.TimeField(),
    UUID: lambda limits: models.UUIDField(),
}


def is_text(shape: Shape) -> bool:
    """Say whether the column keeps text; such a column keeps "nothing" as an empty text, never as NULL."""
    return shape.kind is str or _is_code(shape.kind)


def is_json(shape: Shape) -> bool:
    """Say whether the column keeps the value as JSON."""
    kind = get_origin(shape.kind) or shape.kind
    return isinstance(kind, type) and issubclass(kind, (BaseModel, list, tuple, dict, frozenset))


def _is_code(kind: Any) -> bool:
    if get_origin(kind) is Literal:
        return all(isinstance(value, str) for value in get_args(kind))
    return isinstance(kind, type) and issubclass(kind, StrEnum)


def column_of(name: str, info: FieldInfo) -> models.Field:
    """Return the Django field that keeps field ``name``; TypeError for a type nobody decided on."""
    shape = shape_of(info)
    if name == "id" and shape.kind is UUID:
        return models.UUIDField(primary_key=True, default=uuid4, editable=False)
    column = _bare(name, shape)
    column.verbose_name = info.title or None
    column.help_text = info.description or ""
    column.null = shape.optional and not is_text(shape)
    column.blank = shape.optional or not info.is_required() or shape.kind is bool
    default = _default(info, shape)
    if default is not PydanticUndefined:
        column.default = default
    return column


def _bare(name: str, shape: Shape) -> models.Field:
    if _is_code(shape.kind):
        return models.CharField(max_length=CODE_LENGTH)
    if is_json(shape):
        return models.JSONField()
    maker = _PLAIN.get(shape.kind)
    if maker is None:
        raise TypeError(f"field {name}: no column for {shape.kind!r}; see host/columns.py")
    return maker(shape.limits)


def _default(info: FieldInfo, shape: Shape) -> Any:
    """Return what a new column starts with, in a form a migration can write down."""
    if info.is_required():
        return PydanticUndefined
    if info.default_factory is uuid4 and shape.kind is UUID:
        return uuid4
    value = info.default
    if is_json(shape):
        maker = info.default_factory or (type(value) if value in ((), [], {}) else None)
        return {tuple: list, list: list, dict: dict}.get(maker, PydanticUndefined)
    if is_text(shape):
        return "" if value is None else str.__str__(value) if isinstance(value, str) else PydanticUndefined
    return PydanticUndefined if value is None else value
