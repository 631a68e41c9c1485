"""Lists page by page along a column and the id: a page costs the same wherever it lies, and nothing is shown twice."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import DateTimeField, Model, Q, QuerySet

from .finding import Found


def page(rows: QuerySet[Any], column: str, after: str, size: int, *, newest: bool = True) -> Found:
    """Return at most ``size`` of ``rows`` behind the key ``after``, in the order of ``column`` and id, and the next key.

    ``column`` is a day or a moment; a key that is none begins at the first page.
    """
    beyond = "lt" if newest else "gt"
    key = _read(rows.model, after, moment=isinstance(rows.model._meta.get_field(column), DateTimeField))
    if key:
        # Said twice, so that the database walks its index from there on.
        rows = rows.filter(**{f"{column}__{beyond}e": key[0]}).filter(
            Q(**{f"{column}__{beyond}": key[0]}) | Q(**{f"id__{beyond}": key[1]})
        )
    order = (f"-{column}", "-id") if newest else (column, "id")
    found = list(rows.order_by(*order)[: size + 1])
    last = found[size - 1] if len(found) > size else None
    return Found(found[:size], f"{getattr(last, column).isoformat()}_{last.pk}" if last else "")


def _read(model: type[Model], after: str, *, moment: bool) -> tuple[date, UUID | int] | None:
    at, _, id = after.partition("_")
    try:
        if not moment:
            return date.fromisoformat(at), model._meta.pk.to_python(id)
        read = datetime.fromisoformat(at)
        return (read, model._meta.pk.to_python(id)) if read.tzinfo else None
    except (ValueError, ValidationError):
        return None
