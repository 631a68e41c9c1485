"""What supervision contributes to the commune's report: visits, findings, recommendations and how they were answered."""

from __future__ import annotations

from collections import Counter
from datetime import date

from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.periods import Period, PeriodLength
from chinhquyen_sdk.domain.reporting import SectionChart, SectionOffer, SectionSeries, SectionTable
from chinhquyen_sdk.domain.supervision import Finding, FindingState, Gravity, Round
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.tracing import moments

from ..module import IN_TIME
from ..rows import FindingRow, VisitRow


def report_section(site: Site, period: Period) -> SectionOffer | None:
    """Return the section of ``period``; None while nobody went, found or recommended anything. Read when a report is composed."""
    first, after = moments(period)
    visits = [local_day(at) for at in VisitRow.objects.filter(
        site=site, visited_at__gte=first, visited_at__lt=after
    ).values_list("visited_at", flat=True)]  # fmt: skip
    found = _records(site, found_on__gte=period.since, found_on__lte=period.until)
    sent = _sendings(site, period)
    if not (visits or found or sent):
        return None
    text = "\n".join([_seen(visits, found, period), *_answered(sent)])
    return SectionOffer(
        id="supervision.findings", order=54, title="Nhân dân kiểm tra, giám sát", text=text, figures=(IN_TIME.id,),
        charts=_chart(visits, found, [each.sent_on for each in sent], period), tables=_by_gravity(found),
    )  # fmt: skip


def _records(site: Site, **which: date) -> list[Finding]:
    return [row.record() for row in FindingRow.objects.filter(site=site, **which).order_by("found_on", "id")]


def _sendings(site: Site, period: Period) -> list[Round]:
    """Return what was sent in the period; a finding that was sent again later stands under its last day, so those are read too."""
    rounds = [each for one in _records(site, sent_on__gte=period.since) for each in one.rounds]
    return [each for each in rounds if period.since <= each.sent_on <= period.until]


def _seen(visits: list[date], found: list[Finding], period: Period) -> str:
    serious = sum(1 for one in found if one.gravity is Gravity.SERIOUS)
    heavy = f", trong đó {serious} việc nghiêm trọng" if serious else ""
    return (
        f"Trong {period.label} Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng đi xem {len(visits)} lần, "
        f"phát hiện {len(found)} việc{heavy}."
    )


def _answered(sent: list[Round]) -> list[str]:
    if not sent:
        return []
    in_time = sum(1 for each in sent if each.in_time)
    late = sum(1 for each in sent if each.answered_on is None and each.due_on and each.due_on < today())
    answered = sum(1 for each in sent if each.answered_on)
    return [
        f"Gửi {len(sent)} kiến nghị; đã được trả lời {answered}, trong đó đúng hạn {in_time}.",
        f"{late} kiến nghị quá hạn chưa được trả lời."
        if late
        else "Không có kiến nghị nào quá hạn chưa trả lời.",
    ]


def _chart(
    visits: list[date], found: list[Finding], sent: list[date], period: Period
) -> tuple[SectionChart, ...]:
    if period.length is not PeriodLength.YEAR:
        return ()
    went, seen, asked = (
        Counter(day.month for day in days) for days in (visits, [one.found_on for one in found], sent)
    )
    months = [month for month in range(1, 13) if went[month] or seen[month] or asked[month]]
    if len(months) < 2:
        return ()
    named = (("Lần đi xem", went), ("Phát hiện", seen), ("Kiến nghị", asked))
    return (
        SectionChart(
            title="Giám sát của Nhân dân từng tháng", heading="Tháng", shape="lines", labels=tuple(f"T{month}" for month in months),
            series=tuple(SectionSeries(name=name, values=tuple(n[month] for month in months)) for name, n in named),
        ),
    )  # fmt: skip


def _by_gravity(found: list[Finding]) -> tuple[SectionTable, ...]:
    rows = []
    for gravity in Gravity:
        mine = [one for one in found if one.gravity is gravity]
        asked = sum(1 for one in mine if one.rounds)
        done = sum(1 for one in mine if one.state is FindingState.DONE)
        rows.append((gravity.label, str(len(mine)), str(asked), str(done)))
    headings = ("Mức độ", "Phát hiện", "Đã kiến nghị", "Đã làm xong")
    title = "Phát hiện của Nhân dân theo mức độ"
    return (SectionTable(title=title, headings=headings, rows=tuple(rows)),) if found else ()
