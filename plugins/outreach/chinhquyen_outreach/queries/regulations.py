"""Regulations and their versions."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.outreach import Regulation, RegulationVersion, VersionState

from ..rows import RegulationRow, VersionRow


class Shelf(NamedTuple):
    """A regulation with its versions, the newest first."""

    regulation: Regulation
    versions: list[RegulationVersion]


def regulation(site: Site, id: UUID) -> Shelf | None:
    """Return the regulation ``id`` with every version, for the office."""
    row = RegulationRow.objects.filter(site=site, pk=id).first()
    return Shelf(row.record(), _versions(site, id)) if row else None


def public_regulation(site: Site, slug: str) -> Shelf | None:
    """Return the regulation at ``slug`` with what everybody may read; None while there is nothing."""
    row = RegulationRow.objects.filter(site=site, slug=slug).first()
    versions = [one for one in _versions(site, row.pk) if one.is_public] if row else []
    return Shelf(row.record(), versions) if row and versions else None


def version(site: Site, id: UUID) -> RegulationVersion | None:
    """Return the version ``id``, or None."""
    row = VersionRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def _versions(site: Site, id: UUID) -> list[RegulationVersion]:
    return [row.record() for row in VersionRow.objects.filter(site=site, regulation=id).order_by("-number")]


def shelves(site: Site, *, public: bool) -> list[Shelf]:
    """Return every regulation with its versions but for their words (two queries); a commune has some tens."""
    versions: dict[UUID, list[RegulationVersion]] = {}
    short = [name for name in RegulationVersion.model_fields if name not in ("text", "told")]
    for values in VersionRow.objects.filter(site=site).order_by("-number").values(*short)[:500]:
        one = RegulationVersion.model_validate({**values, "text": ""})
        if one.is_public or not public:
            versions.setdefault(one.regulation, []).append(one)
    rows = RegulationRow.objects.filter(site=site).order_by("-democracy", "title")[:100]
    found = [Shelf(row.record(), versions.get(row.pk, [])) for row in rows]
    return [shelf for shelf in found if shelf.versions or not public]


def democracy_issued(site: Site) -> bool:
    """Say whether the commune has issued its regulation of grassroots democracy (P-09)."""
    own = RegulationRow.objects.filter(site=site, democracy=True).values("pk")
    return VersionRow.objects.filter(site=site, regulation__in=own, state=VersionState.ISSUED.value).exists()
