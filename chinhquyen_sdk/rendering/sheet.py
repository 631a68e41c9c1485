"""The head and the foot that letters and papers share, as HTML."""

from __future__ import annotations

from html import escape

from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.form import MOTTO, NATION
from chinhquyen_sdk.domain.papers import Paper
from chinhquyen_sdk.domain.reporting import ReportPaper

Drawn = LetterDocument | Paper | ReportPaper


def lines_html(*lines: str) -> str:
    """Return the lines escaped, one under the other; empty ones are left out."""
    return "<br>".join(escape(line) for line in lines if line)


def head_html(document: Drawn) -> str:
    """Return the issuer and number on the left, the nation and the day on the right."""
    draft = '<p class="cq-letter-draft">DỰ THẢO</p>' if document.draft else ""
    return (
        f'<header class="cq-letter-head"><div><p class="cq-letter-agency">{lines_html(*document.agency)}</p>'
        f"<p>{escape(document.number_line)}</p></div>"
        f'<div><p class="cq-letter-nation">{lines_html(NATION, MOTTO)}</p>'
        f"<p><em>{escape(document.place_line)}</em></p></div></header>{draft}"
    )


def card_head_html(document: Drawn) -> str:
    """Return the head of a letter among people: who writes, where and when, without the nation's lines."""
    draft = '<p class="cq-letter-draft">DỰ THẢO</p>' if document.draft else ""
    return (
        f'<header class="cq-letter-head"><p class="cq-letter-agency">{escape(" ".join(document.agency))}</p>'
        f"<p><em>{escape(document.place_line)}</em></p></header>{draft}"
    )


def foot_html(document: Drawn) -> str:
    """Return who gets a copy and who signs."""
    copies = "".join(f"<li>{escape(line)}</li>" for line in document.recipients)
    label = f'<p class="cq-letter-copies">Nơi nhận:</p><ul>{copies}</ul>' if copies else ""
    note = f"<br><small>{escape(document.signed_note)}</small>" if document.signed_note else ""
    signer = f"{note}<br><span>{escape(document.signer)}</span>"
    return (
        f'<footer class="cq-letter-foot"><div>{label}</div>'
        f'<p class="cq-letter-sign">{lines_html(*document.authority)}{signer}</p></footer>'
    )
