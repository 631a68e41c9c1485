"""A figure, the rows behind it, and the module's words in the report to the province."""

from __future__ import annotations

from datetime import date

from typing_extensions import override

from chinhquyen_sdk import Figure, IndicatorHooks, SiteRef, TracedPage, TracedRow, hookimpl
from chinhquyen_sdk.domain.indicators import share
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.reporting import SectionOffer
from chinhquyen_sdk.hooks import ReportingHooks

from .lamps import MENDED, Lamp, lamps_of


def promised(site: SiteRef, period: Period) -> list[Lamp]:
    """Return the lamps whose promised day lies in ``period``, by their codes, which never change."""
    return [lamp for lamp in lamps_of(site) if period.since <= lamp.mend_by <= period.until]


def in_time(lamp: Lamp) -> bool:
    """Whether the promise was kept."""
    return (lamp.mended_on or date.max) <= lamp.mend_by


class Figures(IndicatorHooks, ReportingHooks):
    """Told as it is now; the host keeps what it was."""

    @override
    @hookimpl
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        lamps = promised(site, period)
        return [share(MENDED, sum(in_time(lamp) for lamp in lamps), len(lamps))]

    @override
    @hookimpl
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        if indicator != MENDED.id:
            return None
        rest = [lamp for lamp in promised(site, period) if lamp.code > after]
        rows = [
            TracedRow(
                label=f"Đèn {lamp.code}",
                day=lamp.mend_by,
                counted=in_time(lamp),
                why="sáng trước ngày hẹn" if in_time(lamp) else "chưa sáng",
            )
            for lamp in rest[:most]
        ]
        return TracedPage(rows=tuple(rows), after=rest[most - 1].code if len(rest) > most else "")

    @override
    @hookimpl
    def report_sections(self, site: SiteRef, period: Period) -> list[SectionOffer]:
        lamps = promised(site, period)
        if not lamps:
            return []
        text = f"Trong {period.label}, {len(lamps)} đèn đường có hẹn sửa, {sum(map(in_time, lamps))} đèn sáng đúng hẹn."
        return [SectionOffer(id="street_lamps.mended", title="Đèn đường", text=text, figures=(MENDED.id,))]
