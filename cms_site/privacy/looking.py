"""Whether a page was looked at as it is now, and what the look decided. The log keeps the decision, never the data."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.core.cache import cache
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Site

from chinhquyen_sdk.domain.privacy import Answer, Decision, Found, Look, OwnFacts, Review, digest_of, look_at
from chinhquyen_sdk.domain.privacy.review import BASIS
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.privacy import own_facts

from .files import attached, look_at_files
from .words import change_words, page_words

_A_MOMENT = 60  # seconds a clean look holds for exactly these words and files
ACTION = "cms.privacy_review"


def content_of(page: Page) -> str:
    """Return what a look is about: the words of ``page`` and the marks of the files it leads to."""
    return "\n".join([page_words(page), *(document.get_file_hash() for document in attached(page))])


def office_of(page: Page) -> OwnFacts | None:
    # Not page.get_site(): it would remember in the page that it has no site, and a home page is older than its own.
    roots = Site.get_site_root_paths()
    ids = (root.site_id for root in roots if page.url_path.startswith(root.root_path))
    site = Site.objects.filter(pk=next(ids, None)).first()
    return own_facts(site) if site else None


def look_at_page(page: Page) -> Look:
    """Return what stands in ``page`` and its files that must not be published unseen."""
    office = office_of(page)
    words = look_at(page_words(page), office=office)
    found, unread = look_at_files(attached(page), office)
    return Look(digest_of(content_of(page)), (*words.found, *found), tuple(unread))


def must_be_looked_at(page: Page) -> bool:
    """Say whether ``page`` holds what nobody has answered in these very words and files."""
    mark = digest_of(content_of(page))
    last = PageLogEntry.objects.filter(page=page.pk, action=ACTION).order_by("-timestamp").first()
    if last is not None and last.data.get("digest") == mark:
        return False
    clean = f"cms.privacy.clean.{mark}"
    if cache.get(clean):  # the button asked a moment ago, now the net below it asks
        return False
    look = look_at_page(page)
    if not look.found and not look.unread:
        cache.set(clean, True, _A_MOMENT)
        return False
    return True


def _put(seen: str, by: str, text: str) -> str:
    return text.replace(seen, by)


def replace_in(page: Page, look: Look, answers: dict[str, Answer]) -> None:
    """Put the answers about its own words into ``page``, unsaved. Refuses what it cannot replace whole."""
    pairs = [
        (one, by)
        for one in look.found
        if one.id.startswith("f") and (by := _replacement(one, answers[one.id]))
    ]
    for one, by in sorted(pairs, key=lambda pair: -len(pair[0].finding.seen)):
        seen = one.finding.seen
        change_words(page, partial(_put, seen, by))
    words = "".join(page_words(page).split())
    for one, _ in pairs:
        if len(one.finding.seen) > 4 and "".join(one.finding.seen.split()) in words:
            text = (
                "Máy không tự thay được chỗ này (chữ bị ngắt bởi định dạng). Mời sửa trong bài rồi xem lại."
            )
            raise Refused(text, basis=BASIS, code="privacy_not_editable", field=one.id)


def _replacement(one: Found, answer: Answer) -> str:
    return (answer.replacement or one.finding.suggestion) if answer.decision is Decision.REPLACE else ""


def record(page: Page, review: Review, user: Any) -> None:
    """Write who looked and what was decided into the page's own log."""
    log(instance=page, action=ACTION, user=user, data=review.model_dump(mode="json"))
