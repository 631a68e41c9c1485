"""Citations on a page become links to the library's documents: one question for a stretch of a page, then remembered."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from html import escape, unescape

from chinhquyen_sdk import calling
from chinhquyen_sdk.domain.documents import Target, find_citations, finder, law_names, stretches
from chinhquyen_sdk.domain.sites import SiteRef

KEPT_SECONDS = 60.0
_MOST_KEPT = 5_000
_MARKUP = re.compile(r"(<!--.*?-->|<[^>]*>)", re.S)
_TAG = re.compile(r"<\s*(/?)\s*([a-zA-Z0-9]+)")
# In these a link would be wrong, or would not be one.
_CLOSED = frozenset(
    {"a", "button", "script", "style", "textarea", "title", "select", "svg", "label", "summary"}
)
_known: dict[tuple[int, str], tuple[float, tuple[Target, ...]]] = {}


def linked(site: SiteRef, html: str) -> str:
    """Return ``html`` with the citations in its text as links; markup, and text in links, stays as it is."""
    parts = _MARKUP.split(html)
    open_at = _texts(parts)
    texts = {at: unescape(parts[at]) for at in open_at}
    keys = {one.key for text in texts.values() for one in find_citations(text, law_names()) if one.key}
    if not keys:
        return html
    find = finder(_targets(site, keys))
    for at, text in texts.items():
        pieces = stretches(text, find, law_names())
        if any(piece.url for piece in pieces):
            parts[at] = "".join(_drawn(piece.text, piece.url, piece.title) for piece in pieces)
    return "".join(parts)


def forget() -> None:
    """Forget what was asked; for tests, and for whoever has just changed a document."""
    _known.clear()


def _drawn(text: str, url: str, title: str) -> str:
    return f'<a href="{escape(url)}" title="{escape(title)}">{escape(text)}</a>' if url else escape(text)


def _texts(parts: list[str]) -> list[int]:
    """Return which parts are text outside of links, forms and scripts."""
    found, depth = [], 0
    for at, part in enumerate(parts):
        if at % 2 == 0:
            if depth == 0 and part.strip():
                found.append(at)
            continue
        tag = _TAG.match(part)
        if tag and tag[2].lower() in _CLOSED and not part.endswith("/>"):
            depth = max(depth - 1, 0) if tag[1] else depth + 1
    return found


def _targets(site: SiteRef, keys: Iterable[str]) -> dict[str, tuple[Target, ...]]:
    now = time.monotonic()
    missing = tuple(sorted(key for key in keys if _known.get((site.id, key), (0.0, ()))[0] < now))
    if missing:
        if len(_known) > _MOST_KEPT:
            _known.clear()
        asked: dict[str, list[Target]] = {key: [] for key in missing}
        for _, found in calling.ask("cited_documents", site, keys=missing).values:
            for target in found:
                asked.setdefault(target.key, []).append(target)
        _known.update({(site.id, key): (now + KEPT_SECONDS, tuple(found)) for key, found in asked.items()})
    return {key: _known[site.id, key][1] for key in keys if (site.id, key) in _known}
