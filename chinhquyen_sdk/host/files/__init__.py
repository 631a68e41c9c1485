"""Files that citizens send: checked by content, cleaned of where they were taken, kept in private."""

from __future__ import annotations

from .check import CleanFile, FileProblem, check_upload, check_uploads, safe_name
from .limits import accept, max_bytes, max_files
from .storage import PrivateStorage, private_storage

__all__ = [
    "CleanFile",
    "FileProblem",
    "PrivateStorage",
    "accept",
    "check_upload",
    "check_uploads",
    "max_bytes",
    "max_files",
    "private_storage",
    "safe_name",
]
