"""The keys of the log's hashes. They lie outside the database: who can only write there cannot make a hash that fits."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from django.conf import settings

from .canonical import canonical

KEY_LENGTH = 8


def keys() -> dict[str, bytes]:
    """Return this site's keys by their short names, the one that writes first.

    ``CHINHQUYEN_AUDIT_KEYS`` (newest first), then the site's own: what was written under an older one still verifies.
    """
    own = getattr(settings, "CHINHQUYEN_AUDIT_KEYS", None) or []
    known = [*own, settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    derived = [hmac.digest(key.encode(), b"chinhquyen.audit", "sha256") for key in known if key]
    return {hashlib.sha256(key).hexdigest()[:KEY_LENGTH]: key for key in derived}


def writing_key() -> str:
    """Return the short name of the key that writes."""
    return next(iter(keys()))


def keyed(name: str, what: Any) -> str | None:
    """Return the keyed hash of ``what`` under the key called ``name``; None when that key is not here."""
    key = keys().get(name)
    return hmac.new(key, canonical(what), hashlib.sha256).hexdigest() if key else None


def pseudonym(text: str) -> str:
    """Return what stands for ``text`` (the name somebody tried to sign in with) without telling it."""
    return (keyed(writing_key(), {"pseudonym": text}) or "")[:16]
