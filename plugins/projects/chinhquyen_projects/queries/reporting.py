"""What the register contributes to the commune's report: how projects stand, what was begun and finished, the annex."""

from __future__ import annotations

from wagtail.models import Site

from chinhquyen_sdk.domain.messages import thousands
from chinhquyen_sdk.domain.money import short_dong
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.projects import Project, late_days
from chinhquyen_sdk.domain.reporting import SectionChart, SectionOffer, SectionSeries, SectionTable
from chinhquyen_sdk.host.days import today

from ..module import SUPERVISED
from ..rows import ProjectRow
from .lists import MOST, StateTotal, open_projects, totals
from .supervision import supervised

_MILLION = 10**6


def report_section(site: Site, period: Period) -> SectionOffer | None:
    """Return the section of ``period``; None while the register is empty. The register tells how things stand today."""
    kept = totals(site)
    if not kept:
        return None
    building = open_projects(site)
    said = [_stand(kept), *_moved(site, period), *_late(building), *_boards(site)]
    return SectionOffer(
        id="projects.register", order=56, title="Chương trình, dự án đầu tư trên địa bàn", text="\n".join(said),
        figures=(SUPERVISED.id,), charts=_chart(kept), tables=(_by_state(kept), *_open(building)),
    )  # fmt: skip


def _stand(kept: list[StateTotal]) -> str:
    many, capital, paid = (
        sum(each.projects for each in kept),
        sum(each.capital for each in kept),
        sum(each.paid for each in kept),
    )
    states = ", ".join(f"{each.projects} {each.state.label.lower()}" for each in kept)
    money = f" Tổng vốn {short_dong(capital)}, đã chi {short_dong(paid)}." if capital else ""
    return f"Đến ngày {today():%d/%m/%Y} sổ có {many} chương trình, dự án: {states}.{money}"


def _moved(site: Site, period: Period) -> list[str]:
    """Say what was begun and finished in the period: a commune's whole register, read once when a report is composed."""
    rows = ProjectRow.objects.filter(site=site, withdrawn=False).values_list("started_on", "finished_on")[
        :MOST
    ]
    days = list(rows)
    begun, finished = (
        sum(1 for each in days if each[which] and period.since <= each[which] <= period.until)
        for which in (0, 1)
    )
    if not begun and not finished:
        return [f"Trong {period.label} không có dự án nào khởi công, hoàn thành."]
    return [f"Trong {period.label} khởi công {begun} dự án, hoàn thành {finished} dự án."]


def _late(building: list[Project]) -> list[str]:
    late = sum(1 for each in building if late_days(each, today()))
    return [f"{late} dự án chậm so với dự kiến."] if late else []


def _boards(site: Site) -> list[str]:
    found = supervised(site)
    if not found.known or not found.total:
        return []
    return [
        f"Trong {found.total} dự án chưa hoàn thành phải có giám sát của cộng đồng, {found.having} dự án đã có "
        f"Ban giám sát ({found.share}%)."
    ]


def _chart(kept: list[StateTotal]) -> tuple[SectionChart, ...]:
    told = [each for each in kept if each.capital]
    if len(told) < 2:
        return ()
    return (
        SectionChart(
            title="Vốn của các dự án theo tình trạng (triệu đồng)", heading="Tình trạng", shape="bars", unit="triệu đồng",
            labels=tuple(each.state.label for each in told),
            series=(
                SectionSeries(name="Đã chi", values=tuple(each.paid // _MILLION for each in told)),
                SectionSeries(
                    name="Còn lại", values=tuple(max(each.capital - each.paid, 0) // _MILLION for each in told)
                ),
            ),
        ),
    )  # fmt: skip


def _by_state(kept: list[StateTotal]) -> SectionTable:
    return SectionTable(
        title="Chương trình, dự án theo tình trạng",
        headings=("Tình trạng", "Số dự án", "Tổng vốn (đồng)", "Đã chi (đồng)"),
        rows=tuple(
            (each.state.label, str(each.projects), thousands(each.capital), thousands(each.paid))
            for each in kept
        ),
    )


def _open(building: list[Project]) -> tuple[SectionTable, ...]:
    rows = tuple(
        (one.code, one.title, one.state.label, f"{one.percent}%" if one.percent_on else "–", str(late_days(one, today()) or "–"))
        for one in building
    )  # fmt: skip
    headings = ("Mã", "Dự án", "Tình trạng", "Khối lượng", "Chậm (ngày)")
    return (SectionTable(title="Các dự án chưa hoàn thành", headings=headings, rows=rows),) if rows else ()
