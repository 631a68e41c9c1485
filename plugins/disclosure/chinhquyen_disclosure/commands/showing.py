"""What the search of the whole site knows of postings. Those whose time on the board is over stay and are found."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import Posting
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import PostingRow


def let_find(site: Site, posting: Posting) -> None:
    """Let ``posting`` be found, with what was corrected."""
    public_search.show(site, manifest.slug, public_text(posting))


def public_text(posting: Posting) -> PublicText:
    """Return what may be found of ``posting``."""
    corrected = (correction.text for correction in posting.corrections)
    words = (posting.summary, posting.document, posting.term_label, posting.text, *corrected)
    return PublicText(
        key=str(posting.id), kind="cong-khai", title=posting.title, text="\n".join(filter(None, words)),
        path=reverse("disclosure:posting", args=[posting.id]), on=posting.day,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in PostingRow.objects.filter(site=site).iterator(200):
        yield public_text(row.record())
