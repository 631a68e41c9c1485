"""How many hamlets were reached, as a chart with its table."""

from __future__ import annotations

from chinhquyen_sdk.domain.outreach import Reach
from chinhquyen_sdk.rendering import charts
from chinhquyen_sdk.rendering.charts import Chart, Series, Tone


def reach_chart(reach: Reach, title: str = "Số hộ dự ở từng xóm, tổ dân phố") -> Chart:
    """Return bars, a hamlet each: households that came, and the rest of its households where they were counted."""
    came = tuple(each.households for each in reach.hamlets)
    others = tuple(
        max(0, (each.village.households or each.households) - each.households) for each in reach.hamlets
    )
    return charts.bars(
        title, "Xóm, tổ dân phố", [each.village.name for each in reach.hamlets],
        Series(name="Hộ có người dự", values=came), Series(name="Hộ chưa dự", values=others, tone=Tone.QUIET),
        unit="hộ", note=f"Đã họp ở {reach.reached} trên {reach.total} xóm, tổ dân phố.",
    )  # fmt: skip
