"""Writing what can be found, in the transaction that publishes or takes back."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import text as plain
from chinhquyen_sdk.domain.search import PublicText

from ..models import PublicTextRow, PublicWord

# A tsvector holds a megabyte; nobody searches for the hundredth page of an annex.
_LONGEST = 100_000


@transaction.atomic
def show(site: Site, source: str, text: PublicText) -> None:
    """Let ``text`` of the module ``source`` be found from now on; told again, the new words replace the old."""
    values = values_of(text)
    row, new = PublicTextRow.objects.get_or_create(site=site, source=source, key=text.key, defaults=values)
    if not new:
        for name, value in values.items():
            setattr(row, name, value)
        row.save()
    _remember_words(site, f"{text.title} {text.text[:_LONGEST]}")


def hide(site: Site, source: str, key: str) -> None:
    """Let the text ``key`` of ``source`` be found no more."""
    PublicTextRow.objects.filter(site=site, source=source, key=key).delete()


def values_of(text: PublicText) -> dict[str, object]:
    """Return the columns of ``text``."""
    shortened = text.model_copy(update={"text": text.text[:_LONGEST]})
    return {
        **PublicTextRow.values_of(shortened),
        "title_words": " ".join(plain.words(text.title)),
        "text_words": " ".join(plain.words(shortened.text)),
    }


def _remember_words(site: Site, text: str) -> None:
    words = {word for word in plain.words(text) if len(word) > 1 and word.isascii() and word.isalpha()}
    words -= set(PublicWord.objects.filter(site=site, word__in=words).values_list("word", flat=True))
    new = [PublicWord(site=site, word=word, length=len(word)) for word in sorted(words)]
    PublicWord.objects.bulk_create(new, batch_size=500, ignore_conflicts=True)
