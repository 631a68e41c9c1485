"""Modules: what they declare, how they are found, and what is said of those that are broken."""

from __future__ import annotations

import difflib
import functools
import importlib
import importlib.metadata
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

import pluggy

from .deprecation import given_deprecated, mark_of, warn
from .domain.sites import SiteRef
from .hooks import SPECS
from .hooks.markers import PROJECT
from .manifests import Chore, Column, Export, Manifest, Permission, PublicService, RetentionRule, Role

__all__ = [
    "Broken", "Call", "Chore", "Column", "Export", "Manifest", "Permission", "PublicService", "Registry", "RetentionRule", "Role",
    "collisions", "registry",
]  # fmt: skip
ENTRY_POINTS = "chinhquyen.modules"


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
        self.aging: list[Broken] = []
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
            self._warn_of_fields(manifest)
        except Exception as error:  # noqa: BLE001 - whatever a module does at import must not stop the site
            self.report_broken(point.name, f"không nạp được: {type(error).__name__}: {error}")
            return None
        return manifest

    def _warn_of_fields(self, manifest: Manifest) -> None:
        for name, mark in given_deprecated(manifest):
            self.aging.append(Broken(manifest.slug, mark.in_vietnamese(f"Trường {name} của manifest")))
            warn(mark.of(f"module {manifest.slug}: Manifest.{name}"))

    def _warn_of_hooks(self, slug: str, hooks: Any) -> None:
        for caller in self.plugin_manager.get_hookcallers(hooks) or []:
            mark = mark_of(getattr(caller.spec, "function", None))
            if mark is not None:
                self.aging.append(Broken(slug, mark.in_vietnamese(f"Hook {caller.name}")))
                warn(mark.of(f"module {slug}: hook {caller.name}"))

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
        self._warn_of_hooks(slug, hooks)
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
