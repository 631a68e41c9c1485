"""The only place that reads this module's rows."""

from __future__ import annotations

from .documents import (
    OpenedFile,
    Related,
    body,
    by_id,
    by_ids,
    by_slug,
    files,
    history,
    opened_file,
    related,
    targets,
)
from .importing import BroughtTable, Outlook, brought_table, outlook, tables_taken
from .indicators import indicator_figures, indicator_rows
from .lists import SIZE, Facet, Filter, Listed, every, every_slug, facets, newest, page
from .reading import (
    MyReading,
    TaskLine,
    due,
    export_readings,
    mine,
    readers,
    reading,
    task,
    tasks,
)

__all__ = [
    "SIZE",
    "BroughtTable",
    "Facet",
    "Filter",
    "Listed",
    "MyReading",
    "OpenedFile",
    "Outlook",
    "Related",
    "TaskLine",
    "body",
    "brought_table",
    "by_id",
    "by_ids",
    "by_slug",
    "due",
    "every",
    "every_slug",
    "export_readings",
    "facets",
    "files",
    "history",
    "indicator_figures",
    "indicator_rows",
    "mine",
    "newest",
    "opened_file",
    "outlook",
    "page",
    "readers",
    "reading",
    "related",
    "tables_taken",
    "targets",
    "task",
    "tasks",
]  # fmt: skip
