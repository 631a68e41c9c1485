"""The site map with each page's other languages beside it."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page

from cms_site.here import visible
from cms_site.languages.models import VersionPage
from cms_site.languages.tongues import VIETNAMESE


class LanguagesSitemap(Sitemap):
    """Two questions more, however many pages there are."""

    def _urls(self, page: int, protocol: str, domain: str) -> list[dict[str, Any]]:
        urls: list[dict[str, Any]] = super()._urls(page, protocol, domain)
        beside = self._beside()
        return [{**each, "alternates": beside.get(each["location"], [])} for each in urls]

    def _beside(self) -> dict[str, list[dict[str, str]]]:
        """The languages of every page that has some, by the address of each of them."""
        told = visible(VersionPage.objects.descendant_of(self.get_wagtail_site().root_page)).order_by("path")
        families: dict[str, list[dict[str, str]]] = defaultdict(list)
        for version in told:
            families[version.path[: -Page.steplen]].append(self._alternate(version, version.language))
        for original in Page.objects.filter(path__in=families):
            families[original.path].insert(0, self._alternate(original, VIETNAMESE))
        return {one["location"]: family for family in families.values() for one in family}

    def _alternate(self, page: Page, code: str) -> dict[str, str]:
        return {"lang_code": code, "location": page.get_full_url(self.request)}
