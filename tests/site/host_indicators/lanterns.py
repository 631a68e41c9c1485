"""A made module with two figures whose rows a test can change."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from chinhquyen_sdk.domain.indicators import Aim, Figure, Indicator, TracedPage, TracedRow, count, share
from chinhquyen_sdk.hooks import IndicatorHooks, hookimpl
from chinhquyen_sdk.host.tracing import traced_list
from chinhquyen_sdk.modules import Manifest

LIT = Indicator(
    id="lanterns_lit", title="Đèn lồng đã thắp", unit="%", aim=Aim.AT_LEAST, target=Decimal(100),
    basis="Nếp của xóm", how="Trong các đèn của xóm, bao nhiêu đèn đã thắp.",
)  # fmt: skip
HUNG = Indicator(
    id="lanterns_hung", title="Đèn lồng đã treo", unit="đèn", basis="Nếp của xóm", how="Đếm các đèn đã treo."
)
manifest = Manifest(
    slug="lanterns", label="Đèn lồng", summary="Đèn của xóm.", version="0.1.0", requires_sdk=">=0.1,<0.2",
    app="lanterns.apps.Lanterns", legal_bases=("Nếp của xóm",), indicators=(LIT, HUNG),
)  # fmt: skip


class Lanterns(IndicatorHooks):
    """Knows its lanterns by number and whether they are lit; tells nothing of the hung ones until ``hung`` is set."""

    def __init__(self, lit: dict[int, bool]) -> None:
        self.lit = lit
        self.broken = False

    @hookimpl
    def indicators(self, site: Any, period: Any) -> list[Figure]:
        if self.broken:
            raise ZeroDivisionError
        return [share(LIT, sum(self.lit.values()), len(self.lit)), count(HUNG, None)]

    @hookimpl
    def indicator_rows(
        self, site: Any, indicator: str, period: Any, after: str, most: int
    ) -> TracedPage | None:
        if indicator != LIT.id:
            return None
        rows = [
            TracedRow(
                label=f"Đèn {n}", day=date(2026, 1, 1), counted=lit, why="Đã thắp." if lit else "Chưa thắp."
            )
            for n, lit in sorted(self.lit.items())
        ]
        return traced_list(rows, after, most)
