"""From Wagtail's Site to the commune that the rest of the program knows."""

from __future__ import annotations

import copy
from typing import Any, cast

from django.db.models.signals import post_delete, post_save
from django.http import Http404, HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Site
from wagtail.models.sites import get_site_for_hostname

from chinhquyen_sdk.domain.sites import SiteRef

from .fresh import Fresh
from .models import CommuneProfile


def _read(site_id: int) -> SiteRef:
    site = Site.objects.select_related("communeprofile").get(pk=site_id)
    return _build(site, getattr(site, "communeprofile", None))


def _build(site: Site, profile: CommuneProfile | None) -> SiteRef:
    if profile is None or not profile.name:
        licence = profile.data_licence if profile else ""
        return SiteRef(
            id=site.pk, name=site.site_name or site.hostname, hostname=site.hostname, data_licence=licence
        )
    return SiteRef(
        id=site.pk,
        code=profile.code,
        kind=profile.kind,
        name=profile.name,
        hostname=site.hostname,
        remote=profile.remote,
        data_licence=profile.data_licence,
    )


_refs: Fresh[int, SiteRef] = Fresh(_read)


def site_ref(site: Site | int) -> SiteRef:
    """Return the commune of ``site``: at most one query, none within two seconds outside a transaction."""
    return _refs[site if isinstance(site, int) else site.pk]


def request_site(request: HttpRequest) -> Site:
    """Return the site that ``request`` came to; 404 when no site answers to that host name."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404("no site for this host name")
    return site


def _site_at(address: tuple[str, str]) -> Site | None:
    try:
        return cast(Site, get_site_for_hostname(*address))
    except Site.DoesNotExist:
        return None


_by_address: Fresh[tuple[str, str], Site | None] = Fresh(_site_at)


def know_site(request: HttpRequest) -> None:
    """Tell Wagtail which site ``request`` came to, from memory: it would ask the database at every request."""
    site = _by_address[split_domain_port(request._get_raw_host())[0], request.get_port()]
    if site is not None:
        # Copies: requests of other threads may write on theirs.
        site = copy.copy(site)
        site.root_page = copy.copy(site.root_page)
    request._wagtail_site = site  # where Site.find_for_request looks first


def _forget(sender: type, instance: Any, **kwargs: Any) -> None:
    site_id = instance.pk if sender is Site else instance.site_id
    if site_id is not None:
        _refs.forget(site_id)
    _by_address.forget_all()


def watch() -> None:
    """Notice every change of a site or its profile; called once when Django is ready."""
    for sender in (Site, CommuneProfile):
        post_save.connect(_forget, sender=sender, dispatch_uid=f"chinhquyen.sites.{sender.__name__}")
        post_delete.connect(_forget, sender=sender, dispatch_uid=f"chinhquyen.sites.gone.{sender.__name__}")
