"""A record's columns, written once: ``class PetitionRow(columns_of(Petition), SiteRow)``.

A type checker cannot see these columns, so only commands and queries touch rows; all others
handle records.
"""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from django.db import models
from pydantic import BaseModel

from .columns import column_of, is_json, is_text, shape_of


class SiteRow(models.Model):
    """What every row has: its own id, the commune it belongs to, and when it was written."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    site = models.ForeignKey(
        "wagtailcore.Site", on_delete=models.PROTECT, related_name="+", verbose_name="trang xã, phường"
    )
    created_at = models.DateTimeField("ghi lúc", auto_now_add=True)
    updated_at = models.DateTimeField("sửa lúc", auto_now=True)

    class Meta:
        abstract = True


class RecordRow(models.Model):
    """The way between a row and its record. An optional text that is empty reads back as None."""

    record_class: ClassVar[type[BaseModel]]
    # Columns whose None is kept as an empty text, and columns kept as JSON.
    optional_texts: ClassVar[frozenset[str]]
    json_columns: ClassVar[frozenset[str]]

    class Meta:
        abstract = True

    def record(self) -> Any:
        """Return the record this row keeps."""
        values = {name: getattr(self, name) for name in self.record_class.model_fields}
        for name in self.optional_texts:
            values[name] = values[name] or None
        return self.record_class.model_validate(values)

    @classmethod
    def values_of(cls, record: BaseModel) -> dict[str, Any]:
        """Return the column values of ``record``, for ``create``, ``update`` and ``setattr``."""
        values = {name: getattr(record, name) for name in cls.record_class.model_fields}
        if cls.json_columns:
            values |= record.model_dump(mode="json", include=set(cls.json_columns))
        for name in cls.optional_texts:
            values[name] = values[name] or ""
        return {name: str.__str__(v) if isinstance(v, str) else v for name, v in values.items()}


def columns_of(record_class: type[BaseModel]) -> type[RecordRow]:
    """Return an abstract model with one column for each field of ``record_class``.

    ``title`` and ``description`` become verbose_name and help_text. Among the bases put it before ``SiteRow``:
    a record's own ``id`` is then the row's.
    """
    fields = record_class.model_fields
    shapes = {name: shape_of(info) for name, info in fields.items()}
    body: dict[str, Any] = {name: column_of(name, info) for name, info in fields.items()}
    body |= {
        "__module__": record_class.__module__,
        "__doc__": f"Columns of {record_class.__name__}.",
        "Meta": type("Meta", (), {"abstract": True}),
        "record_class": record_class,
        "optional_texts": frozenset(n for n, s in shapes.items() if is_text(s) and s.optional),
        "json_columns": frozenset(n for n, s in shapes.items() if is_json(s)),
    }
    return type(f"{record_class.__name__}Columns", (RecordRow,), body)
