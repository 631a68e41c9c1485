"""Hooks of figures: what a module's indicators are worth, and the rows behind them."""

from __future__ import annotations

from chinhquyen_sdk.domain.indicators import Figure, TracedPage
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.sites import SiteRef

from .markers import hookspec


class IndicatorHooks:
    """Ask: the figures a module declares in ``Manifest.indicators``. The host keeps each day's answer and its rows, so that a
    figure of a past day leads to the rows of that day; a module only ever tells what is true now."""

    @hookspec(since="0.1")
    def indicators(self, site: SiteRef, period: Period) -> list[Figure]:
        """Return the figures of ``period`` as they stand now, one for each declared indicator you can tell.

        Read running totals: this runs while pages are drawn, in a constant number of queries. What is left out, and a figure
        whose value is None, is told as "chưa có dữ liệu"; never answer zero for what was not counted.
        """
        raise NotImplementedError

    @hookspec(since="0.1")
    def indicator_rows(
        self, site: SiteRef, indicator: str, period: Period, after: str, most: int
    ) -> TracedPage | None:
        """Return the rows behind the figure of ``indicator`` (its ``id``), or None when it is not yours.

        Asked when the day's figures are kept, and when somebody opens the rows of today's. At most ``most`` rows behind
        the key ``after`` ("" from the start), along an index, in an order that does not change when other rows do:
        oldest first. Every row that was looked at, whether it was counted and why; labels name cases by code, never
        people. Of a share of sums (``Indicator.part_unit``) each row carries its own part of numerator and denominator,
        made with ``part(row, 118, 120)``; added up they are the figure's.
        """
        raise NotImplementedError
