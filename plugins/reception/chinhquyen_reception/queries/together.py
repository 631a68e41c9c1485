"""Petitions that belong together: the parts of a letter, what hangs on one, likely earlier ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.identity import Identity

from ..rows import FingerprintRow, IdentityRow, PetitionRow

_SHOWN = 5
_HITS = 120  # an index walk of this length at most, however many cases there are
_SAME_WORDS = 2
_NOT_READ = ("secret_hash", "once_hash")


class Likely(NamedTuple):
    """An earlier petition that looks like this one, and why."""

    petition: Petition
    same_sender: bool
    same_words: bool
    same_village: bool


def likely_earlier(site: Site, petition: Petition) -> list[Likely]:
    """Return up to five earlier petitions of the same sender or with much the same words, the newest first."""
    own = list(
        FingerprintRow.objects.filter(site=site, petition_id=petition.id).values_list("mark", flat=True)
    )
    hits = _hits(site, petition, [m for m in own if m[0] == "s"], _HITS // 4)
    words = Counter(_hits(site, petition, [m for m in own if m[0] == "w"], _HITS))
    found = set(hits) | {pk for pk, number in words.items() if number >= _SAME_WORDS}
    rows = PetitionRow.objects.filter(site=site, pk__in=found, filed_at__lte=petition.filed_at).exclude(
        pk=petition.id
    )
    earlier = [row.record() for row in rows.order_by("-filed_at").defer(*_NOT_READ)[: _SHOWN * 2]]
    kept = [each for each in earlier if not _of_one_letter(each, petition)][:_SHOWN]
    return [
        Likely(
            each, each.id in hits, words[each.id] >= _SAME_WORDS,
            bool(petition.village) and each.village == petition.village,
        )
        for each in kept
    ]  # fmt: skip


def _hits(site: Site, petition: Petition, marks: Sequence[str], most: int) -> list[UUID]:
    if not marks:
        return []
    rows = FingerprintRow.objects.filter(site=site, mark__in=marks).exclude(petition_id=petition.id)
    return list(rows.values_list("petition_id", flat=True)[:most])


def _of_one_letter(one: Petition, other: Petition) -> bool:
    return bool(one.part_of and one.part_of in (other.part_of, other.code)) or other.part_of == one.code


def parts_of(site: Site, letter: Petition) -> list[Petition]:
    """Return the parts of a split letter that officers may see beside it: none when one is a denunciation."""
    rows = PetitionRow.objects.filter(site=site, part_of=letter.code).order_by("filed_at", "code")
    return [row.record() for row in rows[:20]]


def all_parts_of(site: Site, letter: Petition) -> list[Petition]:
    """Return every part of a letter, for its sender only: those of a letter with a denunciation stand in its sealed row."""
    found = parts_of(site, letter)
    sealed = IdentityRow.objects.filter(petition__site=site, petition_id=letter.id).first()
    if sealed is not None:
        codes = Identity.model_validate(sealed.identity).parts
        found += [row.record() for row in PetitionRow.objects.filter(site=site, code__in=codes)]
    return found


def linked_to(site: Site, petition: Petition) -> list[Petition]:
    """Return the petitions that were put beside this one, the newest first; at most twenty."""
    rows = PetitionRow.objects.filter(site=site, linked_to=petition.code).order_by("-filed_at")
    return [row.record() for row in rows.defer(*_NOT_READ)[:20]]
