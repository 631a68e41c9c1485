"""Hooks of reports: what each module contributes."""

from __future__ import annotations

from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class ReportingHooks:
    """Ask: what a module has to say in the commune's report to the province."""

    @hookspec(since="0.1")
    def report_sections(self, site: SiteRef, period: Period) -> list[SectionOffer]:
        """Return your sections of the report of ``period``: words with figures, charts, tables for the annex.

        Asked when a report is composed or its figures are renewed, not while a page is drawn. A module that returns
        nothing but tells figures gets a section made of them. Nothing personal: what you return leaves the house.
        """
        raise NotImplementedError
