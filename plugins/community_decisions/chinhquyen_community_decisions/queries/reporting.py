"""What community decisions contribute to the commune's report: how many took part, what was given, the annex by hamlet."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db.models import Sum
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import (
    DecisionState,
    Good,
    ReportState,
    Shares,
    Source,
    VoteForm,
)
from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.periods import Period, PeriodLength
from chinhquyen_sdk.domain.reporting import SectionChart, SectionOffer, SectionSeries, SectionTable

from ..module import ATTENDED, INFORMED, VOTED
from ..rows import DecisionRow, LineRow, ReportRow, TallyRow
from .indicators import shares
from .yearly import reach

_GOODS = ((Good.MONEY, "đồng"), (Good.WORK_DAYS, "ngày công"), (Good.LAND, "m² đất"))
_PLACES = 500  # as many rows as an annex takes


def report_section(site: Site, period: Period) -> SectionOffer | None:
    """Return the section of ``period``; None while nothing was decided, given or told in it. Read when a report is composed."""
    rows = DecisionRow.objects.filter(site=site, decided_on__gte=period.since, decided_on__lte=period.until)
    made = list(rows.values("village_name", "form", "state", "households", "informed", "attended", "voted"))
    said = [*_decided(made, period), *_took_part(shares(site, period.since, period.until))]
    said += [*_given(site, period), *_told(site, period), *_conferences(site, period)]
    if not said:
        return None
    return SectionOffer(
        id="community_decisions.decided", order=52, title="Những việc Nhân dân bàn và quyết định", text="\n".join(said),
        figures=(INFORMED.id, ATTENDED.id, VOTED.id), charts=_chart(site, period), tables=_tables(made),
    )  # fmt: skip


def _decided(made: list[dict[str, Any]], period: Period) -> list[str]:
    if not made:
        return []
    failed = sum(each["state"] == DecisionState.NOT_PASSED for each in made)
    left = f", {failed} việc chưa đủ số hộ đồng ý" if failed else ""
    return [
        f"Trong {period.label} bà con bàn {len(made)} việc; {len(made) - failed} việc được thông qua{left}."
    ]


def _took_part(sums: Shares) -> list[str]:
    told = (
        ("Được báo trước về việc bàn và quyết định", sums.informed, sums.of_all),
        ("Có đại diện dự các cuộc họp", sums.attended, sums.of_meetings),
        ("Tham gia qua phiếu hoặc biểu quyết trực tuyến", sums.voted, sums.of_ballots),
    )
    return [
        f"{words}: {thousands(number)} trên {thousands(of)} hộ ({100 * number // of}%)."
        for words, number, of in told
        if of
    ]


def _given(site: Site, period: Period) -> list[str]:
    """Say what came in and went out in the period, along the lines' index by day; a line that was struck out does not count."""
    lines = LineRow.objects.filter(
        site=site, day__gte=period.since, day__lte=period.until, struck_on__isnull=True
    )
    sums = {(s, g): n for s, g, n in lines.values_list("source", "good").annotate(number=Sum("amount"))}
    told = []
    for source in Source:
        goods = [
            f"{thousands(sums[source.value, good.value])} {words}"
            for good, words in _GOODS
            if (source.value, good.value) in sums
        ]
        told += [f"{source.label} {', '.join(goods)}"] if goods else []
    return [f"Sổ thu chi các công trình bà con quyết định: {'; '.join(told)}."] if told else []


def _told(site: Site, period: Period) -> list[str]:
    rows = ReportRow.objects.filter(site=site, received_on__gte=period.since, received_on__lte=period.until)
    states = Counter(rows.values_list("state", flat=True))
    if not states:
        return []
    return [
        f"Bà con báo {states.total()} việc làm chưa đúng; đã trả lời {states[ReportState.ANSWERED.value]}."
    ]


def _conferences(site: Site, period: Period) -> list[str]:
    """Say how many hamlets held the yearly conference: in the year's report, and only where it began."""
    if period.length is not PeriodLength.YEAR:
        return []
    found = reach(site, period.year)
    return (
        [f"Hội nghị thường niên: {found.held} trên {found.total} xóm, tổ dân phố đã họp."]
        if found.held
        else []
    )


def _chart(site: Site, period: Period) -> tuple[SectionChart, ...]:
    rows = TallyRow.objects.filter(site=site, month__gte=period.since, month__lte=period.until).order_by(
        "month"
    )
    months = [row for row in rows if row.of_all]
    if len(months) < 2:
        return ()
    return (
        SectionChart(
            title="Số hộ tham gia bàn và quyết định từng tháng", heading="Tháng", unit="hộ",
            labels=tuple(f"T{row.month.month}" for row in months),
            series=(
                SectionSeries(name="Hộ dự họp, bỏ phiếu", values=tuple(row.attended + row.voted for row in months)),
                SectionSeries(name="Hộ chưa tham gia", values=tuple(row.of_all - row.attended - row.voted for row in months)),
            ),
        ),
    )  # fmt: skip


def _tables(made: list[dict[str, Any]]) -> tuple[SectionTable, ...]:
    """Return the annex: a line for each hamlet, no line for a decision."""
    places: dict[str, Counter[str]] = {}
    for each in made:
        kind = "meetings" if VoteForm(each["form"]).is_meeting else "ballots"
        number = each["attended"] if kind == "meetings" else each["voted"]
        all_of = each["households"]
        added = {
            "decisions": 1,
            "of_all": all_of,
            "informed": each["informed"],
            kind: number,
            f"of_{kind}": all_of,
        }
        places.setdefault(each["village_name"] or "Cả xã, phường", Counter()).update(added)
    rows = tuple(
        (place, str(n["decisions"]), _of(n, "informed", "of_all"), _of(n, "meetings", "of_meetings"), _of(n, "ballots", "of_ballots"))
        for place, n in sorted(places.items())[:_PLACES]
    )  # fmt: skip
    headings = ("Xóm, tổ dân phố", "Số việc đã bàn", "Hộ được báo", "Hộ dự họp", "Hộ bỏ phiếu, biểu quyết")
    title = "Bà con bàn và quyết định ở từng xóm, tổ dân phố"
    return (SectionTable(title=title, headings=headings, rows=rows),) if rows else ()


def _of(numbers: Counter[str], part: str, whole: str) -> str:
    return f"{thousands(numbers[part])}/{thousands(numbers[whole])}" if numbers[whole] else "–"
