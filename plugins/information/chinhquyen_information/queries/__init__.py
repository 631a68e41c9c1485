"""The only place that reads this module's rows."""

from __future__ import annotations

from .files import AttachedFile, OpenedFile, answer_files, content_of, files_of, open_file
from .indicators import indicator_figures, indicator_rows
from .lists import (
    BookLine,
    Wanted,
    book,
    due,
    every_published,
    export_book,
    inbox,
    published,
    published_by_id,
    search,
)
from .numbers import numbers_of, years_counted
from .personal import personal_records
from .requests import Asker, asker_of, history, request_by_code, request_by_id, request_by_secret

__all__ = [
    "Asker",
    "AttachedFile",
    "BookLine",
    "OpenedFile",
    "Wanted",
    "answer_files",
    "asker_of",
    "book",
    "content_of",
    "due",
    "every_published",
    "export_book",
    "files_of",
    "history",
    "inbox",
    "indicator_figures",
    "indicator_rows",
    "numbers_of",
    "open_file",
    "personal_records",
    "published",
    "published_by_id",
    "request_by_code",
    "request_by_id",
    "request_by_secret",
    "search",
    "years_counted",
]  # fmt: skip
