"""What a module has put into Django and Wagtail that must ask the switch: page types, menu entries, signals."""

from __future__ import annotations

import weakref
from typing import Any

import wagtail.signals
from django.db.models import signals
from django.dispatch import Signal
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from chinhquyen_sdk.modules import Manifest

from .addresses import app_of

_MENUS = (
    "register_admin_menu_item",
    "register_settings_menu_item",
    "register_reports_menu_item",
    "register_help_menu_item",
)
_SIGNALS = [
    *(signals.pre_save, signals.post_save, signals.pre_delete, signals.post_delete, signals.m2m_changed),
    *(signal for signal in vars(wagtail.signals).values() if isinstance(signal, Signal)),
]


def page_types(manifest: Manifest) -> list[type[Page]]:
    """Return the page types that the module brings."""
    return [model for model in app_of(manifest).get_models() if issubclass(model, Page)]


def menu_items(manifest: Manifest) -> list[MenuItem]:
    """Return the entries that the module puts into the admin's menus."""
    package = app_of(manifest).name
    makers = [maker for menu in _MENUS for maker in hooks.get_hooks(menu)]
    return [maker() for maker in makers if _belongs(maker, package)]


def receivers(package: str) -> list[str]:
    """Return the functions of ``package`` that hear a signal of rows or pages."""
    heard = (_alive(entry) for signal in _SIGNALS for entry in signal.receivers)
    return sorted(
        {
            f"{each.__module__}.{each.__qualname__}"
            for each in heard
            if each is not None and _belongs(each, package)
        }
    )


def _alive(entry: Any) -> Any:
    # (key, receiver, …): Django 5 added more behind the two.
    receiver = entry[1]
    return receiver() if isinstance(receiver, weakref.ReferenceType) else receiver


def _belongs(thing: Any, package: str) -> bool:
    return getattr(thing, "__module__", "").partition(".")[0] == package
