"""What a commune may always publish of itself: its own numbers and whoever signs for it."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.privacy import OwnFacts

from ..models import CommuneProfile


def own_facts(site: Site) -> OwnFacts:
    """Return the telephones, the address and the signer of the commune's profile."""
    profile = CommuneProfile.for_site(site)
    numbers = (profile.phone, profile.hotline, profile.email)
    return OwnFacts(
        numbers=tuple(filter(None, numbers)), officials=tuple(filter(None, (profile.leader_name,)))
    )
