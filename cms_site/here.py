"""The commune a request came to, and what every page of it needs. Each part is read once a request, when asked for."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from django.utils.functional import cached_property
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from chinhquyen_sdk.domain.website import Notice
from chinhquyen_sdk.host.fresh import Fresh
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

    @property
    def _settings(self) -> Site:
        return _settings[self.site.pk]

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
        return _menus[self.site.pk]

    @property
    def own_hue(self) -> int | None:
        hue = self.profile.tea_hue
        return hue if hue != USUAL_HUE else None


def _read_settings(site_id: int) -> Site:
    # Both settings in one question; Wagtail's for_request asks twice.
    return Site.objects.select_related("communeprofile", "siteframe", "root_page").get(pk=site_id)


def _read_menu(site_id: int) -> list[tuple[str, str]]:
    site = _settings[site_id]
    pages = visible(site.root_page.get_children()).in_menu()
    return [(page.title, page.relative_url(site)) for page in pages]


# What stands around every page and changes once a month; a change made in this process is seen at once.
_settings: Fresh[int, Site] = Fresh(_read_settings)
_menus: Fresh[int, list[tuple[str, str]]] = Fresh(_read_menu)


def watch() -> None:
    """Notice every change of what is remembered; called once when Django is ready."""
    for sender in (SiteFrame, CommuneProfile, Site):
        for signal in (post_save, post_delete):
            signal.connect(_forget_settings, sender=sender, dispatch_uid=f"cms.here.{sender.__name__}")
    for changed in (page_published, page_unpublished, post_page_move):
        changed.connect(_forget_menus, dispatch_uid="cms.here.menus")


def _forget_settings(sender: type, **kwargs: Any) -> None:
    _settings.forget_all()
    _menus.forget_all()


def _forget_menus(sender: type, **kwargs: Any) -> None:
    _menus.forget_all()


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
