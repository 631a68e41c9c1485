"""The words of a page as they will be read, and the same words changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.db import models
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

_QUIET = frozenset({"id", "type", "level", "tone"})  # keys of a block that hold no words


def page_words(page: Page) -> str:
    """Return everything a reader may see of ``page``, cells of a table side by side."""
    return "\n".join(line for name in word_fields(page) for line in _lines(_raw(page, name)) if line.strip())


def change_words(page: Page, change: Callable[[str], str]) -> None:
    """Let ``change`` rewrite every piece of text of ``page``. Nothing is saved."""
    for name in word_fields(page):
        raw = _changed(_raw(page, name), change)
        field = page._meta.get_field(name)
        setattr(page, name, field.to_python(raw) if isinstance(field, StreamField) else raw)


def word_fields(page: Page) -> list[str]:
    """Return the names of the fields of ``page`` that hold words for readers."""
    own = [f.name for f in page._meta.get_fields() if _holds_words(f) and f.model is not Page]
    return ["title", *own, "seo_title", "search_description"]


def _holds_words(field: Any) -> bool:
    kinds = (models.CharField, models.TextField, StreamField, RichTextField)
    return (
        isinstance(field, kinds)
        and not field.choices
        and not isinstance(field, (models.SlugField, models.URLField))
    )


def _raw(page: Page, name: str) -> Any:
    value = getattr(page, name)
    return value.get_prep_value() if hasattr(value, "get_prep_value") else value or ""


def _lines(raw: Any) -> Iterator[str]:
    if isinstance(raw, str):
        yield get_text_for_indexing(raw) if "<" in raw else raw
    elif isinstance(raw, list):
        for one in raw:
            yield from _lines(one)
    elif isinstance(raw, dict) and {"columns", "rows"} <= raw.keys():
        yield from _table(raw)
    elif isinstance(raw, dict):
        for key, one in raw.items():
            if key not in _QUIET:
                yield from _lines(one)


def _table(raw: dict[str, Any]) -> Iterator[str]:
    yield "\t".join(str(column.get("heading", "")) for column in raw["columns"])
    for row in raw["rows"]:
        yield "\t".join(" ".join(" ".join(_lines(cell)).split()) for cell in row["values"])


def _changed(raw: Any, change: Callable[[str], str]) -> Any:
    if isinstance(raw, str):
        return change(raw)
    if isinstance(raw, list):
        return [_changed(one, change) for one in raw]
    if isinstance(raw, dict):
        return {key: one if key in _QUIET else _changed(one, change) for key, one in raw.items()}
    return raw
