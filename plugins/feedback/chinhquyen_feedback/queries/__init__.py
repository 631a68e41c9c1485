"""Everything that is read about reports."""

from __future__ import annotations

from .case import (
    Note,
    OpenedPhoto,
    Photo,
    can_reopen,
    handed_petition,
    history,
    notes,
    photo_content,
    photos,
    report_by_code,
    report_by_id,
    report_by_secret,
    similar,
    unsent_photos,
)
from .crowds import Crowd, Spot, crowds, spots
from .inbox import Due, InboxFilter, InboxPage, due_reports, export_reports, inbox, is_key, reports_of
from .indicators import indicator_figures, indicator_rows
from .personal import personal_records
from .public import PublicFilter, PublicLine, PublicPage, public_page
from .reporting import report_section
from .rules import Rule, duty, rules
from .totals import KindTotal, Solved, by_kind, by_month, by_village, solved

__all__ = [
    "Crowd",
    "Due",
    "InboxFilter",
    "InboxPage",
    "KindTotal",
    "Note",
    "OpenedPhoto",
    "Photo",
    "PublicFilter",
    "PublicLine",
    "PublicPage",
    "Rule",
    "Solved",
    "Spot",
    "by_kind",
    "by_month",
    "by_village",
    "can_reopen",
    "crowds",
    "due_reports",
    "duty",
    "export_reports",
    "handed_petition",
    "history",
    "inbox",
    "indicator_figures",
    "indicator_rows",
    "is_key",
    "notes",
    "personal_records",
    "photo_content",
    "photos",
    "public_page",
    "report_by_code",
    "report_by_id",
    "report_by_secret",
    "report_section",
    "reports_of",
    "rules",
    "similar",
    "solved",
    "spots",
    "unsent_photos",
]  # fmt: skip
