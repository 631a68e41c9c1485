"""The words a letter is found by, kept in the transaction that writes it."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.host import fulltext
from chinhquyen_sdk.host.fulltext import mark

from ..rows import LetterRow, WordsRow


def words_for(site: int, letter: Letter) -> str:
    """Return what the index keeps of ``letter`` in the commune of key ``site``: who it is to, what about, its number."""
    number = letter.document.number_line if letter.document else ""
    texts = [letter.about_code, letter.subject, letter.addressee, letter.address, number]
    return fulltext.indexed(texts, [mark("s", site)])


def keep_words(site: int, before: Letter | None, after: Letter) -> None:
    """Have ``after`` found by its words; nothing is written when they are the same."""
    if before is None or words_for(site, before) != words_for(site, after):
        fulltext.keep(WordsRow, {after.id: words_for(site, after)})


@transaction.atomic
def recount(site: Site, *, repair: bool) -> list[str]:
    """Name what the word index lacks of the site's letters; ``repair`` writes it."""
    missing = LetterRow.objects.filter(site=site, words=None).order_by("created_at", "pk")

    def write(rows: list[LetterRow]) -> None:
        fulltext.keep(WordsRow, {row.pk: words_for(site.pk, row.record()) for row in rows})

    found = fulltext.keep_missing(missing, write, repair=repair)
    return [f"không tìm được bằng từ: {found} thư"] if found else []
