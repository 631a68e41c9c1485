"""Whether what a page leads to is there: pages, files and pictures by their keys, addresses of this site by their paths."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.db.models import Q
from django.urls import Resolver404, resolve
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Page, Site

from cms_site.upkeep.models import Fault
from cms_site.upkeep.reading import Link

Found = tuple[Fault, str]


def faults_of(links: Iterable[Link], site: Site) -> list[Found]:
    """What is wrong with the links of one page; at most three questions to the database, and one for each own address."""
    links = list(links)
    there = {kind: _there(kind, links) for kind in ("page", "document", "image")}
    found: list[Found] = []
    for link in links:
        if link.kind in there and link.target not in there[link.kind]:
            found.append(_gone(link))
        elif link.kind == "address" and (path := own_path(link.target, site)) and not _answers(path, site):
            found.append(
                (Fault.LINK, f"“{link.words or link.target}” dẫn đến {link.target}: không có trang này")
            )
    return found


def outside(links: Iterable[Link], site: Site) -> set[str]:
    """The addresses among ``links`` that lead to other sites."""
    return {
        link.target.partition("#")[0]
        for link in links
        if link.kind == "address"
        and link.target.startswith(("http://", "https://"))
        and not own_path(link.target, site)
        and len(link.target) <= 500
    }


def own_path(address: str, site: Site) -> str:
    """The path of an address of this site, empty for any other address."""
    parts = urlsplit(address)
    if parts.scheme in ("http", "https") and parts.hostname == site.hostname:
        return parts.path or "/"
    return parts.path if not parts.scheme and not parts.netloc and parts.path.startswith("/") else ""


def _there(kind: str, links: list[Link]) -> set[str]:
    keys = {link.target for link in links if link.kind == kind and link.target.isdecimal()}
    if not keys:
        return set()
    model = {"page": Page, "document": get_document_model(), "image": get_image_model()}[kind]
    rows = model.objects.filter(pk__in=keys)
    return {str(key) for key in (rows.live() if kind == "page" else rows).values_list("pk", flat=True)}


def _gone(link: Link) -> Found:
    if link.kind == "page":
        return Fault.LINK, f"“{link.words or 'một liên kết'}” dẫn đến trang đã gỡ hoặc đã xóa"
    return Fault.FILE, f"“{link.words}” đã bị xóa" if link.words else "Tệp hoặc ảnh trong bài đã bị xóa"


def _answers(path: str, site: Site) -> bool:
    try:
        match = resolve(path)
    except Resolver404:
        return _redirected(path, site)
    if match.view_name != "wagtail_serve":
        return True  # a module's page, a file: not ours to judge
    inside = f"{site.root_page.url_path}{path.strip('/')}/".replace("//", "/")
    return Page.objects.live().filter(url_path=inside).exists() or _redirected(path, site)


def _redirected(path: str, site: Site) -> bool:
    old = Redirect.normalise_path(path)
    return Redirect.objects.filter(Q(site=site) | Q(site=None), old_path=old).exists()
