"""Modules: what they declare, how they are found, and what is said of those that are broken."""

from __future__ import annotations

import difflib
import functools
import importlib
import importlib.metadata
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple, Self

import pluggy
from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from .domain.indicators import Indicator
from .domain.records import Record
from .domain.sites import SiteRef
from .hooks import SPECS
from .hooks.markers import PROJECT

ENTRY_POINTS = "chinhquyen.modules"


class Permission(BaseModel):
    """Something a person may do; ``codename`` is "app_label.verb_noun"."""

    model_config = ConfigDict(frozen=True)
    codename: str = Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    label: str


class Role(BaseModel):
    """A job in the commune and the permissions it brings; a site's groups are made of these."""

    model_config = ConfigDict(frozen=True)
    slug: str
    label: str
    permissions: tuple[str, ...]


class Chore(BaseModel):
    """Something the worker does every ``minutes`` minutes; ``act`` names a function "package.commands:verb" without arguments."""

    model_config = ConfigDict(frozen=True)
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    minutes: float = Field(gt=0)
    act: str


class Column(BaseModel):
    """A column of an export. ``personal``: it can tell who somebody is; left out unless asked for, allowed and logged."""

    model_config = ConfigDict(frozen=True)
    name: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str
    personal: bool = False


class Export(BaseModel):
    """Rows a module gives out as a file. The host asks for the period, writes the file and keeps it for some days.

    ``rows`` names a function "package.queries:export_x" of the site and ``{"since": "2026-01-01", "until": "2026-12-31"}``
    that yields one dict a row, read from the database bit by bit; ``count``, if named, takes the same and returns how many.
    """

    model_config = ConfigDict(frozen=True)
    slug: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str
    permission: str = Field(pattern=r"^[a-z_]+\.[a-z_]+$")
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: str
    count: str = ""
    period: str = Field(default="Nhận", description="what the period's days are days of, in one word")
    summary: str = ""

    @model_validator(mode="after")
    def _columns_once(self) -> Self:
        if len({column.name for column in self.columns}) != len(self.columns):
            raise ValueError(f"export {self.slug}: two columns have one name")
        return self

    def columns_shown(self, *, personal: bool) -> tuple[Column, ...]:
        """Return the columns of a file; those that tell who somebody is only with ``personal``."""
        return tuple(column for column in self.columns if personal or not column.personal)


class PublicService(BaseModel):
    """Something people can have done at a public page of the module; search machines are told of it.

    ``page`` names an address without parts to fill in ("reception_days:index").
    """

    model_config = ConfigDict(frozen=True)
    page: str = Field(pattern=r"^[a-z_]+:[a-z_]+$")
    label: str
    summary: str


class Manifest(BaseModel):
    """All that a module says of itself, in one place. Dotted paths are imported only after Django starts."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    slug: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    label: str
    summary: str
    version: str
    requires_sdk: str = Field(description="version specifier, e.g. '>=0.1,<0.2'")
    app: str = Field(description="dotted path of the module's AppConfig")
    hooks: str = Field(default="", description="'package.hooks:Hooks'")
    urls: str = ""
    api_urls: str = ""
    legal_bases: tuple[str, ...] = ()
    settings_schema: type[Record] | None = Field(
        default=None, description="what a commune may set here; every field has a default and a title"
    )
    permissions: tuple[Permission, ...] = ()
    roles: tuple[Role, ...] = ()
    indicators: tuple[Indicator, ...] = Field(
        default=(), description="figures the module answers with the hook ``indicators``"
    )
    exports: tuple[Export, ...] = ()
    services: tuple[PublicService, ...] = ()
    retention: str = Field(default="", description="what is kept how long, in words for staff")
    chores: tuple[Chore, ...] = ()
    purge: str = Field(default="", description="'package.commands:purge', called every six hours")
    recount: str = Field(
        default="",
        description="'package.commands:recount', compares running totals with a recount: manage.py recount",
    )
    demo: str = Field(default="", description="'package.commands:load_demo', called with a SiteRef")
    self_check: str = ""

    @field_validator("settings_schema")
    @classmethod
    def _can_be_left_alone(cls, schema: type[Record] | None) -> type[Record] | None:
        fields = schema.model_fields if schema else {}
        bare = [name for name, info in fields.items() if info.is_required() or not info.title]
        if bare:
            raise ValueError(f"settings_schema: {', '.join(bare)}: a default and a title are needed")
        return schema


class Broken(NamedTuple):
    """A module that is not used, or not wholly, and why (Vietnamese: staff read it)."""

    name: str
    reason: str


class Call(NamedTuple):
    """One call of a hook: who answered, for how many seconds, and the type of what it raised ("": nothing)."""

    slug: str
    hook: str
    seconds: float
    error: str


class Registry:
    """The modules of this installation. Found once, at settings time; a broken one is named, never fatal."""

    def __init__(self, points: Iterable[importlib.metadata.EntryPoint]) -> None:
        self.plugin_manager = pluggy.PluginManager(PROJECT)
        for spec in SPECS:
            self.plugin_manager.add_hookspecs(spec)
        self.broken: list[Broken] = []
        self.switch: Callable[[SiteRef, str], bool] = lambda site, slug: True
        self.notice: Callable[[Call], None] = lambda call: None
        found = sorted((m for point in points if (m := self._load(point))), key=lambda m: m.slug)
        self.manifests: tuple[Manifest, ...] = tuple(m for m in found if self._keeps_to_itself(m, found))

    def _load(self, point: importlib.metadata.EntryPoint) -> Manifest | None:
        try:
            manifest = point.load()
            if not isinstance(manifest, Manifest):
                raise TypeError(f"{point.value} không phải là Manifest")
            _require_sdk(manifest)
            importlib.import_module(manifest.app.rpartition(".")[0])
        except Exception as error:  # noqa: BLE001 - whatever a module does at import must not stop the site
            self.report_broken(point.name, f"không nạp được: {type(error).__name__}: {error}")
            return None
        return manifest

    def _keeps_to_itself(self, manifest: Manifest, all_found: list[Manifest]) -> bool:
        problems = collisions(manifest, all_found)
        for problem in problems:
            self.report_broken(manifest.slug, problem)
        return not problems

    def report_broken(self, slug: str, reason: str) -> None:
        """Remember that module ``slug`` does not work and why; the site goes on without it."""
        if Broken(slug, reason) not in self.broken:
            self.broken.append(Broken(slug, reason))

    def installed_apps(self) -> list[str]:
        """Return the dotted AppConfigs of the modules found, sorted by slug, for INSTALLED_APPS."""
        return [manifest.app for manifest in self.manifests]

    def manifest(self, slug: str) -> Manifest | None:
        """Return the manifest of ``slug``, or None when that module is not here."""
        return next((m for m in self.manifests if m.slug == slug), None)

    def register_hooks(self, slug: str, hooks: Any) -> bool:
        """Register the hooks object of module ``slug``; a misspelt hook leaves it out and is reported."""
        try:
            self.plugin_manager.register(hooks, name=slug)
            unknown = self._unknown_hooks(hooks)
            if unknown:
                raise pluggy.PluginValidationError(hooks, "; ".join(unknown))
        except Exception as error:  # noqa: BLE001 - a wrong signature or name must not stop the site
            if self.plugin_manager.has_plugin(slug):
                self.plugin_manager.unregister(name=slug)
            self.report_broken(slug, f"hook sai: {error}")
            return False
        return True

    def _unknown_hooks(self, hooks: Any) -> list[str]:
        callers = self.plugin_manager.get_hookcallers(hooks) or []
        known = [name for spec in SPECS for name in vars(spec) if not name.startswith("_")]
        return [_hint(caller.name, known) for caller in callers if not caller.has_spec()]


# Folders of templates and static files that belong to the host, to the site and to Wagtail.
_HOUSE = {
    "chinhquyen": "nền tảng",
    "cms_site": "trang",
    "wagtailadmin": "Wagtail",
    "wagtailcore": "Wagtail",
    "admin": "Django",
}


def collisions(manifest: Manifest, found: list[Manifest]) -> list[str]:
    """Return what of ``manifest`` belongs to another module already: its slug, a permission, templates, static files."""
    others = [other for other in found if other is not manifest]
    problems = [
        f"trùng mã với mô-đun {other.app}"
        for other in others
        if other.slug == manifest.slug and found.index(other) < found.index(manifest)
    ]
    theirs = {each.codename: other.slug for other in others for each in other.permissions}
    problems += [
        f"quyền {each.codename} là của mô-đun {theirs[each.codename]}"
        for each in manifest.permissions
        if each.codename in theirs and not each.codename.partition(".")[0].endswith(f"_{manifest.slug}")
    ]
    owners = {
        **_HOUSE,
        **{_package(other): f"mô-đun {other.slug}" for other in others if other.slug != manifest.slug},
    }
    for folder in (place / kind for place in _places(manifest) for kind in ("templates", "static")):
        tops = sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []
        problems += [f"{folder.name}/{top} là của {owners[top]}" for top in tops if top in owners]
    return problems


def _package(manifest: Manifest) -> str:
    return manifest.app.partition(".")[0]


def _places(manifest: Manifest) -> list[Path]:
    return [Path(place) for place in getattr(sys.modules.get(_package(manifest)), "__path__", ())]


def _hint(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=1)
    return f"không có hook tên {name}" + (f", có phải {close[0]}?" if close else "")


def _require_sdk(manifest: Manifest) -> None:
    from . import __version__

    if not _fits(__version__, manifest.requires_sdk):
        raise RuntimeError(f"cần chinhquyen_sdk {manifest.requires_sdk}, đang có {__version__}")


def _fits(version: str, specifier: str) -> bool:
    have = _numbers(version)
    compare = {">=": lambda n: have >= n, "<": lambda n: have < n, "==": lambda n: have[: len(n)] == n}
    clauses = [c.strip() for c in specifier.split(",") if c.strip()]
    for clause in clauses:
        sign = next((s for s in compare if clause.startswith(s)), None)
        if sign is None:
            raise ValueError(f"requires_sdk chỉ dùng >=, <, ==: {clause!r}")
        if not compare[sign](_numbers(clause[len(sign) :])):
            return False
    return True


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.strip().split("."))


@functools.cache
def registry() -> Registry:
    """Return the modules of this process, discovered by entry point at the first call."""
    return Registry(importlib.metadata.entry_points(group=ENTRY_POINTS))
