"""Which versions there are, which are old, which are missing."""

from __future__ import annotations

from typing import NamedTuple

from wagtail.models import Page, Site

from cms_site.home.models import ContactPage
from cms_site.languages.models import PageVoice, VersionPage
from cms_site.languages.tongues import Tongue

MOST = 50


class Line(NamedTuple):
    """A language and the version in it, if there is one; ``old``: the Vietnamese words changed since."""

    tongue: Tongue
    version: VersionPage | None
    old: bool


class Lacking(NamedTuple):
    """A page and the languages it has no public version in."""

    page: Page
    tongues: list[Tongue]


def lines_of(original: Page) -> list[Line]:
    """Every language for one page: one question."""
    found = VersionPage.objects.child_of(original).select_related("checked").order_by("path")
    there = {version.language: version for version in found}
    return [Line(tongue, there.get(tongue), _old(there.get(tongue))) for tongue in Tongue]


def _old(version: VersionPage | None) -> bool:
    checked = getattr(version, "checked", None) if version else None
    return bool(checked and checked.stale)


def stale(site: Site) -> list[VersionPage]:
    """The public versions whose Vietnamese page says something else now."""
    below = VersionPage.objects.live().descendant_of(site.root_page)
    return list(below.filter(checked__stale=True).order_by("path")[:MOST])


def stale_recordings(site: Site) -> list[PageVoice]:
    """The recordings of public pages that say something else now."""
    below = PageVoice.objects.filter(page__path__startswith=site.root_page.path, page__live=True, stale=True)
    return list(below.select_related("page").order_by("page__path")[:MOST])


def lacking(site: Site) -> list[Lacking]:
    """How to reach the office, and every page that is told in one language already: which of the languages used here it lacks."""
    told = VersionPage.objects.live().descendant_of(site.root_page).values_list("path", "language")[:1000]
    has: dict[str, set[str]] = {}
    for path, language in told:
        has.setdefault(path[: -Page.steplen], set()).add(language)
    used = {language for languages in has.values() for language in languages}
    contact = ContactPage.objects.live().descendant_of(site.root_page).values_list("path", flat=True)[:5]
    pages = Page.objects.live().filter(path__in={*has, *contact}).order_by("path")
    found = (
        Lacking(page, [t for t in Tongue if t in used and t not in has.get(page.path, ())]) for page in pages
    )
    return [one for one in found if one.tongues][:MOST]
