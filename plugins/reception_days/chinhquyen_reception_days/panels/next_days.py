"""The next reception days as a piece for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import queries

_MOST = 3


def draw_next_days(site: SiteRef, request: object) -> str:
    """Return the three days that come next, and where to book."""
    days = [d for d in queries.coming(Site(pk=site.id), today(), _MOST + 2) if d.is_open][:_MOST]
    lines = [(day, spoken_day(day.on)) for day in days]
    return render_to_string("chinhquyen_reception_days/pieces/next_days.html", {"lines": lines})
