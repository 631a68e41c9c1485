"""One small file for each commune, for the web server in front to show when this site does not answer (docs/decisions/0059)."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.website import standing_at
from chinhquyen_sdk.host.models import CommuneProfile
from cms_site.alerts.standing import coming

log = logging.getLogger("chinhquyen.alerts")


def write_all() -> None:
    """Write the file of every commune whose notices began, ended or changed; the worker asks every minute."""
    for site in Site.objects.select_related("communeprofile"):
        try_to_write(site)


def try_to_write(site: Site) -> None:
    """A disk that is full or read-only must not stop the notice itself."""
    try:
        write_for(site)
    except OSError as error:
        log.error("fallback of site %s not written: %s", site.pk, type(error).__name__)


def write_for(site: Site) -> bool:
    """Write the file of ``site`` if it would read otherwise; return whether it did."""
    place = path_for(site.hostname)
    profile = getattr(site, "communeprofile", None) or CommuneProfile(site=site)
    text = render_to_string(
        "errors/busy.html",
        {"notices": standing_at(coming(site), timezone.now()), "profile": profile, "name": site.site_name},
    )
    if place.exists() and place.read_text("utf-8") == text:
        return False
    place.parent.mkdir(parents=True, exist_ok=True)
    # A reader sees the old file or the new one, never half of one.
    half = place.with_suffix(f".{os.getpid()}")
    half.write_text(text, "utf-8")
    half.replace(place)
    return True


def path_for(hostname: str) -> Path:
    """Return where the file for ``hostname`` lies: CMS_FALLBACK_ROOT/<host>/index.html."""
    safe = "".join(c for c in hostname.lower() if c.isalnum() or c in ".-").strip(".") or "site"
    return Path(settings.CMS_FALLBACK_ROOT) / safe / "index.html"
