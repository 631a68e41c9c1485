"""Every address of a module, and the words by which its rows would be recognised where they do not belong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from django.apps import AppConfig, apps
from django.db import models
from django.urls import URLPattern, URLResolver
from django.utils.html import escape
from wagtail import hooks
from wagtail.models import Page, Site

from chinhquyen_sdk.host.fences import way_to_site
from chinhquyen_sdk.modules import Manifest

_PARAMETER = re.compile(r"<(?:(\w+):)?(\w+)>")


class Address(NamedTuple):
    """A pattern from the root, as "/don-thu/ho-so/<str:code>/", and the door it belongs to."""

    pattern: str
    door: str  # "page", "api" or "admin"

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """Converter and name of each part to fill in."""
        return [(kind or "str", name) for kind, name in _PARAMETER.findall(self.pattern)]

    def filled(self, values: Mapping[str, Any]) -> str | None:
        """Return the address with ``values``; None when one is missing."""
        if any(name not in values for _, name in self.parameters):
            return None
        return _PARAMETER.sub(lambda found: str(values[found[2]]), self.pattern)


def app_of(manifest: Manifest) -> AppConfig:
    """Return the module's Django app; LookupError when it is not installed."""
    package = manifest.app.partition(".")[0]
    found = next((config for config in apps.get_app_configs() if config.name == package), None)
    if found is None:
        raise LookupError(f"{manifest.slug} is not among INSTALLED_APPS")
    return found


def addresses_of(
    manifest: Manifest, api_prefix: str = "/api/v1/", admin_prefix: str = "/admin/"
) -> list[Address]:
    """Return all addresses the module brings: pages, API, and what its wagtail_hooks mount in the admin."""
    found = [Address(path, "page") for path in _under("/", _patterns(manifest.urls))]
    found += [Address(path, "api") for path in _under(api_prefix, _patterns(manifest.api_urls))]
    package = manifest.app.partition(".")[0]
    for mount in hooks.get_hooks("register_admin_urls"):
        if getattr(mount, "__module__", "").partition(".")[0] == package:
            found += [Address(path, "admin") for path in _under(admin_prefix, mount())]
    return found


def _patterns(dotted: str) -> list[URLPattern | URLResolver]:
    return import_module(dotted).urlpatterns if dotted else []


def _under(prefix: str, patterns: Iterable[URLPattern | URLResolver]) -> list[str]:
    found: list[str] = []
    for pattern in patterns:
        path = prefix + str(pattern.pattern)
        found += _under(path, pattern.url_patterns) if isinstance(pattern, URLResolver) else [path]
    return found


def tables_of(manifest: Manifest) -> list[type[models.Model]]:
    """Return the module's own tables; pages belong to a commune by the tree they stand in."""
    return [model for model in app_of(manifest).get_models() if not issubclass(model, Page)]


def rows_of(manifest: Manifest, site: Site) -> list[models.Model]:
    """Return every row the module keeps for ``site``."""
    ways = [(model, way_to_site(model)) for model in tables_of(manifest)]
    return [row for model, way in ways if way for row in model._default_manager.filter(**{way: site})]


def values_of(rows: Iterable[models.Model], parameters: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return for each row what fills the parameters: its key for ids, its columns for the rest."""
    wanted = list(parameters)
    found: list[dict[str, Any]] = []
    for row in rows:
        values: dict[str, Any] = {}
        for kind, name in wanted:
            if kind in ("uuid", "int") and _fits(row.pk, kind):
                values[name] = row.pk
            elif kind == "uuid":
                continue  # a number is no such key, and an address that cannot be asks nobody
            elif isinstance(getattr(row, name, None), (str, int)) and getattr(row, name):
                values[name] = getattr(row, name)
        if values:
            found.append(values)
    return found


def _fits(key: Any, kind: str) -> bool:
    return isinstance(key, int) if kind == "int" else not isinstance(key, int)


def marks_of(rows: Iterable[models.Model]) -> set[str]:
    """Return what gives the rows away in a page: keys, codes, and sentences or names long enough to be theirs."""
    marks: set[str] = set()
    for row in rows:
        if not isinstance(row.pk, int):
            marks.add(str(row.pk))
        for field in row._meta.concrete_fields:
            value = getattr(row, field.attname)
            if isinstance(field, (models.CharField, models.TextField)) and isinstance(value, str):
                line = value.strip().partition("\n")[0]
                if field.name == "code" and line:
                    marks.add(line)
                elif " " in line and len(line) >= 12:
                    marks.add(escape(line[:60]))
    return marks


def contents_of(rows: Iterable[models.Model]) -> list[tuple[Any, ...]]:
    """Return table and values of each row, in an order of their own; when it was last saved says nothing."""
    return sorted(((row._meta.db_table, *_values(row)) for row in rows), key=repr)


def _values(row: models.Model) -> list[Any]:
    return [
        getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if not getattr(field, "auto_now", False) and not getattr(field, "auto_now_add", False)
    ]
