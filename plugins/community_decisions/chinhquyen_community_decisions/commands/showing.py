"""What the search of the whole site knows of decisions."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import CommunityDecision
from chinhquyen_sdk.domain.search import PublicText
from chinhquyen_sdk.host import public_search

from ..module import manifest
from ..rows import DecisionRow


def let_find(site: Site, one: CommunityDecision) -> None:
    """Let a decision be found; also one that did not pass: people ask what became of it."""
    public_search.show(site, manifest.slug, public_text(one))


def public_text(one: CommunityDecision) -> PublicText:
    """Return what may be found of a decision."""
    return PublicText(
        key=str(one.id), kind="dan-ban", title=one.title, text="\n".join((one.place, one.matter.label, one.text)),
        path=reverse("community_decisions:decision", args=[one.id]), on=one.decided_on,
    )  # fmt: skip


def public_texts(site: Site) -> Iterator[PublicText]:
    """Yield what may be found now."""
    for row in DecisionRow.objects.filter(site=site).iterator(200):
        yield public_text(row.record())
