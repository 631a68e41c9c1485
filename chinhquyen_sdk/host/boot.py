"""Starting a module inside Django so that its faults stay its own."""

from __future__ import annotations

import importlib
import logging
import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from typing import Any

from django.apps import AppConfig
from django.utils.module_loading import import_string, module_has_submodule

from chinhquyen_sdk.modules import Manifest, registry

log = logging.getLogger("chinhquyen.modules")


class ModuleConfig(AppConfig):
    """Base of every module's AppConfig. An error at import makes the module broken; the site goes on.

    Stands after the host and before Wagtail in INSTALLED_APPS: what a module's ``wagtail_hooks`` does wrong
    must be caught here, before Wagtail imports it unguarded.
    """

    default_auto_field = "django.db.models.BigAutoField"

    @property
    def manifest(self) -> Manifest | None:
        """The manifest that names this class as its app."""
        path = f"{type(self).__module__}.{type(self).__qualname__}"
        return next((m for m in registry().manifests if m.app == path), None)

    @property
    def slug(self) -> str:
        """The module's slug; its app label when no manifest names it."""
        return self.manifest.slug if self.manifest else self.label

    @property
    def is_broken(self) -> bool:
        """Whether something of this module did not start."""
        return any(broken.name == self.slug for broken in registry().broken)

    def import_models(self) -> None:
        """Import the models; on an error leave none behind, half of them would be worse."""
        try:
            super().import_models()
        except Exception as error:  # noqa: BLE001 - whatever a module does at import
            self._fail("models", error)
            self.models_module = None
            self.apps.all_models[self.label].clear()
            self.apps.clear_cache()
            _forget_pages(self.label)

    def ready(self) -> None:
        """Register the module's hooks and its admin screens, unless its models already failed."""
        if not self.is_broken:
            self._register_hooks()
        self._load_screens()

    def _register_hooks(self) -> None:
        if self.manifest is None or not self.manifest.hooks:
            return
        try:
            hooks = import_string(self.manifest.hooks.replace(":", "."))()
        except Exception as error:  # noqa: BLE001 - see import_models
            self._fail("hooks", error)
            return
        registry().register_hooks(self.slug, hooks)

    def _load_screens(self) -> None:
        name = f"{self.name}.wagtail_hooks"
        if not module_has_submodule(self.module, "wagtail_hooks"):
            return
        if self.models_module is None and module_has_submodule(self.module, "models"):
            _shut(name)
            return
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - see import_models
            self._fail("wagtail_hooks", error)
            _forget_screens(self.name)
            _shut(name)

    def _fail(self, part: str, error: Exception) -> None:
        reason = f"{part}: {type(error).__name__}: {error}"
        log.error("module %s is broken: %s", self.slug, reason)
        registry().report_broken(self.slug, reason)


def _shut(name: str) -> None:
    """Put an empty module under ``name``: Wagtail's own search must find nothing to import there."""
    sys.modules[name] = module_from_spec(ModuleSpec(name, loader=None))


def _forget_pages(label: str) -> None:
    from wagtail.models import pages

    pages.PAGE_MODEL_CLASSES[:] = [m for m in pages.PAGE_MODEL_CLASSES if m._meta.app_label != label]


def _forget_screens(package: str) -> None:
    """Take back the Wagtail hooks that were registered before the import failed."""
    from wagtail import hooks

    def foreign(entry: tuple[Any, int]) -> bool:
        return not getattr(entry[0], "__module__", "").startswith(f"{package}.")

    for name, entries in hooks._hooks.items():
        hooks._hooks[name] = [entry for entry in entries if foreign(entry)]
