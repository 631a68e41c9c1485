"""The years' recommendations, as a chart with its table."""

from __future__ import annotations

from collections.abc import Sequence

from chinhquyen_sdk.domain.supervision import Group, SupervisionNumbers
from chinhquyen_sdk.rendering import charts
from chinhquyen_sdk.rendering.charts import Chart, Series, Tone


def answers_chart(years: Sequence[SupervisionNumbers]) -> Chart:
    """Return bars, a year each: answered in time, answered late or not yet though it is time."""
    shown = sorted(years, key=lambda one: one.year)
    in_time = tuple(one.in_time for one in shown)
    late = tuple(one.timed - one.in_time + one.late for one in shown)
    return charts.bars(
        "Kiến nghị được trả lời đúng hạn", "Năm", [str(one.year) for one in shown],
        Series(name="Đúng hạn", values=in_time), Series(name="Chậm hạn", values=late, tone=Tone.LATE), unit="kiến nghị",
        note="Chỉ đếm kiến nghị có hạn trả lời; quá hạn chưa trả lời tính là chậm.",
    )  # fmt: skip


def waiting_chart(groups: Sequence[Group]) -> Chart:
    """Return bars, a step of a board's work each: where things stand still, and where they are late."""
    late = tuple(each.late for each in groups)
    rest = tuple(len(each.lines) - each.late for each in groups)
    return charts.bars(
        "Việc của ban đang dừng ở đâu", "Bước", [each.label for each in groups],
        Series(name="Chưa quá hạn", values=rest), Series(name="Quá hạn", values=late, tone=Tone.LATE), unit="việc",
    )  # fmt: skip
