"""Is a module on for a commune? Asked at every door: hooks, pages, menus, addresses, API."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Site

from chinhquyen_sdk.domain.sites import SiteRef

from .fresh import Fresh
from .models import SiteModules


def _read(site_id: int) -> frozenset[str]:
    off = SiteModules.objects.filter(site_id=site_id).values_list("off", flat=True).first()
    return frozenset(off or ())


_off: Fresh[int, frozenset[str]] = Fresh(_read)


def is_on(site: Site | SiteRef | int, slug: str) -> bool:
    """Say whether ``slug`` is on for ``site``; a change shows at once to who made it, elsewhere within 2 s."""
    site_id = site.pk if isinstance(site, Site) else site.id if isinstance(site, SiteRef) else site
    return slug not in _off[site_id]


def switched_off(site: Site | SiteRef) -> frozenset[str]:
    """Return the slugs of the modules that are off for ``site``: one question for all of them."""
    return _off[site.id]


def switch(site: Site, slug: str, *, on: bool) -> None:
    """Switch one module on or off for ``site``, as the editor's form does."""
    setting = SiteModules.for_site(site)
    setting.off = sorted({*setting.off} - {slug} if on else {*setting.off, slug})
    setting.save()


def _forget(instance: SiteModules, **kwargs: Any) -> None:
    _off.forget(instance.site_id)


def watch() -> None:
    """Notice every change of the switches; called once when Django is ready."""
    post_save.connect(_forget, sender=SiteModules, dispatch_uid="chinhquyen.switches")
    post_delete.connect(_forget, sender=SiteModules, dispatch_uid="chinhquyen.switches.gone")
