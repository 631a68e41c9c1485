"""The words a request is found by in the office, kept in the transaction that writes it."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import ExplanationRequest
from chinhquyen_sdk.host import fulltext

from ..rows import CLOSED, OPEN, RequestRow, WordsRow


def keep_words(site: Site, *requests: ExplanationRequest) -> None:
    """Have ``requests`` found by their words as they are now, in one statement."""
    fulltext.keep(WordsRow, {one.id: words_for(site, one) for one in requests})


def words_for(site: Site, one: ExplanationRequest) -> str:
    """Return what the index keeps of ``one``: nothing of who asked, that is encrypted."""
    texts = [
        one.code,
        one.subject,
        one.content,
        one.document,
        one.responsible,
        one.answer,
        one.public_subject,
        one.public_answer,
    ]
    return fulltext.indexed(texts, [fulltext.mark("s", site.pk), OPEN if one.state.is_open else CLOSED])


def recount(site: Site, *, repair: bool) -> list[str]:
    """Return, in words, whether requests have no line in the index; with ``repair`` they are given one."""
    missing = RequestRow.objects.filter(site=site, words=None).order_by("pk")
    found = fulltext.keep_missing(
        missing, lambda rows: keep_words(site, *(row.record() for row in rows)), repair=repair
    )
    return [f"{found} yêu cầu chưa tìm được bằng chữ"] if found else []
