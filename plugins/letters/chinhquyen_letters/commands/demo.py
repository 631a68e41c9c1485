"""A living demo: each part of the module adds its share."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.sites import SiteRef

from ..rows import LifeEventRow
from .demo_events import load_events
from .demo_letters import load_letters


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune with invented letters; told twice, it adds nothing."""
    site = Site.objects.get(pk=ref.id)
    if not LifeEventRow.objects.filter(site=site).exists():
        load_letters(site)
        load_events(site)
