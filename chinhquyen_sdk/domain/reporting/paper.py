"""A report as a sheet in full: every word a renderer needs."""

from __future__ import annotations

from pydantic import Field

from chinhquyen_sdk.domain.letters.sheet import CleanLine, Sheet
from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.text import Line

from .facts import report_rules
from .records import FrozenFigure, Report, ReportState
from .sections import SectionChart, SectionTable


class ReportIssuer(Record):
    """Who issues a report: "UBND phường Quyết Thắng", its seat, who signs."""

    agency: tuple[str, ...]
    place: str
    authority: tuple[str, ...] = ()
    signer: str = ""


class PaperSection(Record):
    """One numbered section on paper."""

    title: Line
    paragraphs: tuple[str, ...] = ()
    charts: tuple[SectionChart, ...] = ()


class ReportPaper(Sheet):
    """A report in the frame of Nghị định 30/2020/NĐ-CP, with sections, charts and its annexes."""

    addressee: Line = ""
    bases: tuple[str, ...] = ()
    sections: tuple[PaperSection, ...] = ()
    figures: SectionTable
    annexes: tuple[SectionTable, ...] = ()
    draft: bool = Field(default=False, description="prints DỰ THẢO")
    number_note: CleanLine = ""


def report_document(report: Report, issuer: ReportIssuer) -> ReportPaper:
    """Return the report as it is printed; a draft says so and has no number."""
    rule, period = report_rules()[report.kind], read_period(report.period)
    said = period.label if period else report.period
    sections = [_section(each.title, each.text, each.charts) for each in report.sections]
    if report.closing.strip():
        sections.append(_section("Đánh giá chung, kiến nghị", report.closing, ()))
    return ReportPaper(
        agency=issuer.agency, symbol=rule.symbol, number=report.number, place=issuer.place, day=report.issued_on,
        heading=rule.heading, subject=rule.subject.format(period=said), addressee=rule.addressee,
        bases=(f"Số liệu tính đến hết ngày {report.taken_on:%d/%m/%Y}.",), sections=tuple(sections),
        figures=figures_table(report.figures), annexes=tuple(t for each in report.sections for t in each.tables),
        authority=issuer.authority, signer=issuer.signer, recipients=rule.recipients,
        draft=report.state in (ReportState.DRAFT, ReportState.RETURNED),
    )  # fmt: skip


def figures_table(figures: tuple[FrozenFigure, ...]) -> SectionTable:
    """Return the annex of figures: each against its target, "chưa có dữ liệu" where nothing is known."""
    told = [each.told for each in figures]
    return SectionTable(
        title="Kết quả các chỉ tiêu", headings=("Số", "Chỉ tiêu", "Đề ra", "Đạt được", "So với đề ra"),
        rows=tuple(
            (each.indicator.plan, each.indicator.title, each.target or "–",
             f"{each.value} ({each.parts})" if each.parts else each.value, each.standing.label)
            for each in told
        ),
    )  # fmt: skip


def _section(title: str, text: str, charts: tuple[SectionChart, ...]) -> PaperSection:
    paragraphs = tuple(line.strip() for line in text.split("\n") if line.strip())
    return PaperSection(title=title, paragraphs=paragraphs or ("Trong kỳ không phát sinh.",), charts=charts)
