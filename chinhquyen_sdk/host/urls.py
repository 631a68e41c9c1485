"""The addresses that modules bring, each behind its module's switch."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from chinhquyen_sdk.modules import Manifest, registry

from .gates import Refusal, api_not_found, gated, not_found

log = logging.getLogger("chinhquyen.modules")
Patterns = list[URLPattern | URLResolver]
_PART = re.compile(r"<(?:(\w+):)?\w+>")


def module_urlpatterns() -> Patterns:
    """Return the pages' addresses of all modules; they are mounted at the root, before Wagtail's own."""
    taken: dict[str, str] = {}
    return [p for m in registry().manifests for p in _patterns(m, m.urls, not_found, taken)]


def api_urlpatterns() -> Patterns:
    """Return the API's addresses of the host and of all modules; they are mounted under /api/v1/."""
    from .exports import api as exports
    from .indicators import api as indicators

    own: Patterns = [*exports.urlpatterns, *indicators.urlpatterns]
    taken = dict.fromkeys(_addresses(own), "của nền tảng")
    return own + [p for m in registry().manifests for p in _patterns(m, m.api_urls, api_not_found, taken)]


def _patterns(manifest: Manifest, dotted: str, refuse: Refusal, taken: dict[str, str]) -> Patterns:
    """Mount the addresses of ``dotted``, unless one of them is ``taken``: the module would answer in another's place."""
    if not dotted:
        return []
    try:
        resolver = path("", include(import_module(dotted)))
        mine = list(_addresses([resolver]))
        if twice := next((address for address in mine if address in taken), None):
            raise LookupError(f"địa chỉ {twice} đã là {taken[twice]}")
        taken.update(dict.fromkeys(mine, f"của mô-đun {manifest.slug}"))
        return gated(manifest.slug, [resolver], refuse)
    except Exception as error:  # noqa: BLE001 - a module's fault must not take the site's addresses away
        reason = f"{dotted}: {type(error).__name__}: {error}"
        log.error("module %s is broken: %s", manifest.slug, reason)
        registry().report_broken(manifest.slug, reason)
        return []


def _addresses(patterns: Patterns, before: str = "") -> Iterator[str]:
    """Yield every address, its parts without their names: two that differ in names alone are one to a browser."""
    for pattern in patterns:
        address = before + _PART.sub(r"<\1>", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from _addresses(pattern.url_patterns, address)
        else:
            yield address
