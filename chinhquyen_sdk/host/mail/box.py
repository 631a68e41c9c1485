"""Which mailbox is read for which commune.

The environment says: ``CHINHQUYEN_MAIL_<code>_HOST``, ``_USER``, ``_PASSWORD`` (or ``_PASSWORD_FILE``), ``_PORT``, ``_FOLDER``,
``_TLS`` (tls, starttls, none), ``_RECEIPT`` (1: a short receipt is sent back). ``<code>`` is the commune's five digits, or its
host name with _ for . and -.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from django.conf import settings
from pydantic import Field, SecretStr, ValidationError

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.sites import SiteRef

_NAME = re.compile(
    r"^CHINHQUYEN_MAIL_(?P<key>\w+?)_(?P<what>HOST|PORT|USER|PASSWORD|PASSWORD_FILE|FOLDER|TLS|RECEIPT)$"
)


class Mailbox(Record):
    """One mailbox. The password is never printed."""

    host: str = Field(min_length=1)
    port: int = Field(default=0, ge=0, le=65535)
    user: str = Field(min_length=1)
    password: SecretStr
    folder: str = "INBOX"
    tls: Literal["tls", "starttls", "none"] = "tls"
    receipt: bool = False

    @property
    def own_addresses(self) -> frozenset[str]:
        return frozenset({self.user.lower()})


def mailboxes(environment: Mapping[str, str]) -> dict[str, Mailbox]:
    """Return the mailboxes that ``environment`` names, by commune. Raises ``ValueError`` naming the variable that is wrong."""
    given: dict[str, dict[str, str]] = {}
    for name, value in environment.items():
        found = _NAME.match(name)
        if found and value:
            given.setdefault(found["key"].lower(), {})[found["what"].lower()] = value
    return {key: _mailbox(key, dict(values)) for key, values in given.items()}


def _mailbox(key: str, values: dict[str, str]) -> Mailbox:
    file = values.pop("password_file", "")
    if file:
        values["password"] = Path(file).read_text("utf-8").strip()
    try:
        return Mailbox.model_validate(values)
    except ValidationError as error:
        wrong = ", ".join(f"CHINHQUYEN_MAIL_{key.upper()}_{str(e['loc'][0]).upper()}" for e in error.errors())
        raise ValueError(f"Hộp thư của {key}: xem lại {wrong}.") from None


def mailbox_of(site: SiteRef) -> Mailbox | None:
    """Return the mailbox that is read for ``site``, None when it has none."""
    boxes: dict[str, Mailbox] = getattr(settings, "CHINHQUYEN_MAILBOXES", {})
    by_name = re.sub(r"\W", "_", site.hostname).lower()
    return (boxes.get(site.code) if site.code else None) or boxes.get(by_name)
