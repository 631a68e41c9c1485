"""Who may read the figures: nobody, until a setting names a token or a network."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from ..throttle import address_of


def may_read_metrics(request: HttpRequest) -> bool:
    """Say whether ``request`` brings the token ("Authorization: Bearer …") or comes from one of the networks."""
    token = getattr(settings, "CHINHQUYEN_METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "")
    if token and constant_time_compare(given, f"Bearer {token}"):
        return True
    networks = getattr(settings, "CHINHQUYEN_METRICS_NETWORKS", [])
    try:
        address = ip_address(address_of(request))
    except ValueError:
        return False
    return any(address in ip_network(network) for network in networks)
