"""From the short form of the content files to StreamField values."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from wagtail.rich_text import RichText


def body(parts: list[dict[str, Any]]) -> list[tuple[str, Any]]:
    """``[{"heading": "4 xin"}, {"text": "<p>…</p>"}]`` as the blocks of a page's body."""
    return [_block(*part) for entry in parts for part in entry.items()]


def _block(kind: str, value: Any) -> tuple[str, Any]:
    return kind, MAKERS.get(kind, lambda given: given)(value)


def _steps(steps: list[dict[str, str]]) -> dict[str, Any]:
    return {"steps": [{"title": step["title"], "text": RichText(step["text"])} for step in steps]}


def _table(value: dict[str, Any]) -> dict[str, Any]:
    columns = [{"type": "text", "heading": heading} for heading in value["columns"]]
    rows = [{"values": row} for row in value["rows"]]
    return {"caption": value["caption"], "table": {"columns": columns, "rows": rows, "id": str(uuid.uuid4())}}


def _rich(*names: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda value: {**value, **{name: RichText(value[name]) for name in names}}


MAKERS = {
    "heading": lambda text: {"text": text, "level": "h2"},
    "text": RichText,
    "call_out": lambda value: {**value, "text": RichText(value["text"])},
    "steps": _steps,
    "unit": _rich("duties"),
    "leader": _rich("life", "duties"),
    "table": _table,
    "piece": lambda piece: {"piece": piece},
}
