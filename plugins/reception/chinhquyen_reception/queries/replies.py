"""Templates of replies: the commune's own, and the shipped ones it has not reworded."""

from __future__ import annotations

from typing import NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.domain.reception import PetitionKind
from chinhquyen_sdk.domain.reception.moves import MoveName
from chinhquyen_sdk.domain.reception.replies import ReplyTemplate, shipped_replies

from ..rows import ReplyRow

_MOST = 300


class Reply(NamedTuple):
    """A template as lists show it. ``key`` names it in addresses; ``own``: reworded or written here."""

    key: str
    template: ReplyTemplate
    own: bool


def replies(site: Site) -> list[Reply]:
    """Return every template of ``site``, by move, kind and name (one query)."""
    rows = list(ReplyRow.objects.filter(site=site)[:_MOST])
    reworded = {row.slug for row in rows if row.slug}
    found = [Reply(row.slug or str(row.pk), row.record(), own=True) for row in rows]
    found += [Reply(one.slug, one, own=False) for one in shipped_replies() if one.slug not in reworded]
    return sorted(found, key=_place)


def _place(reply: Reply) -> tuple[str, str, str]:
    template = reply.template
    return (template.move.value, template.kind.value if template.kind else "", template.name)


def reply(site: Site, key: str) -> Reply | None:
    """Return one template, or None."""
    return next((one for one in replies(site) if one.key == key), None)


def replies_for(site: Site, kind: PetitionKind) -> dict[MoveName, list[Reply]]:
    """Return what an officer may insert for a petition of ``kind``, by move, the templates of that very kind first."""
    found: dict[MoveName, list[Reply]] = {}
    for one in sorted(replies(site), key=lambda one: one.template.kind is None):
        if one.template.kind in (None, kind):
            found.setdefault(one.template.move, []).append(one)
    return found
