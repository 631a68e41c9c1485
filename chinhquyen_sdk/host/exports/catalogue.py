"""Which files somebody may ask for here."""

from __future__ import annotations

from typing import Any, NamedTuple

from wagtail.models import Site

from chinhquyen_sdk.modules import Export, registry

from ..access import can
from ..audit.exporting import AUDIT_LINES
from ..switches import is_on

EXPORT_PERSONAL = "chinhquyen.export_personal"


class Offer(NamedTuple):
    """An export of a module that is on."""

    module: str
    module_label: str
    export: Export

    @property
    def key(self) -> str:
        return f"{self.module}.{self.export.slug}"

    @property
    def has_personal(self) -> bool:
        return any(column.personal for column in self.export.columns)


def offers(site: Site, user: Any) -> list[Offer]:
    """Return what ``user`` may export at ``site``, module by module."""
    return [offer for offer in _all(site) if can(user, site, offer.export.permission)]


def may_export(site: Site, user: Any) -> bool:
    """Return whether there is anything ``user`` may export at ``site``; asked for every page of the admin."""
    return can(user, site, AUDIT_LINES.permission) or any(
        can(user, site, export.permission) and is_on(site, manifest.slug)
        for manifest in registry().manifests
        for export in manifest.exports
    )


def find_export(site: Site, module: str, slug: str) -> Offer | None:
    """Return the export of a module that is on at ``site``; whether somebody may have it is not asked."""
    return next((offer for offer in _all(site) if (offer.module, offer.export.slug) == (module, slug)), None)


def labels(site: Site) -> dict[tuple[str, str], str]:
    """Return what the exports of the modules that are on here are called, by module and slug."""
    return {(offer.module, offer.export.slug): offer.export.label for offer in _all(site)}


def _all(site: Site) -> list[Offer]:
    here = [manifest for manifest in registry().manifests if manifest.exports and is_on(site, manifest.slug)]
    given = [Offer(manifest.slug, manifest.label, export) for manifest in here for export in manifest.exports]
    return [*given, Offer("host", "Hệ thống", AUDIT_LINES)]
