"""Everything that is read about petitions."""

from __future__ import annotations

from .case import (
    Attachment,
    Draft,
    Grant,
    Supplement,
    attachments,
    draft,
    grants,
    history,
    petition_born_of,
    petition_by_code,
    petition_by_id,
    petition_by_secret,
    supplements,
)
from .due import due_petitions, petitions_of, unprocessed_petitions
from .export import count_petitions, export_petitions
from .inbox import PAGE_SIZE, Due, InboxFilter, inbox, is_key, villages
from .indicators import indicator_figures, indicator_rows
from .mail import WaitingMail, mail_waits, waiting_mail
from .personal import personal_records
from .replies import Reply, replies, replies_for, reply
from .reporting import report_section
from .search import InboxPage
from .together import Likely, all_parts_of, likely_earlier, linked_to, parts_of
from .totals import OVERDUE_SHOWN, Promise, figures, promises

__all__ = [
    "OVERDUE_SHOWN",
    "PAGE_SIZE",
    "Attachment",
    "Draft",
    "Due",
    "Grant",
    "InboxFilter",
    "InboxPage",
    "Likely",
    "Promise",
    "Reply",
    "Supplement",
    "WaitingMail",
    "all_parts_of",
    "attachments",
    "count_petitions",
    "draft",
    "due_petitions",
    "export_petitions",
    "figures",
    "grants",
    "history",
    "inbox",
    "indicator_figures",
    "indicator_rows",
    "is_key",
    "likely_earlier",
    "linked_to",
    "mail_waits",
    "parts_of",
    "personal_records",
    "petition_born_of",
    "petition_by_code",
    "petition_by_id",
    "petition_by_secret",
    "petitions_of",
    "promises",
    "replies",
    "replies_for",
    "reply",
    "report_section",
    "supplements",
    "unprocessed_petitions",
    "villages",
    "waiting_mail",
]
