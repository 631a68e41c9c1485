"""The commune a request came to, and what every page of it needs. Each part is read once a request, when asked for."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import Page, PageViewRestriction, Site

from chinhquyen_sdk.domain.website import Notice
from chinhquyen_sdk.host.models import CommuneProfile
from cms_site.alerts.standing import standing
from cms_site.home.frame import SiteFrame

P = TypeVar("P", bound=Page)
USUAL_HUE = CommuneProfile._meta.get_field("tea_hue").default


class Here:
    """One commune's site in one request."""

    def __init__(self, request: HttpRequest, site: Site) -> None:
        self.request = request
        self.site = site

    @cached_property
    def _settings(self) -> Site:
        # Both settings in one question; Wagtail's for_request asks twice.
        return Site.objects.select_related("communeprofile", "siteframe").get(pk=self.site.pk)

    @cached_property
    def profile(self) -> CommuneProfile:
        return getattr(self._settings, "communeprofile", None) or CommuneProfile(site=self.site)

    @cached_property
    def setting(self) -> SiteFrame:
        return getattr(self._settings, "siteframe", None) or SiteFrame(site=self.site)

    @cached_property
    def alerts(self) -> tuple[Notice, ...]:
        """The urgent notices that stand now."""
        return standing(self.site)

    @property
    def title(self) -> str:
        """The commune as one says it: "phường Quyết Thắng"."""
        name = self.profile.name
        return f"{self.profile.kind} {name}" if name else self.site.site_name or self.site.hostname

    @cached_property
    def menu(self) -> list[tuple[str, str]]:
        """Title and address of the pages that editors put in the menu."""
        pages = visible(self.site.root_page.get_children()).in_menu()
        return [(page.title, page.get_url(self.request)) for page in pages]

    @property
    def own_hue(self) -> int | None:
        hue = self.profile.tea_hue
        return hue if hue != USUAL_HUE else None


def here(request: HttpRequest | None) -> Here | None:
    """The commune of ``request``; None for an unknown host name or where there is no request."""
    if request is None:
        return None
    if not hasattr(request, "_cms_here"):
        site = Site.find_for_request(request)
        request._cms_here = Here(request, site) if site else None
    return request._cms_here


def visible(pages: QuerySet[P]) -> QuerySet[P]:
    """Those of ``pages`` that anybody may read. Wagtail's own ``public()`` asks the database a second question."""
    path = ExpressionWrapper(OuterRef("path"), CharField())
    private = PageViewRestriction.objects.annotate(asked=path).filter(asked__startswith=F("page__path"))
    return pages.live().exclude(Exists(private))


def visible_below(model: type[P], site: Site) -> QuerySet[P]:
    """The pages of one commune and one type that anybody may read."""
    return visible(model.objects.descendant_of(site.root_page, inclusive=True))
