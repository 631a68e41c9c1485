"""Code and secret together open a case without an account: how the secret is kept, and how often one may try."""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from wagtail.models import Site

from chinhquyen_sdk.domain.codes import read_code, read_secret

from .rows import SiteRow
from .throttle import hit, within

TRIES, SECONDS = 10, 600
_CODE_DIGITS = 10


def secret_hasher(module: str) -> Callable[[str, str], str]:
    """Return what makes of code and secret what ``module`` keeps: a keyed hash, worthless without the server's key."""

    def hash_secret(code: str, secret: str) -> str:
        return salted_hmac(f"chinhquyen.{module}.secret", f"{code}:{secret}", algorithm="sha256").hexdigest()

    return hash_secret


def row_by_secret(
    rows: type[SiteRow], site: Site, code: str, secret: str, hash_secret: Callable[[str, str], str]
) -> Any:
    """Return the row that ``code`` and ``secret`` open, typed in any way; else None.

    A wrong code and a wrong secret take the same path, so that neither answer nor time tells which it was.
    """
    known_code, known_secret = read_code(code) or "", read_secret(secret) or ""
    row: Any = rows.objects.filter(site=site, code=known_code).first()
    kept = row.secret_hash if row else hash_secret("", "nobody")
    fits = hmac.compare_digest(kept, hash_secret(known_code, known_secret))
    return row if row and fits else None


def may_try(request: HttpRequest, site: Site, module: str, code: str) -> bool:
    """Count a try to open ``code`` for its sender and for the code, both every time: neither tells of the other."""
    sender = within(request, f"{module}.lookup", TRIES, SECONDS)
    return may_try_code(site, module, code) and sender


def may_try_code(site: Site, module: str, code: str) -> bool:
    """Count a try to open ``code``, however it was typed; programs and pages count together."""
    return hit(f"{module}.lookup.code", f"{site.pk}:{read_code(code) or code[:20]}", TRIES, SECONDS)


def read_token(token: str) -> tuple[str, str]:
    """Return code and secret out of the QR code of a slip."""
    bare = re.sub(r"[\W_]", "", token)
    return bare[:_CODE_DIGITS], bare[_CODE_DIGITS:]
