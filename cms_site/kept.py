"""Parts of a page that are the same for everybody, drawn once and kept in each process until something changes.

A part is drawn anew after the next page that is published, withdrawn or moved, after the next event of any module, at
midnight, and in any case after a minute.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any

from django.conf import settings
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from wagtail.images.models import Image
from wagtail.models import Page, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from chinhquyen_sdk.host import pieces
from chinhquyen_sdk.host.models import CommuneProfile
from cms_site.home.frame import SiteFrame
from cms_site.marks import PAGES

SECONDS = 60.0
MOST = 300
SHOWN = (Page, Image, Site, CommuneProfile, SiteFrame)
_parts: OrderedDict[Hashable, tuple[float, SafeString]] = OrderedDict()


def kept(page: Page | None, name: str, request: HttpRequest, draw: Callable[[], SafeString]) -> SafeString:
    """Return what ``draw`` returns, or returned lately for the same ``page`` and ``name``."""
    if (
        not settings.CMS_PAGE_SECONDS
        or not isinstance(page, Page)
        or page.pk is None
        or getattr(request, "is_preview", False)
    ):
        return draw()
    # A host name is part of it: addresses in the part may name it.
    key = (name, page.pk, page.latest_revision_id, request.get_host(), timezone.localdate(), str(PAGES),
           pieces.newest_event(request))  # fmt: skip
    found = _parts.get(key)
    if found is not None and found[0] > time.monotonic():
        return found[1]
    part = draw()
    if not pieces.drew_for_one(request):
        _keep(key, part)
    return part


def _keep(key: Hashable, part: SafeString) -> None:
    _parts[key] = (time.monotonic() + SECONDS, part)
    _parts.move_to_end(key)
    while len(_parts) > MOST:
        _parts.popitem(last=False)


def watch() -> None:
    """Notice every change of a page, a picture or the commune's own facts; called once when Django is ready."""
    for changed in (page_published, page_unpublished, post_page_move):
        changed.connect(_changed, dispatch_uid="cms.kept.moved")
    for saved in (post_save, post_delete):
        saved.connect(_saved, dispatch_uid="cms.kept.saved")


def _changed(sender: Any, **kwargs: Any) -> None:
    PAGES.spread_after_commit()


def _saved(sender: type, **kwargs: Any) -> None:
    if issubclass(sender, SHOWN):
        PAGES.spread_after_commit()
