"""Looking at one page and writing down how it stands. Doing it again gives the same rows."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.website import few_words
from cms_site.privacy.words import page_words
from cms_site.upkeep.linking import faults_of, outside
from cms_site.upkeep.models import Fault, OutsideLink, PageFault, PageReview, PageState
from cms_site.upkeep.reading import Contents, contents_of

MOST_FAULTS = 50  # of one page; whoever mends these sees the rest at the next look


def examine(page: Page) -> None:
    """Write the state and the faults of a public page; of any other page nothing is kept."""
    page = page.specific
    site = page.get_site()
    if not page.live:
        return forget(page)
    contents = contents_of(page)
    with transaction.atomic():
        PageState.objects.update_or_create(page_id=page.pk, defaults=_state(page, site, contents))
        PageFault.objects.filter(page_id=page.pk).delete()
        if site is not None:
            _write_faults(page, site, contents)
            _write_outside(page, site, outside(contents.links, site))
    return None


def forget(page: Page) -> None:
    """A page that nobody can read any more has no faults."""
    for model in (PageState, PageFault, OutsideLink):
        model.objects.filter(page_id=page.pk).delete()


def _state(page: Page, site: Site | None, contents: Contents) -> dict[str, Any]:
    seen = PageReview.objects.filter(page_id=page.pk).order_by("-day", "-pk").first()
    again = seen.again_on if seen else None
    wanted = getattr(page, "review_by", None)
    changed = page.last_published_at or page.first_published_at or timezone.now()
    return {
        "site": site,
        "section": getattr(page, "section", ""),
        # A list is filled by the pages it lists.
        "words": len(page_words(page).split()) + page.numchild * few_words(),
        "has": " ".join(sorted(contents.has & {"unit", "leader", "map"})),
        "changed_on": local_day(changed),
        "seen_on": seen.day if seen else None,
        "again_on": again,
        "due": max(filter(None, (wanted, again)), default=None),
        "expires_at": page.expire_at,
        "examined_at": timezone.now(),
    }


def _write_faults(page: Page, site: Site, contents: Contents) -> None:
    found = [(Fault.ALT, words) for words in contents.bare_pictures] + faults_of(contents.links, site)
    PageFault.objects.bulk_create(
        PageFault(site=site, page_id=page.pk, kind=kind, words=words[:300])
        for kind, words in found[:MOST_FAULTS]
    )


def _write_outside(page: Page, site: Site, addresses: set[str]) -> None:
    OutsideLink.objects.filter(page_id=page.pk).exclude(address__in=addresses).delete()
    soon = timezone.now() + timedelta(minutes=5)
    OutsideLink.objects.bulk_create(
        [OutsideLink(site=site, page_id=page.pk, address=each, next_at=soon) for each in sorted(addresses)],
        ignore_conflicts=True,
    )
