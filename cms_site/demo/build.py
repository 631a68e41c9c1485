"""Lays a commune's demo pages. A page that stands already is left as its editors made it."""

from __future__ import annotations

from typing import Any

from wagtail.images.models import Image
from wagtail.models import Page, Site

from cms_site.communes.provision import collection_of
from cms_site.demo import about, files, home
from cms_site.demo.laying import put
from cms_site.demo.streams import body
from cms_site.demo.texts import content
from cms_site.documents.models import DocumentIndexPage, DocumentPage, Kind
from cms_site.home.models import ContactPage, ContentPage, SectionPage
from cms_site.news.models import NewsIndexPage, NewsPage
from cms_site.words import vietnamese_slug

TYPES: dict[str, type[Page]] = {
    "section": SectionPage,
    "content": ContentPage,
    "contact": ContactPage,
    "news": NewsIndexPage,
    "documents": DocumentIndexPage,
}


def build(site: Site, commune: dict[str, Any]) -> None:
    """All pages of one commune, its home page last: its doors lead to the others."""
    pictures = files.pictures(collection_of(site))
    for entry in content("pages", commune):
        page = _lay(site.root_page, entry, **(_contact(commune) if entry["type"] == "contact" else {}))
        if entry["type"] == "news":
            _news(page, commune, pictures)
        elif entry["type"] == "documents":
            _documents(page, site, commune)
    about.tell_about(site, commune)
    about.serve(site, commune)
    home.furnish(site, pictures)


def _lay(parent: Page, entry: dict[str, Any], **facts: Any) -> Page:
    model = TYPES[entry.get("type", "content")]
    facts |= {"summary": entry.get("summary", ""), "show_in_menus": entry.get("menu", False)}
    facts["section"] = entry.get("section", "")
    if "body" in entry:
        facts["body"] = body(entry["body"])
    page = put(parent, model, entry["title"], entry.get("slug"), **facts)
    for child in entry.get("children", []):
        _lay(page, child)
    return page


def _news(index: Page, commune: dict[str, Any], pictures: dict[str, Image]) -> None:
    for entry in content("news", commune):
        put(
            index,
            NewsPage,
            entry["title"],
            date=entry["date"],
            summary=entry["summary"],
            body=body(entry["body"]),
            picture=pictures.get(entry.get("picture", "")),
            picture_alt=entry.get("alt", ""),
        )


def _documents(index: Page, site: Site, commune: dict[str, Any]) -> None:
    by_number: dict[str, DocumentPage] = {}
    for entry in content("documents", commune):
        facts = {
            key: entry.get(key)
            for key in ("kind", "number", "issued", "effective", "ends", "issuer", "summary")
        }
        if entry.get("file"):
            facts["file"] = files.document(collection_of(site), entry["file"], "Quy tắc ứng xử với Nhân dân")
        facts["replaced_by"] = by_number.get(entry.get("replaced_by", ""))
        facts["body"] = body([{"text": entry["text"]}]) if "text" in entry else []
        slug = vietnamese_slug(f"{Kind(entry['kind']).label} {entry['number']}")
        by_number[entry["number"]] = put(index, DocumentPage, entry["title"], slug, **facts)


def _contact(commune: dict[str, Any]) -> dict[str, Any]:
    return {"directions": commune["directions"], "people": [("contact", desk) for desk in desks(commune)]}


def desks(commune: dict[str, Any]) -> list[dict[str, str]]:
    """Whom to ask about what; names and numbers are invented."""
    hours = "Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00"
    rows = (
        (commune["leader_name"], "Chủ tịch Ủy ban nhân dân", commune["phone"], "Phòng Chủ tịch, tầng 2"),
        ("Lê Thị Hoa", "Tiếp công dân, đơn thư", commune["hotline"], "Phòng tiếp công dân, tầng 1"),
        ("Trung tâm Phục vụ hành chính công", "Hồ sơ, thủ tục hành chính", commune["phone"], "Sảnh tầng 1"),
    )
    return [
        {"name": n, "role": r, "phone": p, "email": commune["email"], "place": w, "hours": hours}
        for n, r, p, w in rows
    ]
