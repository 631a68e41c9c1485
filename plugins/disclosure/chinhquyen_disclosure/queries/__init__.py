"""The only place that reads this module's rows."""

from __future__ import annotations

from .dues import Waiting, due, dues_of_year, history, is_open, waiting, years
from .indicators import indicator_figures, indicator_rows
from .people import HeadLink, head_link, read_link
from .postings import (
    AttachedFile,
    OpenedFile,
    PublicFilter,
    export_log,
    files_of,
    newest,
    open_file,
    open_photo,
    posting,
    posting_of,
    postings_between,
    proofs_of,
    public_page,
    topics_used,
)
from .progress import Told, progress_of, told_of
from .sound import SOUND, open_sound, script_of, sound_of
from .year import Row, YearCount, counts_by_month, register

__all__ = [
    "SOUND",
    "AttachedFile",
    "HeadLink",
    "OpenedFile",
    "PublicFilter",
    "Row",
    "Told",
    "Waiting",
    "YearCount",
    "counts_by_month",
    "due",
    "dues_of_year",
    "export_log",
    "files_of",
    "head_link",
    "history",
    "indicator_figures",
    "indicator_rows",
    "is_open",
    "newest",
    "open_file",
    "open_photo",
    "open_sound",
    "posting",
    "posting_of",
    "postings_between",
    "progress_of",
    "proofs_of",
    "public_page",
    "read_link",
    "register",
    "script_of",
    "sound_of",
    "told_of",
    "topics_used",
    "waiting",
    "years",
]  # fmt: skip
