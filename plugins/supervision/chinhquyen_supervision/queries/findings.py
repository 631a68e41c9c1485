"""Findings and the book of recommendations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.supervision import Finding, FindingState

from ..rows import FindingRow
from .boards import board_names
from .visits import MOST, PAGE_SIZE, after_day


def finding(site: Site, id: UUID) -> Finding | None:
    """Return the finding ``id`` of ``site``, or None."""
    row = FindingRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def findings_of(site: Site, *, board: UUID | None = None, visit: UUID | None = None) -> list[Finding]:
    """Return the newest findings of a board or of a visit."""
    rows = FindingRow.objects.filter(site=site)
    rows = rows.filter(board=board) if board else rows
    rows = rows.filter(visit=visit) if visit else rows
    return [row.record() for row in rows.order_by("-found_on", "-id")[:MOST]]


def findings_page(site: Site, after: str = "", state: str = "") -> tuple[list[Finding], str]:
    """Return a page of findings, found last on top, and the key of the next page."""
    rows = FindingRow.objects.filter(site=site)
    rows = rows.filter(state=state) if state in {each.value for each in FindingState} else rows
    found = list(after_day(rows, "found_on", after).order_by("-found_on", "-id")[: PAGE_SIZE + 1])
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    return [
        row.record() for row in found[:PAGE_SIZE]
    ], f"{last.found_on.isoformat()}_{last.pk}" if last else ""


def open_findings(site: Site) -> list[Finding]:
    """Return findings that are not closed, for a choice."""
    closed = [FindingState.DONE.value, FindingState.CLOSED.value]
    rows = FindingRow.objects.filter(site=site).exclude(state__in=closed)
    return [row.record() for row in rows.order_by("-found_on", "-id")[:200]]


def book_page(site: Site, after: str = "") -> tuple[list[Finding], str]:
    """Return a page of the book: what was sent, sent last on top, and the key of the next page."""
    rows = FindingRow.objects.filter(site=site, sent_on__isnull=False)
    found = list(after_day(rows, "sent_on", after).order_by("-sent_on", "-id")[: PAGE_SIZE + 1])
    last = found[PAGE_SIZE - 1] if len(found) > PAGE_SIZE else None
    return [
        row.record() for row in found[:PAGE_SIZE]
    ], f"{last.sent_on.isoformat()}_{last.pk}" if last else ""


def export_book(site: Site, parameters: dict[str, str]) -> Iterator[dict[str, Any]]:
    """Yield the book of recommendations, a line for each sending."""
    since, until = (date.fromisoformat(str(parameters[name])) for name in ("since", "until"))
    names = board_names(site)
    rows = FindingRow.objects.filter(site=site, sent_on__gte=since, sent_on__lte=until)
    for row in rows.order_by("sent_on", "id").iterator(200):
        one: Finding = row.record()
        for each in one.rounds:
            yield {
                "number": each.number, "sent_on": each.sent_on, "board": names.get(one.board, ""), "title": one.title,
                "where": one.where, "gravity": one.gravity.label, "recommendation": one.recommendation, "to": one.to,
                "due_on": each.due_on, "answered_on": each.answered_on, "in_time": _said(each.in_time),
                "answer": each.answer.label if each.answer else "", "verified_on": each.verified_on, "done": _said(each.done),
            }  # fmt: skip


def _said(value: bool | None) -> str:
    return "" if value is None else "có" if value else "không"
