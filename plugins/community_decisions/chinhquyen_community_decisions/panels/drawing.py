"""Charts with their tables: money of a decision, households of a vote, villages of a year."""

from __future__ import annotations

from collections.abc import Sequence

from chinhquyen_sdk.domain.community_decisions import CommunityDecision, YearlyConference, YearlyState
from chinhquyen_sdk.rendering import charts
from chinhquyen_sdk.rendering.charts import Chart, Series, Tone


def money_chart(one: CommunityDecision) -> Chart:
    """Return bars: what came in, by whom, and what was spent, in đồng."""
    labels = ("Các hộ góp", "Ủng hộ", "Nhà nước hỗ trợ", "Đã chi")
    values = (one.from_households, one.from_donors, one.from_state, one.spent)
    return charts.bars(
        "Tiền thu, tiền chi", "Khoản", labels, Series(name="Số tiền", values=values), unit="đồng"
    )


def vote_chart(one: CommunityDecision) -> Chart:
    """Return bars: households told, come, voting, agreeing, of all."""
    told = [("Tổng số hộ", one.households), ("Được báo", one.informed)]
    told += [("Dự họp", one.attended)] if one.form.is_meeting else []
    told += [("Biểu quyết", one.voted), ("Đồng ý", one.agreed)]
    return charts.bars(
        "Các hộ tham gia", "Các hộ", [name for name, _ in told], Series(name="Số hộ", values=tuple(n for _, n in told)), unit="hộ",
    )  # fmt: skip


def yearly_chart(found: Sequence[YearlyConference]) -> Chart:
    """Return bars, a village each: households that came, and those that did not."""
    held = sorted((one for one in found if one.state is YearlyState.HELD), key=lambda one: one.village_name)
    came = Series(name="Hộ dự", values=tuple(one.attended for one in held))
    others = tuple(max(0, (one.households or one.attended) - one.attended) for one in held)
    return charts.bars(
        "Số hộ dự hội nghị thường niên", "Xóm, tổ dân phố", [one.village_name for one in held], came,
        Series(name="Hộ chưa dự", values=others, tone=Tone.QUIET), unit="hộ",
    )  # fmt: skip
