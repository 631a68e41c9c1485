"""The commune as a writer of letters."""

from __future__ import annotations

from django.urls import is_valid_path
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.office import Office
from chinhquyen_sdk.host.models import CommuneProfile
from chinhquyen_sdk.host.sites import site_ref

# Where a sender looks a petition up; named in a letter only where a module answers there.
LOOKUP = "don-thu/tra-cuu/"


def office(site: Site) -> Office:
    """Return ``site`` as a writer of letters."""
    profile = CommuneProfile.for_site(site)
    host = site.root_url.partition("://")[2]
    return Office(
        site=site_ref(site),
        post=profile.leader_title or "Chủ tịch",
        signer=profile.leader_name,
        phone=profile.phone or profile.hotline,
        lookup=f"{host}/{LOOKUP}".rstrip("/") if is_valid_path(f"/{LOOKUP}") else host,
    )
