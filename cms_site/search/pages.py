"""Wagtail's pages among the texts that can be found: kept with every save, compared by ``manage.py recount``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from typing_extensions import override
from wagtail.models import Page, Site

from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import SearchHooks, hookimpl
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.models import PublicTextRow
from chinhquyen_sdk.host.public_search import Best
from chinhquyen_sdk.modules import registry
from cms_site.search.attached import public_files

SOURCE = "pages"


class Hooks(SearchHooks):
    """The pages of the site itself; they belong to no module."""

    @override
    @hookimpl
    def public_texts(self, site: SiteRef) -> Iterable[PublicText]:
        root = Site.objects.select_related("root_page").get(pk=site.id).root_page
        pages = Page.objects.descendant_of(root, inclusive=True).live().specific(defer=False)
        return (text for page in pages.iterator(chunk_size=100) for text in texts_of(page))


def texts_of(page: Page) -> Iterator[PublicText]:
    """Yield what ``page`` (specific) lets be found: itself, and the parts people look for by themselves.

    Whether it still is public is asked again when it is shown.
    """
    # Pages of modules need not be CommunePages; they are found by what they let the index know.
    parts = page.search_parts() if hasattr(page, "search_parts") else []
    words = page.plain_text() if hasattr(page, "plain_text") else page.search_description
    url = page.get_url_parts()
    day = getattr(page, "date", None) or page.first_published_at
    kind = getattr(page, "search_kind", "trang")
    whole = PublicText(
        key=str(page.pk), kind=kind, title=page.title[:300], text=page.summary if parts else words,
        path=(url and url[2]) or "/", on=day.date() if hasattr(day, "date") else day, files=public_files(page),
    )  # fmt: skip
    yield whole
    for number, part in enumerate(parts, start=1):
        yield PublicText(
            key=f"{page.pk}.{number}", kind=kind, title=part.title[:300], text=part.text,
            path=f"{whole.path}{part.tail}"[:300], on=whole.on,
        )  # fmt: skip


def page_of(row: Best) -> str:
    """Return the key of the page that ``row`` is of, or of a part of."""
    return row.key.partition(".")[0]


def tail_of(row: Best) -> str:
    """Return what follows the page's address: where the part stands."""
    for sign in "#?":
        if sign in row.path:
            return sign + row.path.partition(sign)[2]
    return ""


def watch() -> None:
    """Notice every page that is saved or deleted; called once when Django is ready."""
    registry().register_hooks(SOURCE, Hooks())
    post_save.connect(_saved, dispatch_uid="cms.search.saved")
    post_delete.connect(_deleted, dispatch_uid="cms.search.deleted")


def show_page(page: Page) -> None:
    """Let ``page`` be found as it is now, or no more."""
    site = _site_of(page)
    if site is None:
        return
    texts = list(texts_of(page.specific)) if page.live else []
    for text in texts:
        public_search.show(site, SOURCE, text)
    known = PublicTextRow.objects.filter(site=site, source=SOURCE)
    own = known.filter(Q(key=str(page.pk)) | Q(key__startswith=f"{page.pk}."))
    for key in set(own.values_list("key", flat=True)) - {text.key for text in texts}:
        public_search.hide(site, SOURCE, key)


def _saved(instance: Any, raw: bool = False, **_: Any) -> None:
    if isinstance(instance, Page) and not raw:
        show_page(instance)


def _deleted(instance: Any, **_: Any) -> None:
    site = _site_of(instance) if isinstance(instance, Page) else None
    if site is not None:
        known = PublicTextRow.objects.filter(site=site, source=SOURCE)
        known.filter(Q(key=str(instance.pk)) | Q(key__startswith=f"{instance.pk}.")).delete()


def _site_of(page: Page) -> Site | None:
    """Return the site ``page`` stands on; the roots Wagtail remembers may be of a site that is no more."""
    roots = [root.site_id for root in Site.get_site_root_paths() if page.url_path.startswith(root.root_path)]
    return Site.objects.filter(pk__in=roots).order_by("-root_page__depth").first()
