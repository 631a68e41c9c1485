"""The demo's pages about the commune, its directory, questions, events, poll and readers' reports."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.images.models import Image
from wagtail.models import Collection, Page, Site
from wagtail.rich_text import RichText

from cms_site.about.models import AboutPage, FaqPage, StaffPage
from cms_site.communes.provision import collection_of
from cms_site.corrections.models import Correction
from cms_site.demo.laying import put
from cms_site.demo.map import map_of
from cms_site.demo.streams import body
from cms_site.demo.texts import content
from cms_site.events.models import EventIndexPage, EventPage
from cms_site.languages.models import VersionPage
from cms_site.languages.tongues import Tongue
from cms_site.polls.models import PollPage, PollTally

MAP = "Bản đồ minh họa"


def tell_about(site: Site, commune: dict[str, Any]) -> None:
    """Pages under the sections that stand already."""
    for entry in content("about", commune):
        parent = site.root_page.get_children().get(slug=entry["under"])
        given = entry["body"]
        review = entry.get("review_days")
        put(
            parent,
            AboutPage,
            entry["title"],
            section=entry["section"],
            summary=entry["summary"],
            body=_map(site, commune) if given == "map" else body(given),
            review_by=timezone.localdate() + timedelta(days=review) if review else None,
        )


def _map(site: Site, commune: dict[str, Any]) -> list[tuple[str, Any]]:
    names = ", ".join(village["name"] for village in commune["villages"])
    words = f"<p>Các {commune['unit']}: {names}.</p><p>Bản đồ vẽ từ tọa độ bịa ra của bản chạy thử, không dùng để xác định ranh giới.</p>"
    return [
        (
            "map",
            {
                "image": _picture(collection_of(site), commune),
                "alt": f"Bản đồ {commune['name']} với vị trí các {commune['unit']}.",
                "words": RichText(words),
                "source": "Bản chạy thử, 2026",
            },
        )
    ]


def _picture(collection: Collection, commune: dict[str, Any]) -> Image:
    found = Image.objects.filter(collection=collection, title=MAP).first()
    file = ContentFile(map_of(commune["villages"]).encode(), name="ban-do.svg")
    return found or Image.objects.create(
        collection=collection, title=MAP, file=file, description=f"Vị trí các {commune['unit']} trên bản đồ"
    )


def serve(site: Site, commune: dict[str, Any]) -> None:
    """The directory, questions, events, a poll with answers, what readers reported."""
    makers = {
        "staff": _staff,
        "faq": _faq,
        "events": _events,
        "poll": _poll,
        "mistakes": _mistakes,
        "versions": _versions,
    }
    for entry in content("services", commune):
        for kind, given in entry.items():
            makers[kind](site, given)


def _under(site: Site, given: dict[str, Any]) -> Page:
    return Page.objects.child_of(site.root_page).get(slug=given["under"])


def _staff(site: Site, given: dict[str, Any]) -> None:
    units = [("unit", unit) for unit in given["units"]]
    facts = {"summary": given["summary"], "section": given["section"]}
    put(_under(site, given), StaffPage, given["title"], units=units, **facts)


def _faq(site: Site, given: dict[str, Any]) -> None:
    topics = [
        (
            "topic",
            {
                "title": topic["title"],
                "questions": [q | {"answer": RichText(q["answer"])} for q in topic["questions"]],
            },
        )
        for topic in given["topics"]
    ]
    put(_under(site, given), FaqPage, given["title"], summary=given["summary"], topics=topics)


def _events(site: Site, given: dict[str, Any]) -> None:
    index = put(site.root_page, EventIndexPage, given["title"], summary=given["summary"])
    for item in given["items"]:
        day = timezone.localdate() + timedelta(days=item["days"])
        starts = timezone.make_aware(datetime.combine(day, time(item["hour"])))
        facts = {name: item[name] for name in ("place", "audience", "summary")}
        ends, off = starts + timedelta(hours=item["hours"]), item.get("called_off", False)
        put(index, EventPage, item["title"], starts=starts, ends=ends, called_off=off, **facts)


def _poll(site: Site, given: dict[str, Any]) -> None:
    page = put(
        _under(site, given),
        PollPage,
        given["title"],
        question=given["question"],
        summary=given["summary"],
        options=[("option", words) for words in given["options"]],
        closes=timezone.localdate() + timedelta(days=given["days"]),
    )
    for option, votes in zip(page.choices, given["votes"], strict=True):
        PollTally.objects.get_or_create(page_id=page.pk, option=option, defaults={"votes": votes})


def _versions(site: Site, given: list[dict[str, Any]]) -> None:
    for told in given:
        facts = {name: told[name] for name in ("language", "summary", "told_by")}
        slug = Tongue(told["language"]).path
        put(_under(site, told), VersionPage, told["title"], slug, body=body(told["body"]), **facts)


def _mistakes(site: Site, given: list[dict[str, Any]]) -> None:
    if Correction.objects.filter(site=site).exists():
        return
    for told in given:
        page = Page.objects.child_of(site.root_page).get(slug=told["slug"])
        Correction.objects.create(
            site=site,
            page=page,
            page_title=page.title,
            words=told["words"],
            state=told["state"],
            answer=told.get("answer", ""),
            answered_at=timezone.now() if told["state"] != "new" else None,
        )
