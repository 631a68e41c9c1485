"""What templates say around a page."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django import template
from django.utils import timezone
from django.utils.safestring import SafeString
from wagtail.models import Page

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.dates import weekday as name_of_weekday
from chinhquyen_sdk.domain.website import today_sentence
from cms_site import kept as keeping
from cms_site import structured
from cms_site.display.choice import Display, display_of
from cms_site.here import Here, here, visible
from cms_site.languages.models import has_versions, versions_of
from cms_site.languages.voices import Listening
from cms_site.languages.voices import listening as listening_of

register = template.Library()
NEIGHBOURS = 10


@register.simple_tag(takes_context=True)
def site_frame(context: dict[str, Any]) -> Here | None:
    """``{% site_frame as frame %}``; None where no commune is known (a wrong host name, an error page)."""
    return here(context.get("request"))


@register.simple_tag(takes_context=True)
def crumbs(context: dict[str, Any]) -> list[tuple[str, str]]:
    """Title and address of the pages above this one, the commune's home page first."""
    page: Page | None = context.get("page")
    frame = site_frame(context)
    if page is None or page.pk is None or frame is None:
        return []
    return structured.above(page, frame)


@register.simple_tag(takes_context=True)
def about_page(context: dict[str, Any]) -> dict[str, Any] | None:
    """What the head says of a page: its address, its card when it is shared, its facts for machines."""
    page: Page | None = context.get("page")
    frame = site_frame(context)
    if page is None or page.pk is None or frame is None or not page.live:
        return None
    return {
        "address": structured.address_of(page, frame.request),
        "kind": "article" if hasattr(page, "date") else "website",
        "words": page.search_description or getattr(page, "summary", "") or getattr(page, "intro", ""),
        "picture": structured.picture_of(page, frame.request),
        "data": structured.json_ld(page, frame),
    }


@register.simple_tag(takes_context=True)
def about_module(context: dict[str, Any]) -> str:
    """What the head of a module's page says to machines; empty on pages of the site itself and errors."""
    frame = site_frame(context)
    if (
        frame is None
        or isinstance(context.get("page"), Page)
        or getattr(frame.request, "resolver_match", None) is None
    ):
        return ""
    return structured.json_ld_of_module(frame)


@register.simple_tag(takes_context=True)
def versions(context: dict[str, Any]) -> list[Any]:
    """The languages in which this page can be read; empty for most pages, which costs nothing to know."""
    page: Page | None = context.get("page")
    frame = site_frame(context)
    if not isinstance(page, Page) or page.pk is None or frame is None:
        return []
    return versions_of(page, frame.request)


@register.tag
def kept(parser: Any, token: Any) -> KeptNode:
    """``{% kept "main" page %}…{% endkept %}``: a stretch of the page that is the same for everybody."""
    _, name, page = token.split_contents()
    inside = parser.parse(("endkept",))
    parser.delete_first_token()
    return KeptNode(name.strip('"'), parser.compile_filter(page), inside)


class KeptNode(template.Node):
    """What stands between the two tags, from memory where it may be."""

    def __init__(self, name: str, page: Any, inside: Any) -> None:
        self.name, self.page, self.inside = name, page, inside

    def render(self, context: Any) -> SafeString:
        request = context.get("request")
        if request is None:
            drawn: SafeString = self.inside.render(context)
            return drawn
        page = self.page.resolve(context)
        return keeping.kept(page, self.name, request, lambda: self.inside.render(context))


@register.simple_tag(takes_context=True)
def beside(context: dict[str, Any], page: Page) -> list[tuple[str, str]]:
    """Title and address of the other pages of a page's section, in the editors' order, ten at most."""
    frame = site_frame(context)
    if page.pk is None or frame is None or page.depth <= frame.site.root_page.depth + 1:
        return []
    others = visible(page.get_siblings(inclusive=False)).only("title", "url_path")[:NEIGHBOURS]
    return [(other.title, other.relative_url(frame.site, frame.request)) for other in others]


@register.simple_tag(takes_context=True)
def display(context: dict[str, Any]) -> Display:
    """How this reader wants the pages: size of type, colours."""
    return display_of(context.get("request"))


@register.simple_tag
def today() -> dict[str, Any]:
    """The day on the office's wall, and whether anybody works."""
    day = local_day(timezone.now())
    return {"day": day, "sentence": today_sentence(day)}


@register.simple_tag(takes_context=True)
def listening(context: dict[str, Any]) -> Listening | None:
    """What can be heard beside this page; pages of most kinds are not even asked about."""
    page: Page | None = context.get("page")
    frame = site_frame(context)
    if (
        not isinstance(page, Page)
        or page.pk is None
        or frame is None
        or not page.live
        or not has_versions(page)
    ):
        return None
    return listening_of(page, frame.site)


@register.filter
def starts(path: str, address: str) -> bool:
    """Whether ``path`` lies at or under ``address``; the menu marks where the reader is."""
    return bool(address) and address != "/" and path.startswith(address)


@register.filter
def weekday(day: dt.date | None) -> str:
    """A date as it is said: "thứ Sáu, 20/11/2026"."""
    return f"{name_of_weekday(day)}, {day:%d/%m/%Y}" if day else ""


@register.filter
def dial(phone: str) -> str:
    """A telephone number for a ``tel:`` address."""
    return "".join(c for c in phone if c.isdigit() or c == "+")
