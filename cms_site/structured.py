"""A page in the words of schema.org, for search machines and whatever reads pages aloud; and its card when it is shared."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from cms_site.here import Here

SERVICES = {"thu-tuc", "quy-trinh"}
_HARMLESS = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def json_ld(page: Page, frame: Here) -> SafeString:
    """Everything the page says of itself as one JSON-LD graph; empty when it has nothing to say."""
    graph = graph_of(page, frame)
    if not graph:
        return mark_safe("")
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False)
    # Inside a script element only these three letters could end it or begin another.
    return mark_safe(text.translate(_HARMLESS))  # noqa: S308


def graph_of(page: Page, frame: Here) -> list[dict[str, Any]]:
    request = frame.request
    if page.pk == frame.site.root_page_id:
        return [organisation(frame), _website(frame)]
    graph: list[dict[str, Any]] = []
    if hasattr(page, "structured"):
        graph += page.structured(request)
    if getattr(page, "section", "") in SERVICES:
        graph.append(_service(page, frame))
    return graph


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
    picture = getattr(page, "picture", None)
    if picture is None or picture.file.name.endswith(".svg"):
        return ""
    return request.build_absolute_uri(picture.file.url)


def _home(request: HttpRequest) -> str:
    return request.build_absolute_uri("/")
