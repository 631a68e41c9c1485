"""A page in the words of schema.org, for search machines and whatever reads pages aloud; and its card when it is shared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from chinhquyen_sdk.host.switches import is_on
from chinhquyen_sdk.modules import PublicService, registry
from cms_site.here import Here

SERVICES = {"thu-tuc", "quy-trinh"}
_HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_ld(page: Page, frame: Here) -> SafeString:
    """Everything the page says of itself as one JSON-LD graph; empty when it has nothing to say."""
    graph = graph_of(page, frame)
    if not graph:
        return mark_safe("")
    return _script(graph)


def _script(graph: list[dict[str, Any]]) -> SafeString:
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    # Inside a script element only these three letters could end it or begin another.
    return mark_safe(text.translate(_HARMLESS))  # noqa: S308


def graph_of(page: Page, frame: Here) -> list[dict[str, Any]]:
    request = frame.request
    if page.pk == frame.site.root_page_id:
        offered = [_offered(service, frame) for _, service in services_of(frame)]
        return [organisation(frame), _website(frame), *offered]
    graph: list[dict[str, Any]] = [trail(page, frame)]
    if hasattr(page, "structured"):
        graph += page.structured(request)
    if getattr(page, "section", "") in SERVICES:
        graph.append(_service(page, frame))
    return graph


def json_ld_of_module(frame: Here) -> SafeString:
    """What a module's page says: the way to it, and the service people can have there."""
    path = frame.request.path
    found = [service for address, service in services_of(frame) if path == address]
    match = getattr(frame.request, "resolver_match", None)
    module = match.app_names[-1] if match and match.app_names else ""
    own = [(address, each) for address, each in services_of(frame) if each.page.partition(":")[0] == module]
    # Below a service the addresses name people's own cases: the trail ends at the service.
    steps = [("Trang chủ", "/"), *((each.label, address) for address, each in own[:1])]
    return _script([_trail(steps, frame), *(_offered(service, frame) for service in found)])


def services_of(frame: Here) -> list[tuple[str, PublicService]]:
    """What modules that are on let people have done, with its address."""
    on = (manifest for manifest in registry().manifests if is_on(frame.site, manifest.slug))
    return [(reverse(service.page), service) for manifest in on for service in manifest.services]


def trail(page: Page, frame: Here) -> dict[str, Any]:
    """The way to ``page`` from the home page, itself last."""
    return _trail([*above(page, frame), (page.title, page.get_url(frame.request) or "/")], frame)


def above(page: Page, frame: Here) -> list[tuple[str, str]]:
    """Title and address of the pages above ``page``, the home page first; asked once a request."""
    if not hasattr(page, "_cms_above"):
        pages = page.get_ancestors().filter(depth__gte=frame.site.root_page.depth)
        page._cms_above = [
            ("Trang chủ" if n == 0 else p.title, p.get_url(frame.request) or "/") for n, p in enumerate(pages)
        ]
    found: list[tuple[str, str]] = page._cms_above
    return found


def _trail(steps: list[tuple[str, str]], frame: Here) -> dict[str, Any]:
    items = [
        {"@type": "ListItem", "position": n, "name": name, "item": frame.request.build_absolute_uri(address)}
        for n, (name, address) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _offered(service: PublicService, frame: Here) -> dict[str, Any]:
    return {
        "@type": "GovernmentService",
        "name": service.label,
        "description": service.summary,
        "url": frame.request.build_absolute_uri(reverse(service.page)),
        "serviceOperator": {"@id": _home(frame.request) + "#co-quan", "name": office_name(frame)},
        "areaServed": {"@type": "AdministrativeArea", "name": frame.title},
    }


def organisation(frame: Here) -> dict[str, Any]:
    """The commune's office as GovernmentOrganization."""
    profile = frame.profile
    place = {"@type": "AdministrativeArea", "name": frame.title}
    facts = {
        "@type": "GovernmentOrganization",
        "@id": _home(frame.request) + "#co-quan",
        "name": office_name(frame),
        "url": _home(frame.request),
        "telephone": profile.phone,
        "email": profile.email,
        "address": {"@type": "PostalAddress", "streetAddress": profile.address, "addressCountry": "VN"}
        if profile.address
        else None,
        "areaServed": place | ({"identifier": profile.code} if profile.code else {}),
        "contactPoint": {
            "@type": "ContactPoint",
            "contactType": "Đường dây nóng",
            "telephone": profile.hotline,
        }
        if profile.hotline
        else None,
    }
    return {name: value for name, value in facts.items() if value}


def office_name(frame: Here) -> str:
    return f"Ủy ban nhân dân {frame.title}" if frame.profile.name else frame.title


def _website(frame: Here) -> dict[str, Any]:
    home = _home(frame.request)
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": home + "tim-kiem/?q={words}"},
        "query-input": "required name=words",
    }
    return {
        "@type": "WebSite",
        "url": home,
        "name": frame.title,
        "inLanguage": "vi",
        "potentialAction": search,
    }


def _service(page: Page, frame: Here) -> dict[str, Any]:
    return {
        "@type": "GovernmentService",
        "name": page.title,
        "description": getattr(page, "summary", "") or page.search_description,
        "url": address_of(page, frame.request),
        "serviceOperator": {"@id": _home(frame.request) + "#co-quan", "name": office_name(frame)},
        "areaServed": {"@type": "AdministrativeArea", "name": frame.title},
    }


def address_of(page: Page, request: HttpRequest) -> str:
    """The page's whole address, as this host is called."""
    return request.build_absolute_uri(page.get_url(request) or request.path)


def picture_of(page: Page, request: HttpRequest) -> str:
    """The whole address of the page's own picture; drawings are no use to those who show cards."""
    picture = getattr(page, "picture", None) or _first_picture(page)
    if picture is None or picture.file.name.endswith(".svg"):
        return ""
    return request.build_absolute_uri(picture.file.url)


def _first_picture(page: Page) -> Any:
    """The first picture of the text; the page shows it anyway, so it is read once."""
    blocks = (block for block in getattr(page, "body", None) or () if block.block_type == "picture")
    return next((block.value.get("image") for block in blocks if isinstance(block.value, Mapping)), None)


def _home(request: HttpRequest) -> str:
    return request.build_absolute_uri("/")
