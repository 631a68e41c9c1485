"""Wagtail's pages among the texts that can be found: kept with every save, compared by ``manage.py recount``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models.signals import post_delete, post_save
from typing_extensions import override
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import SearchHooks, hookimpl
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.modules import registry

SOURCE = "pages"


class Hooks(SearchHooks):
    """The pages of the site itself; they belong to no module."""

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        root = Site.objects.select_related("root_page").get(pk=site.id).root_page
        pages = Page.objects.descendant_of(root, inclusive=True).live().specific(defer=False)
        return map(text_of, pages.iterator(chunk_size=100))


def text_of(page: Page) -> PublicText:
    """Return what ``page`` (specific) lets be found. Whether it still is public is asked again when it is shown."""
    # Pages of modules need not be CommunePages; they are found by what they let the index know.
    words = page.plain_text() if hasattr(page, "plain_text") else page.search_description
    parts = page.get_url_parts()
    day = getattr(page, "date", None) or page.first_published_at
    return PublicText(
        key=str(page.pk), kind=getattr(page, "search_kind", "trang"), title=page.title[:300], text=words,
        path=(parts and parts[2]) or "/", on=day.date() if hasattr(day, "date") else day,
    )  # fmt: skip


def watch() -> None:
    """Notice every page that is saved or deleted; called once when Django is ready."""
    registry().register_hooks(SOURCE, Hooks())
    post_save.connect(_saved, dispatch_uid="cms.search.saved")
    post_delete.connect(_deleted, dispatch_uid="cms.search.deleted")


def _saved(instance: Any, raw: bool = False, **_: Any) -> None:
    if not isinstance(instance, Page) or raw:
        return
    site = _site_of(instance)
    if site is None:
        return
    if instance.live:
        public_search.show(site, SOURCE, text_of(instance.specific))
    else:
        public_search.hide(site, SOURCE, str(instance.pk))


def _deleted(instance: Any, **_: Any) -> None:
    site = _site_of(instance) if isinstance(instance, Page) else None
    if site is not None:
        public_search.hide(site, SOURCE, str(instance.pk))


def _site_of(page: Page) -> Site | None:
    """Return the site ``page`` stands on; the roots Wagtail remembers may be of a site that is no more."""
    roots = [root.site_id for root in Site.get_site_root_paths() if page.url_path.startswith(root.root_path)]
    return Site.objects.filter(pk__in=roots).order_by("-root_page__depth").first()
