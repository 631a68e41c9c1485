"""Writing what can be found, in the transaction that publishes or takes back."""

from __future__ import annotations

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import text as plain
from chinhquyen_sdk.domain.search import PublicText

from ..models import PublicTextRow
from .files import keep_files
from .words import remember_words

# A tsvector holds a megabyte; nobody searches for the hundredth page of an annex.
_LONGEST = 100_000


@transaction.atomic
def show(site: Site, source: str, text: PublicText, *, stands: bool = False) -> None:
    """Let ``text`` of the module ``source`` be found from now on; told again, the new words replace the old.

    Its files are read by the worker, moments later; those that were taken off are found no more at once. ``stands``: it is
    of the hook ``standing_texts``.
    """
    values = {**values_of(text), "stands": stands}
    row, new = PublicTextRow.objects.get_or_create(site=site, source=source, key=text.key, defaults=values)
    had_files = not new and bool(row.files)
    if not new:
        for name, value in values.items():
            setattr(row, name, value)
    if text.files or had_files:
        row.file_words = keep_files(row, text.files)
    if not new or row.file_words:
        row.save()
    remember_words(site, f"{text.title} {text.text[:_LONGEST]}")


def hide(site: Site, source: str, key: str) -> None:
    """Let the text ``key`` of ``source`` be found no more, nor what was read in its files."""
    PublicTextRow.objects.filter(site=site, source=source, key=key).delete()


def values_of(text: PublicText) -> dict[str, object]:
    """Return the columns of ``text``."""
    shortened = text.model_copy(update={"text": text.text[:_LONGEST]})
    return {
        **PublicTextRow.values_of(shortened),
        "title_words": " ".join(plain.words(text.title)),
        "text_words": " ".join(plain.words(shortened.text)),
    }
