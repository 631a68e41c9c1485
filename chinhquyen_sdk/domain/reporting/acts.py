"""What people do with a report: each deed takes the report and gives the next one and its event, or refuses."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.indicators import ToldIndicator
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import Period
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused

from .events import ReportApproved, ReportComposed, ReportEdited, ReportEvent, ReportReceived, ReportReturned
from .facts import due_of, kind_of_period
from .parcel import Receipt
from .records import Report, ReportSection, ReportState, freeze
from .sections import SectionOffer

_FROZEN = "Nghị định 30/2020/NĐ-CP: văn bản đã ký, lấy số thì không sửa nữa"
_HOUSE = "nếp làm việc của đơn vị: người duyệt báo cáo không tự gửi bản chưa duyệt"
_PLAN = "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục IV.2"


class Outcome(NamedTuple):
    """The report as it is now, and what happened."""

    report: Report
    event: ReportEvent


class EditReport(Record):
    """New words of one section, or of the closing (``section`` "")."""

    section: str = Field(default="", max_length=80, title="Phần")
    text: str = Field(default="", max_length=10_000, title="Nội dung")


class ApproveReport(Record):
    """A yes to the report as it was seen; ``checked`` says that the finds of the look were answered."""

    checked: bool = Field(
        default=False, title="Đã đọc lại, không có thông tin riêng của ai", description="Chỉ cần khi máy hỏi."
    )


def compose_report(
    period: Period,
    offers: Iterable[SectionOffer],
    told: Iterable[ToldIndicator],
    *,
    actor: Actor,
    at: datetime,
) -> Outcome:
    """Return a new draft of the report of ``period``. A quarter has none."""
    kind = kind_of_period(period)
    if kind is None:
        raise Refused(
            "Báo cáo lập theo tháng hoặc theo năm.", basis=_PLAN, code="no_such_report", field="period"
        )
    if period.since > local_day(at):
        raise Refused(
            "Kỳ này chưa tới, chưa có gì để báo cáo.", basis=_PLAN, code="period_to_come", field="period"
        )
    report = Report(
        kind=kind, period=period.code, title=f"Báo cáo {period.label}", due_on=due_of(kind, period),
        sections=tuple(_section(each) for each in _sorted(offers)), figures=tuple(freeze(each) for each in told),
        taken_on=local_day(at), drafter=actor.name,
    )  # fmt: skip
    return Outcome(report, _told(ReportComposed, report, actor, at))


def renew_report(
    report: Report,
    offers: Iterable[SectionOffer],
    told: Iterable[ToldIndicator],
    *,
    actor: Actor,
    at: datetime,
) -> Outcome:
    """Take the figures anew. Words a person wrote stay; words nobody touched follow the figures."""
    _still_open(report)
    known = {each.id: each for each in report.sections}
    sections = [_renewed(known.get(each.id), _section(each)) for each in _sorted(offers)]
    # A module that is away takes nothing with it that somebody wrote.
    kept = [each for each in report.sections if each.edited and each.id not in {one.id for one in sections}]
    renewed = report.changed(
        sections=(*sections, *kept), figures=tuple(freeze(each) for each in told), taken_on=local_day(at)
    )
    return Outcome(renewed, _edited(renewed, "Lấy lại số liệu", actor, at))


def edit_report(report: Report, wish: EditReport, *, actor: Actor, at: datetime) -> Outcome:
    """Change the words of one section, or of the closing."""
    _still_open(report)
    if not wish.section:
        return Outcome(
            report.changed(closing=wish.text), _edited(report, "Sửa phần đánh giá chung", actor, at)
        )
    section = report.section(wish.section)
    if section is None:
        raise Refused("Báo cáo không có phần này.", basis=_HOUSE, code="no_such_section", field="section")
    sections = tuple(
        each.model_copy(update={"text": wish.text}) if each.id == wish.section else each
        for each in report.sections
    )
    return Outcome(
        report.changed(sections=sections), _edited(report, f"Sửa phần “{section.title}”", actor, at)
    )


def return_report(report: Report, remark: str, *, actor: Actor, at: datetime) -> Outcome:
    """Give the draft back with a word why."""
    _still_open(report)
    if not remark.strip():
        raise Refused("Mời ghi cần sửa chỗ nào.", basis=_HOUSE, code="remark_missing", field="remark")
    back = report.changed(state=ReportState.RETURNED, remark=remark)
    return Outcome(back, _told(ReportReturned, back, actor, at))


def approve_report(report: Report, number: int, digest: str, *, actor: Actor, at: datetime) -> Outcome:
    """Approve, number and freeze it."""
    _still_open(report)
    if not any(each.text.strip() for each in report.sections):
        raise Refused("Báo cáo chưa có nội dung nào.", basis=_PLAN, code="report_empty")
    frozen = report.changed(
        state=ReportState.APPROVED, number=number, issued_on=local_day(at), approver=actor.name, digest=digest,
        remark="",
    )  # fmt: skip
    event = ReportApproved(
        at=at,
        actor=actor,
        subject=report.id,
        period=report.period,
        title=report.title,
        number=number,
        digest=digest,
    )
    return Outcome(frozen, event)


def receipt_taken(report: Report, receipt: Receipt, *, actor: Actor, at: datetime) -> Outcome:
    """Write down that the province has it."""
    if not report.state.is_frozen:
        raise Refused("Báo cáo chưa duyệt thì chưa gửi.", basis=_HOUSE, code="not_approved")
    sent = report.changed(state=ReportState.SENT, receipt=receipt.receipt, received_at=receipt.received_at)
    event = ReportReceived(
        at=at,
        actor=actor,
        subject=report.id,
        period=report.period,
        title=report.title,
        receipt=receipt.receipt,
    )
    return Outcome(sent, event)


def _sorted(offers: Iterable[SectionOffer]) -> list[SectionOffer]:
    return sorted(offers, key=lambda each: (each.order, each.id))


def _section(offer: SectionOffer) -> ReportSection:
    return ReportSection(
        id=offer.id, title=offer.title, text=offer.text, composed=offer.text, figures=offer.figures, charts=offer.charts,
        tables=offer.tables,
    )  # fmt: skip


def _renewed(old: ReportSection | None, new: ReportSection) -> ReportSection:
    return new.model_copy(update={"text": old.text}) if old is not None and old.edited else new


def _still_open(report: Report) -> None:
    if report.state.is_frozen:
        raise Refused("Báo cáo đã duyệt, lấy số nên không sửa được nữa.", basis=_FROZEN, code="report_frozen")


def _edited(report: Report, what: str, actor: Actor, at: datetime) -> ReportEdited:
    return ReportEdited(
        at=at, actor=actor, subject=report.id, period=report.period, title=report.title, what=what
    )


def _told(event: type[ReportEvent], report: Report, actor: Actor, at: datetime) -> ReportEvent:
    return event(at=at, actor=actor, subject=report.id, period=report.period, title=report.title)
