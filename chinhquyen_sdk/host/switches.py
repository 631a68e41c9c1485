"""Is a module on for a commune? Asked at every door: hooks, pages, menus, addresses, API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from django.db.models.signals import post_delete, post_save
from wagtail.models import Site

from chinhquyen_sdk.domain.sites import SiteRef

from .fresh import Fresh
from .models import SiteModules
from .tables import lacking


class _Kept(NamedTuple):
    off: frozenset[str]
    settings: Mapping[str, dict[str, Any]]


def _read(site_id: int) -> _Kept:
    found = SiteModules.objects.filter(site_id=site_id).values_list("off", "settings").first()
    off, settings = found or ((), {})
    return _Kept(frozenset(off or ()), settings or {})


_kept: Fresh[int, _Kept] = Fresh(_read)


def is_on(site: Site | SiteRef | int, slug: str) -> bool:
    """Say whether ``slug`` is on for ``site``; a change shows at once to who made it, elsewhere within 2 s.

    A module without its tables is on nowhere.
    """
    return slug not in _kept[_key(site)].off and slug not in lacking()


def kept_settings(site: Site | SiteRef | int) -> Mapping[str, dict[str, Any]]:
    """Return what ``site`` has set in its modules, by slug, as it was written down; known as soon as the switches."""
    return _kept[_key(site)].settings


def _key(site: Site | SiteRef | int) -> int:
    return site.pk if isinstance(site, Site) else site.id if isinstance(site, SiteRef) else site


def switched_off(site: Site | SiteRef) -> frozenset[str]:
    """Return the slugs of the modules that are off for ``site``: one question for all of them."""
    return _kept[_key(site)].off | lacking().keys()


def communes_without(slug: str) -> list[int]:
    """Return the ids of the sites where ``slug`` is off: a chore that serves all communes leaves their rows alone."""
    return [site for site, off in SiteModules.objects.values_list("site_id", "off") if slug in (off or ())]


def switch(site: Site, slug: str, *, on: bool) -> None:
    """Switch one module on or off for ``site``, as the editor's form does."""
    setting = SiteModules.for_site(site)
    setting.off = sorted({*setting.off} - {slug} if on else {*setting.off, slug})
    setting.save(update_fields=["off"])


def _forget(instance: SiteModules, **kwargs: Any) -> None:
    _kept.forget(instance.site_id)


def watch() -> None:
    """Notice every change of the switches; called once when Django is ready."""
    post_save.connect(_forget, sender=SiteModules, dispatch_uid="chinhquyen.switches")
    post_delete.connect(_forget, sender=SiteModules, dispatch_uid="chinhquyen.switches.gone")
