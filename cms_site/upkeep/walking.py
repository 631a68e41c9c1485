"""The worker's round through all pages, a few at a time; where it stands is in the database, so any kill costs one page."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import pre_delete
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, ReferenceIndex, get_page_models
from wagtail.signals import page_published, page_unpublished, post_page_move

from cms_site.pictures.making import make_for
from cms_site.upkeep.examining import examine, forget
from cms_site.upkeep.models import PageState

log = logging.getLogger("chinhquyen.upkeep")
AGAIN = timedelta(hours=6)
PIECE = 40
AT_ONCE = 20  # while somebody waits for the screen
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


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
    look_at_those_leading_to(instance)


def _unpublished(sender: Any, instance: Page, **kwargs: Any) -> None:
    forget(instance)
    look_at_those_leading_to(instance)


def _moved(sender: Any, instance: Page, **kwargs: Any) -> None:
    look_at_those_leading_to(instance)


def look_at_those_leading_to(target: Any) -> None:
    """Examine the pages with a link to ``target`` (page, document, picture) once the change is in the database.

    The first ones at once; where hundreds lead to it the worker takes the rest within minutes.
    """
    leading = ReferenceIndex.get_references_to(target).values_list("base_content_type", "object_id")
    kinds = {kind.pk for kind in ContentType.objects.get_for_models(*get_page_models()).values()}
    keys = {int(key) for kind, key in leading if kind in kinds} - {
        target.pk if isinstance(target, Page) else 0
    }
    if keys:
        transaction.on_commit(partial(_look_at_keys, sorted(keys)))


def _look_at_keys(keys: list[int]) -> None:
    PageState.objects.filter(page__in=keys).update(examined_at=_LONG_AGO)
    _examine_all(list(Page.objects.live().filter(pk__in=keys[:AT_ONCE])))


def _going(sender: Any, instance: Any, **kwargs: Any) -> None:
    # Before: with the thing itself goes the knowledge of who leads to it.
    if isinstance(instance, (Page, get_document_model(), get_image_model())):
        look_at_those_leading_to(instance)


def watch() -> None:
    """What an editor mended is mended in the list at once; called once when Django is ready."""
    page_published.connect(_published, dispatch_uid="cms.upkeep.published")
    page_unpublished.connect(_unpublished, dispatch_uid="cms.upkeep.unpublished")
    post_page_move.connect(_moved, dispatch_uid="cms.upkeep.moved")
    pre_delete.connect(_going, dispatch_uid="cms.upkeep.going")
