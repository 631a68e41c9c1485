"""Codes that no other case of a commune has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from wagtail.models import Site

from chinhquyen_sdk.domain.codes import new_code
from chinhquyen_sdk.domain.dates import local_day

from .rows import SiteRow

_TRIES = 20


def free_code(site: Site, rows: type[SiteRow], at: datetime) -> str:
    """Return a code of the year of ``at`` that no row of ``site`` among ``rows`` has in its column ``code``."""
    return free_among(site, rows, lambda: new_code(local_day(at).year))


def free_among(site: Site, rows: type[SiteRow], draw: Callable[[], str]) -> str:
    """Return the first of what ``draw`` gives that is free; the table's constraint has the last word."""
    for _ in range(_TRIES):
        code = draw()
        if not rows.objects.filter(site=site, code=code).exists():
            return code
    raise RuntimeError(f"no free code among {rows.__name__} in {_TRIES} tries")
