"""What the site check shows: the sections of the law, and what else wants mending."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.website import Filled, Line, check, sections
from cms_site.upkeep.models import OutsideLink, PageFault, PageState

MOST = 50
SOON = timedelta(days=14)


def lines_of(site: Site) -> tuple[Line, ...]:
    """Every section beside the page that fills it: one query."""
    states = PageState.objects.filter(site=site).exclude(section="").select_related("page")
    filled = [_filled(state) for state in states]
    return check(sections(), filled, timezone.localdate())


def _filled(state: PageState) -> Filled:
    return Filled(
        page=state.page_id,
        section=state.section,
        title=state.page.title,
        words=state.words,
        has=tuple(state.has.split()),
        day=max(filter(None, (state.changed_on, state.seen_on))),
        again=state.due,
    )


def due_pages(site: Site) -> QuerySet[PageState]:
    """Pages to be looked through again, longest due first."""
    today = timezone.localdate()
    return _with_page(site).filter(due__lte=today).order_by("due")[:MOST]


def ending_pages(site: Site) -> QuerySet[PageState]:
    """Pages that come down by themselves within two weeks."""
    return _with_page(site).filter(expires_at__lt=timezone.now() + SOON).order_by("expires_at")[:MOST]


def faults(site: Site) -> QuerySet[PageFault]:
    return PageFault.objects.filter(site=site).select_related("page").order_by("page_id", "kind", "pk")[:MOST]


def broken_outside(site: Site) -> QuerySet[OutsideLink]:
    return (
        OutsideLink.objects.filter(site=site, broken=True).select_related("page").order_by("page_id")[:MOST]
    )


def wants_mending(site: Site) -> bool:
    return faults(site).exists() or due_pages(site).exists() or broken_outside(site).exists()


def _with_page(site: Site) -> QuerySet[PageState]:
    return PageState.objects.filter(site=site).select_related("page")
