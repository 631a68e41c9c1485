"""The worker's round through all pages, a few at a time; where it stands is in the database, so any kill costs one page."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms_site.pictures.making import make_for
from cms_site.upkeep.examining import examine, forget
from cms_site.upkeep.models import PageState

log = logging.getLogger("chinhquyen.upkeep")
AGAIN = timedelta(hours=6)
PIECE = 40


def look_at_new_pages() -> bool:
    """Examine pages nobody looked at yet; True while there may be more."""
    return _look_at(list(Page.objects.live().filter(depth__gt=1, upkeep=None).order_by("pk")[:PIECE]))


def look_again() -> bool:
    """Examine the pages looked at longest ago; True while there may be more."""
    old = PageState.objects.filter(examined_at__lt=timezone.now() - AGAIN).order_by("examined_at")
    return _look_at([state.page for state in old.select_related("page")[:PIECE]])


def _look_at(pages: list[Page]) -> bool:
    make_for(page for page in pages if page.live)
    return _examine_all(pages)


def _examine_all(pages: list[Page]) -> bool:
    for page in pages:
        try:
            examine(page)
        except Exception as error:  # noqa: BLE001 - one odd page must not hide the others
            log.error("page %s could not be examined: %s", page.pk, type(error).__name__)
            PageState.objects.update_or_create(
                page_id=page.pk,
                defaults={"examined_at": timezone.now(), "changed_on": timezone.localdate()},
            )
    return len(pages) == PIECE


def _published(sender: Any, instance: Page, **kwargs: Any) -> None:
    _examine_all([instance])


def _unpublished(sender: Any, instance: Page, **kwargs: Any) -> None:
    forget(instance)


def watch() -> None:
    """What an editor mended is mended in the list at once; called once when Django is ready."""
    page_published.connect(_published, dispatch_uid="cms.upkeep.published")
    page_unpublished.connect(_unpublished, dispatch_uid="cms.upkeep.unpublished")
