"""For whoever receives webhooks: is this really from the commune, and from just now?"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import time
from collections.abc import Mapping, Sequence

PREFIX = "whsec_"
OLDEST = 300


class NotGenuine(Exception):
    """The message is not signed with this secret, or is too old to be taken."""


def sign(secret: str, id: str, timestamp: int, body: bytes) -> str:
    """Return the signature of a message, as Standard Webhooks has it: "v1," and base64 of an HMAC-SHA256."""
    signed = f"{id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(_key(secret), signed, hashlib.sha256).digest()).decode()


def verify(
    secret: str | Sequence[str],
    headers: Mapping[str, str],
    body: bytes,
    *,
    oldest: int = OLDEST,
    now: float | None = None,
) -> str:
    """Return the message's id; ``NotGenuine`` if it is not from who knows ``secret`` or older than ``oldest`` seconds.

    ``body`` is what came over the line, byte for byte. Keep the ids of late: the same one twice is the same
    message, sent again because your answer was lost.
    """
    told = {name.lower(): value for name, value in headers.items()}
    id, at = told.get("webhook-id", ""), told.get("webhook-timestamp", "")
    if not id or not at.isdecimal():
        raise NotGenuine("no id or no time")
    if abs((time.time() if now is None else now) - int(at)) > oldest:
        raise NotGenuine("too old, or from a clock that is wrong")
    given = told.get("webhook-signature", "").split()
    for each in [secret] if isinstance(secret, str) else secret:
        wanted = sign(each, id, int(at), body).encode()
        if any(hmac.compare_digest(wanted, one.encode()) for one in given):
            return id
    raise NotGenuine("signed with another secret")


def _key(secret: str) -> bytes:
    try:
        return base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except binascii.Error:
        raise ValueError("a webhook's secret is whsec_ and base64") from None
