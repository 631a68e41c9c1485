"""Lawful forms, books and records of the office as PDF and as HTML for the preview and the browser's print."""

from __future__ import annotations

from html import escape
from typing import Any

from chinhquyen_sdk.domain.letters.form import MOTTO, NATION
from chinhquyen_sdk.domain.papers import Paper, PaperTable, Signature

from . import press
from .qr import qr_svg
from .sheet import foot_html, head_html, lines_html

_AS_IT_IS = {
    *("agency", "form", "form_note", "heading", "subject", "addressee", "bases", "paragraphs", "closing"),
    *("signatures", "authority", "signer", "signed_note", "recipients", "link_note", "landscape", "draft"),
}


def paper_pdf(paper: Paper) -> bytes:
    """Return the paper as PDF/A-2a on A4, upright or ``landscape``; a table flows over pages under its headings."""
    return press.pdf("paper.typ", _words(paper), paper.day)


def _words(paper: Paper) -> dict[str, Any]:
    return {
        "title": f"{paper.heading}: {paper.subject}" if paper.subject else paper.heading,
        "nation": NATION,
        "motto": MOTTO,
        "number": paper.number_line,
        "place": paper.place_line,
        "qr": qr_svg(paper.link) if paper.link else None,
        "table": _table_words(paper.table) if paper.table else None,
        **paper.model_dump(mode="json", include=_AS_IT_IS),
    }


def _table_words(table: PaperTable) -> dict[str, Any]:
    return {**table.model_dump(mode="json"), "groups": [list(group) for group in table.groups]}


def paper_html(paper: Paper) -> str:
    """Return the paper as one ``<article class="cq-letter cq-paper">``; every word escaped, no inline style."""
    wide = " cq-paper--wide" if paper.landscape else ""
    to = f'<p class="cq-letter-to">Kính gửi: <strong>{escape(paper.addressee)}</strong></p>'
    body = _paragraphs(paper.bases, "em") + _paragraphs(paper.paragraphs)
    return (
        f'<article class="cq-letter cq-paper{wide}" lang="vi">{_form(paper)}{head_html(paper)}'
        f'<h2 class="cq-letter-title">{lines_html(paper.heading, paper.subject)}</h2>'
        f"{to if paper.addressee else ''}"
        f'<div class="cq-letter-body">{body}{table_html(paper.table) if paper.table else ""}'
        f"{_paragraphs(paper.closing)}</div>{_signed(paper)}</article>"
    )


def _form(paper: Paper) -> str:
    if not paper.form:
        return ""
    return f'<p class="cq-paper-form">{lines_html(paper.form, paper.form_note)}</p>'


def _paragraphs(texts: tuple[str, ...], around: str = "") -> str:
    begin, end = (f"<{around}>", f"</{around}>") if around else ("", "")
    return "".join(f"<p>{begin}{_in_lines(text)}{end}</p>" for text in texts)


def _in_lines(text: str) -> str:
    return lines_html(*text.split("\n"))


def table_html(table: PaperTable) -> str:
    """Return the table with its headings, groups spanning their columns."""
    heads = _heads(table)
    if not table.rows:
        body = f'<tr><td colspan="{len(table.columns)}">{escape(table.empty)}</td></tr>'
    else:
        body = "".join(
            "<tr>" + "".join(f"<td>{_in_lines(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
        )
    return (
        '<div class="cq-paper-scroll" tabindex="0" role="region" aria-label="Bảng">'
        f'<table class="cq-paper-table"><thead>{heads}</thead><tbody>{body}</tbody></table></div>'
    )


def _heads(table: PaperTable) -> str:
    labels = [f'<th scope="col">{escape(column.label)}</th>' for column in table.columns]
    numbers = ""
    if table.numbered:
        numbers = "<tr>" + "".join(f"<td>({at})</td>" for at in range(1, len(labels) + 1)) + "</tr>"
    if not table.groups:
        return f"<tr>{''.join(labels)}</tr>{numbers}"
    upper, lower, at = "", "", 0
    for name, span in table.groups:
        if name:
            upper += f'<th scope="colgroup" colspan="{span}">{escape(name)}</th>'
            lower += "".join(labels[at : at + span])
        else:
            upper += labels[at].replace("<th ", '<th rowspan="2" ', 1)
        at += span
    return f"<tr>{upper}</tr><tr>{lower}</tr>{numbers}"


def _signed(paper: Paper) -> str:
    if not paper.signatures:
        return foot_html(paper)
    return f'<footer class="cq-paper-signatures">{"".join(_side(one) for one in paper.signatures)}</footer>'


def _side(one: Signature) -> str:
    note = f"<em>{escape(one.note)}</em>" if one.note else ""
    return f'<p class="cq-letter-sign">{escape(one.role)}<br>{note}<br><span>{escape(one.name)}</span></p>'
