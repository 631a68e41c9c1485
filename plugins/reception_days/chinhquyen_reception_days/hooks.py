"""What reception_days answers when other modules ask, and what it hears."""

from __future__ import annotations

from uuid import UUID

from typing_extensions import override
from wagtail.models import Site

from chinhquyen_sdk.domain.reception_days.writing import ConclusionFacts
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import ReceptionDayHooks, hookimpl

from . import queries


class Hooks(ReceptionDayHooks):
    """Facts are told through the journal; here questions are answered."""

    @override
    @hookimpl
    def conclusion_facts(self, site: SiteRef, visit: UUID) -> ConclusionFacts | None:
        return queries.conclusion(Site(pk=site.id), visit)
