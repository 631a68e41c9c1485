"""Where a project stands on a day: in one sentence, how late, what is due next. Pure."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.money import dong
from chinhquyen_sdk.domain.periods import month_after
from chinhquyen_sdk.domain.records import Record

from .cards import ProjectCard
from .records import Project
from .states import ProjectState

REPORT_DAY = 25
"""The day of the month by which progress is told, where the commune has chosen none."""


class ProjectsSettings(Record):
    """What each commune sets of its own."""

    day: int = Field(
        default=REPORT_DAY, ge=1, le=28, title="Báo tiến độ chậm nhất ngày mấy hằng tháng",
        description="Từ ngày 1 đến ngày 28. Luật không định ngày: đây là nếp làm việc của xã, phường.",
    )  # fmt: skip


def late_days(project: Project, today: date) -> int:
    """Return by how many days it is, or was, behind its schedule; 0 when it is not."""
    state = project.state
    if state is ProjectState.PREPARING:
        due, met = project.planned_start or project.planned_finish, today
    else:
        due, met = project.planned_finish, project.finished_on or today
    return max(0, (met - due).days) if due else 0


def where_it_stands(project: Project, today: date) -> str:
    """Return the sentence at the top of the project's page."""
    late = late_days(project, today)
    return _SAID[project.state](project, late)


def _preparing(project: Project, late: int) -> str:
    if project.planned_start is None:
        return "Đang chuẩn bị, chưa có ngày khởi công."
    day = spoken_day(project.planned_start)
    return (
        f"Chưa khởi công, chậm {late} ngày so với dự kiến ({day})."
        if late
        else f"Đang chuẩn bị, dự kiến khởi công {day}."
    )


def _building(project: Project, late: int) -> str:
    told = (
        f"Đang thi công, làm được {project.percent}%"
        if project.percent_on
        else "Đang thi công, chưa có số liệu tiến độ"
    )
    if project.planned_finish is None:
        return f"{told}; chưa có ngày hoàn thành."
    day = spoken_day(project.planned_finish)
    return f"{told}; lẽ ra xong {day}, đã chậm {late} ngày." if late else f"{told}; dự kiến xong {day}."


def _paused(project: Project, late: int) -> str:
    since = f" từ {spoken_day(project.paused_on)}" if project.paused_on else ""
    again = (
        f" Dự kiến làm lại {spoken_day(project.paused_until)}."
        if project.paused_until
        else " Chưa có ngày làm lại."
    )
    return f"Tạm dừng{since}: {project.reason.rstrip('.')}.{again}"


def _done(project: Project, late: int) -> str:
    day = f" {spoken_day(project.finished_on)}" if project.finished_on else ""
    on_time = f", chậm {late} ngày so với dự kiến" if late else ", đúng hạn" if project.planned_finish else ""
    guarantee = (
        f" Còn bảo hành đến hết {spoken_day(project.guarantee_until)}." if project.guarantee_until else ""
    )
    return f"Đã hoàn thành{day}{on_time}.{guarantee}"


def _settled(project: Project, late: int) -> str:
    day = f" {spoken_day(project.settled_on)}" if project.settled_on else ""
    amount = f": {dong(project.settled_amount)}" if project.settled_amount is not None else ""
    return f"Đã hoàn thành và quyết toán{day}{amount}."


_SAID = {
    ProjectState.PREPARING: _preparing,
    ProjectState.BUILDING: _building,
    ProjectState.PAUSED: _paused,
    ProjectState.DONE: _done,
    ProjectState.SETTLED: _settled,
}


def report_due(project: Project, report_day: int) -> date | None:
    """Return by when the next progress is told: in the month after the last report, or after the start."""
    last = project.percent_on or project.started_on
    if project.state is not ProjectState.BUILDING or last is None or project.withdrawn:
        return None
    return month_after(last.replace(day=1)).replace(day=report_day)


def falls_on(project: Project, report_day: int) -> date | None:
    """Return when the register asks for something next: a report, the start, the end, work going on."""
    if project.withdrawn or not project.state.is_open:
        return None
    days = {
        ProjectState.PREPARING: (project.planned_start,),
        ProjectState.BUILDING: (report_due(project, report_day), project.planned_finish),
        ProjectState.PAUSED: (project.paused_until,),
    }[project.state]
    return min((day for day in days if day), default=None)


def next_step(project: Project, report_day: int) -> str:
    """Return in words what is due on :func:`falls_on`."""
    if project.state is ProjectState.BUILDING:
        report = report_due(project, report_day)
        return (
            "Báo tiến độ tháng" if report and report == falls_on(project, report_day) else "Phải hoàn thành"
        )
    return {ProjectState.PREPARING: "Khởi công"}.get(project.state, "Làm lại")


def card_of(project: Project, url: str) -> ProjectCard:
    """Return what other modules are told of it."""
    return ProjectCard(
        code=project.code, title=project.title, funding=project.funding, investor=project.investor, state=project.state,
        village=project.village, village_name=project.village_name, place=project.place, capital=project.capital,
        starts_on=project.started_on or project.planned_start, ends_on=project.finished_on or project.planned_finish, url=url,
    )  # fmt: skip
