"""The link a village head gets: signed, for one posting, one telling, one village; it ends by itself."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from django.core import signing
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Posting
from chinhquyen_sdk.domain.disclosure.house import rules
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.host.places import villages

from .postings import posting

_DAY = 24 * 3600


class HeadLink(NamedTuple):
    """What a link opens."""

    posting: Posting
    village: Village
    round: int


def _salt(site: Site) -> str:
    return f"chinhquyen.disclosure.receipt.{site.pk}"


def head_link(site: Site, one: Posting, village: Village) -> str:
    """Return the token for the head of ``village``: no name, no number, nothing but what it opens."""
    return signing.dumps([one.id.hex, village.id.hex, one.round], salt=_salt(site))


def read_link(site: Site, token: str) -> HeadLink | None:
    """Return what ``token`` opens; None for a false one, an old one, or a village that is gone."""
    try:
        id, place, round = signing.loads(token, salt=_salt(site), max_age=rules().link_days * _DAY)
        found = posting(site, UUID(id))
        village = next(each for each in villages(site) if each.id == UUID(place))
    except (signing.BadSignature, StopIteration, ValueError, TypeError):
        return None
    return HeadLink(found, village, int(round)) if found else None
