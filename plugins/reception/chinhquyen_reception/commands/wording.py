"""The words a petition is found by, kept in the transaction that writes it."""

from __future__ import annotations

from collections.abc import Iterable

from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.host import fulltext

from ..rows import PetitionRow, WordsRow, marks_of


def words_for(site: Site, petition: Petition) -> str:
    """Return what the index keeps of ``petition``; what a denouncer wrote is found by its code and kind alone."""
    if petition.kind.identity_protected:
        texts = [petition.code, petition.kind.label]
    else:
        texts = [petition.code, petition.title, petition.sender_name, petition.sender_phone, petition.village,
                 petition.content]  # fmt: skip
    return fulltext.indexed(texts, marks_of(site.pk, petition))


def keep_words(site: Site, before: Petition | None, after: Petition) -> None:
    """Have ``after`` found by its words; nothing is written when they are the same."""
    if before is None or words_for(site, before) != words_for(site, after):
        keep_all(site, [after])


def keep_all(site: Site, petitions: Iterable[Petition]) -> None:
    """Write lines of the index, new ones and changed ones, in one statement."""
    fulltext.keep(WordsRow, {each.id: words_for(site, each) for each in petitions})


def index_missing(site: Site, *, repair: bool) -> int:
    """Return how many petitions of ``site`` have no line in the word index; ``repair`` gives them one."""
    missing = PetitionRow.objects.filter(site=site, words=None).order_by("filed_at", "pk")
    return fulltext.keep_missing(
        missing, lambda rows: keep_all(site, [row.record() for row in rows]), repair=repair
    )
