"""Whether a page was looked at as it is now, and what the look decided. The log keeps the decision, never the data."""

from __future__ import annotations

from typing import Any

from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from chinhquyen_sdk.domain.privacy import Answer, Decision, Look, Review, digest_of, look_at
from chinhquyen_sdk.domain.privacy.review import BASIS
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.privacy import own_facts

from .words import change_words, page_words

ACTION = "cms.privacy_review"


def look_at_page(page: Page) -> Look:
    """Return what stands in ``page`` that must not be published unseen."""
    site = page.get_site()
    return look_at(page_words(page), office=own_facts(site) if site else None)


def must_be_looked_at(page: Page) -> bool:
    """Say whether ``page`` holds finds that nobody has answered in these very words."""
    if not look_at_page(page).found:
        return False
    last = PageLogEntry.objects.filter(page=page.pk, action=ACTION).order_by("-timestamp").first()
    return last is None or last.data.get("digest") != digest_of(page_words(page))


def replace_in(page: Page, look: Look, answers: dict[str, Answer]) -> str:
    """Put the answers into ``page``, unsaved, and return its words. Refuses what it cannot replace whole."""
    pairs = []
    for one in look.found:
        answer = answers[one.id]
        if answer.decision is Decision.REPLACE:
            pairs.append((one, answer.replacement or one.finding.suggestion))
    for one, by in sorted(pairs, key=lambda pair: -len(pair[0].finding.seen)):
        seen = one.finding.seen
        change_words(page, lambda text, seen=seen, by=by: text.replace(seen, by))  # type: ignore[misc]
    words = page_words(page)
    for one, _ in pairs:
        if one.finding.seen in words or (len(one.finding.seen) > 8 and _stays(page, one.finding.seen)):
            text = (
                "Máy không tự thay được chỗ này (chữ bị ngắt bởi định dạng). Mời sửa trong bài rồi xem lại."
            )
            raise Refused(text, basis=BASIS, code="privacy_not_editable", field=one.id)
    return words


def _stays(page: Page, seen: str) -> bool:
    bare = "".join(seen.split())
    return bare in "".join(page_words(page).split())


def record(page: Page, review: Review, user: Any) -> None:
    """Write who looked and what was decided into the page's own log."""
    log(instance=page, action=ACTION, user=user, data=review.model_dump(mode="json"))
