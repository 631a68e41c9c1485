"""The addresses that modules bring, each behind its module's switch."""

from __future__ import annotations

import logging
from importlib import import_module

from django.urls import URLPattern, URLResolver, include, path

from chinhquyen_sdk.modules import Manifest, registry

from .gates import Refusal, api_not_found, gated, not_found

log = logging.getLogger("chinhquyen.modules")
Patterns = list[URLPattern | URLResolver]


def module_urlpatterns() -> Patterns:
    """Return the pages' addresses of all modules; they are mounted at the root, before Wagtail's own."""
    return [p for m in registry().manifests for p in _patterns(m, m.urls, not_found)]


def api_urlpatterns() -> Patterns:
    """Return the API's addresses of the host and of all modules; they are mounted under /api/v1/."""
    from .exports import api as exports
    from .indicators import api as indicators

    return [*exports.urlpatterns, *indicators.urlpatterns] + [
        p for m in registry().manifests for p in _patterns(m, m.api_urls, api_not_found)
    ]


def _patterns(manifest: Manifest, dotted: str, refuse: Refusal) -> Patterns:
    if not dotted:
        return []
    try:
        resolver = path("", include(import_module(dotted)))
        return gated(manifest.slug, [resolver], refuse)
    except Exception as error:  # noqa: BLE001 - a module's fault must not take the site's addresses away
        reason = f"{dotted}: {type(error).__name__}: {error}"
        log.error("module %s is broken: %s", manifest.slug, reason)
        registry().report_broken(manifest.slug, reason)
        return []
