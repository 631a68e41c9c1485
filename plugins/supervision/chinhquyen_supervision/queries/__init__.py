"""Everything that reads the rows of this module."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from .boards import (
    Phone,
    board,
    board_names,
    boards,
    export_members,
    member,
    members,
    phones,
    supervisors_of,
)
from .dues import dues, dues_of, late_replies
from .elections import HeldElection, breaches_of, election, elections, held_elections
from .findings import book_page, export_book, finding, findings_of, findings_page, open_findings
from .handed import handed_report, report_result
from .indicators import indicator_figures, indicator_rows
from .numbers import numbers_of, years_counted
from .periodic import report, reports_of, words_of
from .plans import plan, plans_of
from .projects import open_projects, without_board
from .reporting import report_section
from .tips import teller, tip, tip_by_code, tip_by_secret, tips_of, tips_of_visit, tips_page
from .visits import (
    Paper,
    Photo,
    coming_visits,
    open_paper,
    open_photo,
    papers,
    photos,
    read_link,
    visit,
    visit_link,
    visits_of,
    visits_page,
)

__all__ = [
    "HeldElection", "Paper", "Phone", "Photo", "board", "board_names", "boards", "book_page", "breaches_of", "coming_visits",
    "dues", "dues_of", "election", "elections", "export_book", "export_members", "finding", "findings_of", "findings_page",
    "handed_report", "held_elections", "history", "indicator_figures", "indicator_rows", "late_replies", "member", "members",
    "numbers_of", "open_findings", "open_paper", "open_photo", "open_projects", "papers", "phones", "photos", "plan",
    "plans_of", "read_link", "report", "report_result", "report_section", "reports_of", "supervisors_of", "teller", "tip",
    "tip_by_code", "tip_by_secret", "tips_of", "tips_of_visit", "tips_page", "visit", "visit_link", "visits_of", "visits_page",
    "without_board", "words_of", "years_counted",
]  # fmt: skip


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened to a thing, oldest first."""
    return journal.timeline(site, id)
