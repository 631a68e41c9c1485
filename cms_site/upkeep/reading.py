"""What a page holds besides words: its links, pictures, files and the kinds of its blocks, as they stand in the database."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, NamedTuple

from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

CHOSEN = {"page": "page", "document": "document", "image": "image", "picture": "image"}


class Link(NamedTuple):
    """Something a page leads to. ``kind``: page, document, image (then ``target`` is a key) or address."""

    kind: str
    target: str
    words: str = ""


class Contents(NamedTuple):
    links: list[Link]
    has: set[str]
    bare_pictures: list[str]


def contents_of(page: Page) -> Contents:
    """Everything in the page's streams and rich texts."""
    links: list[Link] = []
    has: set[str] = set()
    bare: list[str] = []
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            raw = getattr(page, field.name).get_prep_value() or []
            has |= {str(block.get("type")) for block in raw}
            links += _walk(raw, "")
            bare += [words for block in raw for words in _bare(block)]
        elif isinstance(field, RichTextField):
            links += _anchors(getattr(page, field.name) or "")
    if getattr(page, "picture_id", None) and hasattr(page, "alt") and not page.alt:
        bare.append("ảnh đầu tin")
    return Contents(links, has, bare)


def _walk(raw: Any, key: str) -> Iterator[Link]:
    if isinstance(raw, list):
        for each in raw:
            yield from _walk(each, key)
    elif isinstance(raw, dict):
        for name, each in raw.items():
            yield from _walk(each, name)
    elif isinstance(raw, int) and key in CHOSEN and not isinstance(raw, bool):
        yield Link(CHOSEN[key], str(raw))
    elif isinstance(raw, str) and key == "address" and raw:
        yield Link("address", raw)
    elif isinstance(raw, str) and "<a " in raw:
        yield from _anchors(raw)


def _bare(block: dict[str, Any]) -> Iterator[str]:
    """Pictures of blocks that were laid without the editor's form (an import, a script) and say nothing."""
    value = block.get("value")
    if isinstance(value, dict) and value.get("image") and "alt" in value and not value["alt"]:
        yield str(value.get("caption") or value.get("source") or "ảnh trong bài")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Link] = []
        self._open: tuple[str, str] | None = None
        self._words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "a":
            return
        given = {name: value or "" for name, value in attrs}
        kind = given.get("linktype", "")
        self._open = (kind, given.get("id", "")) if kind in CHOSEN else ("address", given.get("href", ""))
        self._words = ""

    def handle_data(self, data: str) -> None:
        self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            self.found.append(Link(*self._open, " ".join(self._words.split())[:80]))
            self._open = None


def _anchors(html: str) -> list[Link]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found
