"""What a module brings, in lines a person reads."""

from __future__ import annotations

from django.apps import apps
from django.utils.module_loading import import_string

from chinhquyen_sdk.modules import Manifest, registry

from . import drift, tables, troubles

NOTHING = "không"


def facts_of(manifest: Manifest) -> list[tuple[str, str]]:
    """Return title and text of each fact about an installed module."""
    return [
        ("hook", ", ".join(hooks_of(manifest.slug)) or NOTHING),
        ("bảng dữ liệu", ", ".join(tables_of(manifest)) or NOTHING),
        ("địa chỉ trang", manifest.urls or NOTHING),
        ("địa chỉ API", manifest.api_urls or NOTHING),
        ("quyền", ", ".join(p.codename for p in manifest.permissions) or NOTHING),
        ("căn cứ pháp lý", "; ".join(manifest.legal_bases) or NOTHING),
        ("tự kiểm tra", self_check(manifest)),
    ]


def wrong_with(slug: str) -> tuple[list[str], list[str]]:
    """Return why module ``slug`` does not work, and what it did wrong while it works."""
    broken = [reason for name, reason in registry().broken if name == slug]
    aging = [words for name, words in registry().aging if name == slug]
    return broken + tables.said_of(slug), troubles.troubles_of(slug) + drift.said_of(slug) + aging


def hooks_of(slug: str) -> list[str]:
    """Return the names of the hooks the module answers."""
    manager = registry().plugin_manager
    hooks = manager.get_plugin(slug)
    return sorted(caller.name for caller in (manager.get_hookcallers(hooks) if hooks else None) or [])


def tables_of(manifest: Manifest) -> list[str]:
    """Return the module's tables."""
    package = manifest.app.partition(".")[0]
    config = next((c for c in apps.get_app_configs() if c.name == package), None)
    return sorted(model._meta.db_table for model in config.get_models()) if config else []


def self_check(manifest: Manifest) -> str:
    """Run the module's own check ("package.module:function", which returns problems or nothing)."""
    if not manifest.self_check:
        return NOTHING
    try:
        problems = import_string(manifest.self_check.replace(":", "."))()
    except Exception as error:  # noqa: BLE001 - a report names what is broken, it does not break
        return f"hỏng: {type(error).__name__}"
    return "; ".join(problems or []) or "tốt"
