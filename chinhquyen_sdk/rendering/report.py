"""Reports in sections as PDF, with charts and annexes."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.letters.form import MOTTO, NATION
from chinhquyen_sdk.domain.reporting import ReportPaper, SectionChart, SectionTable

from . import charts, press
from .charts import Chart, Series, Shape, Tone

_AS_IT_IS = {"agency", "heading", "subject", "addressee", "bases", "authority", "signer", "signed_note", "recipients",
             "link_note", "draft"}  # fmt: skip
# On paper there is no style sheet: the drawing brings its ink along.
_INK = (
    "<style>.cq-chart__text{font-family:'Liberation Serif';font-size:14px;fill:#1b1e1c}.cq-chart__main{fill:#1f5e3a}"
    ".cq-chart__second{fill:#8fb89d}.cq-chart__quiet{fill:#6b746e}.cq-chart__late{fill:#b4231f}.cq-chart__rest{fill:#f3f3f0}"
    ".cq-chart__grid{stroke:#d9ddd6;stroke-width:1;fill:none}.cq-chart__line{stroke:#1f5e3a;stroke-width:3;fill:none}"
    ".cq-chart__line--second{stroke:#8fb89d}.cq-chart__line--late{stroke:#b4231f}</style>"
)


def report_pdf(paper: ReportPaper) -> bytes:
    """Return the report as PDF/A-2a on A4: sections, their charts, then the annexes."""
    return press.pdf("report.typ", _words(paper), paper.day)


def chart_of(one: SectionChart) -> Chart:
    """Return the drawing of a report's chart."""
    quiet = iter((Tone.MAIN, Tone.SECOND, Tone.QUIET, Tone.QUIET))
    series = tuple(
        Series(name=each.name, values=each.values, tone=Tone.LATE if each.late else next(quiet))
        for each in one.series
    )
    return Chart(
        title=one.title,
        heading=one.heading,
        labels=one.labels,
        series=series,
        shape=Shape(one.shape),
        unit=one.unit,
    )


def chart_png(one: SectionChart) -> bytes:
    """Return the chart as a picture for Word."""
    return press.png("report.typ", "picture", {"svg": _drawn(chart_of(one))})


def _words(paper: ReportPaper) -> dict[str, Any]:
    return {
        "title": f"{paper.heading}: {paper.subject}", "nation": NATION, "motto": MOTTO, "number": paper.number_line,
        "place": paper.place_line, "qr": None,
        "sections": [
            {"title": each.title, "paragraphs": each.paragraphs, "charts": [_chart(c) for c in each.charts]}
            for each in paper.sections
        ],
        "annexes": [_table(each) for each in (paper.figures, *paper.annexes)],
        **paper.model_dump(mode="json", include=_AS_IT_IS),
    }  # fmt: skip


def _chart(one: SectionChart) -> dict[str, str]:
    chart = chart_of(one)
    return {"title": chart.title, "svg": _drawn(chart), "said": charts.description(chart)}


def _drawn(chart: Chart) -> str:
    drawn = charts.svg(chart)
    at = drawn.index(">") + 1
    return drawn[:at] + _INK + drawn[at:]


def _table(one: SectionTable) -> dict[str, Any]:
    return {**one.model_dump(mode="json"), "widths": column_widths(one)}


def column_widths(one: SectionTable) -> list[int]:
    """Return how wide each column is against the others: by its longest word and its longest text."""
    cells = [(heading, *(row[n] for row in one.rows)) for n, heading in enumerate(one.headings)]
    return [max(6, min(40, max(len(text) for text in column))) for column in cells]
