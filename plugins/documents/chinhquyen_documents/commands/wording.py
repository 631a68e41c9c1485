"""The words a document is found by, kept in the transaction that writes it; its key lies among those of its day."""

from __future__ import annotations

import random
from datetime import date

from django.db import IntegrityError, transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.documents import LegalDocument
from chinhquyen_sdk.host import fulltext
from chinhquyen_sdk.host.fulltext import mark

from ..rows import KEYS_A_DAY, WordsRow

_BODY = 60_000  # letters of a text that are searched
_TRIES = 60


def words_for(site: Site, document: LegalDocument, body: str) -> str:
    """Return what the index keeps of a document; nothing of one that was taken out."""
    if document.removed:
        return ""
    named = {
        "s": site.pk, "k": document.kind, "y": document.issued_on.year, "i": document.issuer_key, "f": document.field,
    }  # fmt: skip
    texts = (
        document.symbol,
        document.kind_label,
        document.issuer,
        document.signer,
        document.field,
        document.summary,
    )
    return fulltext.indexed([*texts, body[:_BODY]], [mark(name, value) for name, value in named.items()])


def keep_words(site: Site, document: LegalDocument, body: str) -> None:
    """Have ``document`` found by its words; nothing is written when they and its day are the same."""
    words, line = words_for(site, document, body), WordsRow.objects.filter(document_id=document.id).first()
    if line and line.words == words and _fits(line.pk, document.issued_on):
        return
    if line:
        line.delete()
    _place(document, words)


def _place(document: LegalDocument, words: str) -> None:
    for number in range(_TRIES):
        line = WordsRow(id=_key(document.issued_on, number), document_id=document.id, words=words)
        try:
            with transaction.atomic():
                line.save(force_insert=True)
        except IntegrityError:  # another document has that place
            continue
        return
    raise RuntimeError("no place left in the word index")


def _key(day: date, tried: int) -> int:
    """Return a place among those of ``day``; after some that were taken, of the days before it."""
    back = max(tried - 5, 0) * KEYS_A_DAY
    return (day.toordinal() + 1) * KEYS_A_DAY - 1 - random.randrange(KEYS_A_DAY + back)  # noqa: S311 - a place, no secret


def _fits(key: int, day: date) -> bool:
    return 0 <= day.toordinal() - key // KEYS_A_DAY <= _TRIES
