"""How often one sender may try one thing, counted in Django's cache.

Counts are per fixed window. A cache shared by all processes (Redis, or the file cache of the embedded
set-up) is what makes the limit hold; the file cache may miss a count when two tries come at the same instant.
"""

from __future__ import annotations

import time
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


def hit(scope: str, key: str, limit: int, seconds: int) -> bool:
    """Count one try and return True while it is within ``limit`` per ``seconds``, False once it is not.

    ``key`` says who tries (see :func:`client_key`) or on what; it is hashed before it is stored.
    """
    window = int(time.time() // seconds)
    name = f"cq:hit:{scope}:{_hidden(key)}:{window}"
    cache.add(name, 0, seconds)
    try:
        count = cache.incr(name)
    except ValueError:  # it ran out between the two calls
        count = 1
    # Some caches give a counter their default lifetime when it grows; a day's limit must last a day.
    cache.touch(name, seconds)
    return bool(count <= limit)


def within(request: HttpRequest, scope: str, limit: int, seconds: int) -> bool:
    """Count one try of whoever sends ``request``; :func:`hit` with the limits of ``CHINHQUYEN_LIMITS`` if set."""
    most, span = limits_of(scope, limit, seconds)
    return hit(scope, client_key(request), most, span)


def limits_of(scope: str, limit: int, seconds: int) -> tuple[int, int]:
    """Return what ``CHINHQUYEN_LIMITS`` says of ``scope``, or the numbers given."""
    most, span = getattr(settings, "CHINHQUYEN_LIMITS", {}).get(scope, (limit, seconds))
    return int(most), int(span)


def seconds_left(scope: str, seconds: int) -> float:
    """Return the seconds until the window of ``scope`` is over."""
    span = limits_of(scope, 0, seconds)[1]
    return span - time.time() % span


def client_key(request: HttpRequest) -> str:
    """Return a name for the sender of ``request`` that does not show the address it was made from.

    Behind proxies set ``CHINHQUYEN_TRUSTED_PROXIES`` to their number: that many entries at the end of
    X-Forwarded-For are believed, what stands before them is the sender's own claim.
    """
    return _hidden(_network(address_of(request)))


def address_of(request: HttpRequest) -> str:
    """Return the network address ``request`` came from, as far as our own proxies vouch for it."""
    proxies = int(getattr(settings, "CHINHQUYEN_TRUSTED_PROXIES", 0))
    claimed = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    forwarded = [part.strip() for part in claimed if part.strip()]
    if proxies and len(forwarded) >= proxies:
        return forwarded[-proxies]
    return str(request.META.get("REMOTE_ADDR", ""))


def _network(address: str) -> str:
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    # One subscriber of IPv6 holds a whole /64 and could change his address at every try.
    if isinstance(parsed, IPv6Address) and not parsed.ipv4_mapped:
        return str(int(parsed) >> 64)
    return str(parsed)


def _hidden(key: str) -> str:
    return salted_hmac("chinhquyen.throttle", key, algorithm="sha256").hexdigest()[:32]
