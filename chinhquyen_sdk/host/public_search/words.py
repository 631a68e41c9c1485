"""The words of a commune's public texts: a mistyped one is mended from these."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain import text as plain

from ..models import PublicWord


def remember_words(site: Site, text: str) -> None:
    """Keep the words of ``text`` that a slip of the finger can spoil: letters only, two at least."""
    words = {word for word in plain.words(text) if len(word) > 1 and word.isascii() and word.isalpha()}
    words -= set(PublicWord.objects.filter(site=site, word__in=words).values_list("word", flat=True))
    new = [PublicWord(site=site, word=word, length=len(word)) for word in sorted(words)]
    PublicWord.objects.bulk_create(new, batch_size=500, ignore_conflicts=True)
