"""Lays a page that is not there yet."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from wagtail.models import Page

from cms_site.privacy.net import LAID
from cms_site.words import vietnamese_slug


def put(parent: Page, model: type[Page], title: str, slug: str | None = None, **facts: Any) -> Page:
    """The page under ``parent`` with that slug, made and published unless it is there."""
    slug = slug or vietnamese_slug(title)
    found = parent.get_children().filter(slug=slug).first()
    if found:
        return found.specific
    # Live from the start, without a revision: an editor's first change makes one. Publishing eighty pages one by
    # one would take most of the time a first start has.
    now = timezone.now()
    page = model(title=title, slug=slug, first_published_at=now, last_published_at=now, **facts)
    setattr(page, LAID, True)
    laid = parent.add_child(instance=page)
    delattr(page, LAID)
    return laid
