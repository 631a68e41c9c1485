"""What somebody sends without an account is taken in once: its token, sent again, gets the first's case and secret.

The secret is kept nowhere: it is made again from the token, which only the sender's browser and this request know.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.conf import settings
from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import new_secret, secret_of

from .rows import SiteRow

T = TypeVar("T")


@dataclass(frozen=True)
class TakenOnce:
    """The tokens of ``rows``, kept in their column ``once_hash``; ``name`` tells them from those of other modules."""

    name: str
    rows: type[SiteRow]

    def take(self, site: Site, once: str, write: Callable[[], T], again: Callable[[Any, str], T]) -> T:
        """Return what ``write`` writes, all of it or nothing; for a token that was sent before, ``again`` of row and secret.

        Of two at one instant the table's unique ``once_hash`` lets one in; the other gets what that one wrote.
        """
        if first := self.first(site, once):
            return again(*first)
        try:
            with transaction.atomic():
                return write()
        except IntegrityError:
            first = self.first(site, once)
            if first is None:
                raise
            return again(*first)

    def first(self, site: Site, once: str) -> tuple[Any, str] | None:
        """Return the row that came with the token ``once`` and its secret, if any did."""
        row = self.rows.objects.filter(site=site, once_hash=self.hash(site, once)).first() if once else None
        return (row, self.secret(site, once)) if row else None

    def hash(self, site: Site, once: str) -> str | None:
        """Return what a row keeps of the token it was sent with."""
        return self.keyed("once", site, once).hex() if once else None

    def secret(self, site: Site, once: str) -> str:
        """Return the secret that goes with the token; without a token a new one."""
        return secret_of(self.keyed("secret", site, once)) if once else new_secret()

    def keyed(self, purpose: str, site: Site, once: str) -> bytes:
        """Return bytes that only this server can make again from ``once``."""
        told = ".".join(filter(None, (self.name, purpose)))
        return hmac.new(
            settings.SECRET_KEY.encode(), f"{told}:{site.pk}:{once}".encode(), hashlib.sha256
        ).digest()
