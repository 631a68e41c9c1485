"""The only place that reads this module's rows."""

from __future__ import annotations

from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.host import journal

from .exporting import every_project, export_projects
from .importing import LOOKED_THROUGH, BroughtList, Outlook, brought_list, lists_taken, outlook
from .indicators import indicator_figures, indicator_rows
from .lists import (
    ProjectFilter,
    StateTotal,
    cells,
    due,
    open_projects,
    project_cards,
    projects_page,
    reporting_day,
    totals,
)
from .projects import (
    Document,
    Photo,
    documents,
    gifts,
    open_document,
    open_photo,
    photos,
    progress_entries,
    project,
)
from .reporting import report_section
from .supervision import Supervised, supervised, supervisors

__all__ = [
    "LOOKED_THROUGH", "BroughtList", "Document", "Outlook", "Photo", "ProjectFilter", "StateTotal", "Supervised",
    "brought_list", "cells", "documents", "due", "every_project", "export_projects", "gifts", "history",
    "indicator_figures", "indicator_rows",
    "lists_taken",
    "open_document", "open_photo", "open_projects", "outlook", "photos", "progress_entries", "project", "project_cards",
    "projects_page", "report_section", "reporting_day", "supervised", "supervisors", "totals",
]  # fmt: skip


def history(site: Site, id: UUID) -> list[Event]:
    """Return all that happened to a project, oldest first."""
    return journal.timeline(site, id)
