"""The only place that reads this module's rows."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from .checks import check, checks_page, export_checks, to_check
from .conferences import (
    MinutesFile,
    Photo,
    coming,
    conference,
    export_conferences,
    held_page,
    minutes,
    open_minutes,
    open_photo,
    photos,
    reach,
    to_hold,
)
from .indicators import indicator_figures, indicator_rows
from .policies import PolicyPage, fields_used, policies, policy, policy_names, public_policies, public_policy
from .regulations import Shelf, democracy_issued, public_regulation, regulation, shelves, version
from .reporting import report_section

__all__ = [
    "MinutesFile",
    "Photo",
    "PolicyPage",
    "Shelf",
    "check",
    "checks_page",
    "coming",
    "conference",
    "democracy_issued",
    "export_checks",
    "export_conferences",
    "fields_used",
    "held_page",
    "history",
    "indicator_figures",
    "indicator_rows",
    "minutes",
    "open_minutes",
    "open_photo",
    "photos",
    "policies",
    "policy",
    "policy_names",
    "public_policies",
    "public_policy",
    "public_regulation",
    "reach",
    "regulation",
    "report_section",
    "shelves",
    "to_check",
    "to_hold",
    "version",
]  # fmt: skip


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened to a thing, oldest first."""
    return journal.timeline(site, id)
